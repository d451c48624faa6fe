/**
 * dedup/sql/candidates-sql: see near-candidates.ts. A page's pairs are found again when it is new, when one of its keys
 * became, or ceased to be, common property, and when a common key's first page changed.
 */
import type { NearRule } from '../../../pipeline/model/near-rule.ts';
import { MIN_SHARED_KEYS } from '../near-rule.ts';
import { KEY_COUNT } from '../sketch.ts';
import { LET_GO } from './pages-sql.ts';
import { make, type Statement } from './statement.ts';

/** Something pages can have in common. */
interface Trait {
  name: string;
  /** (doc, id, trait), to be followed by a condition on `pages`. */
  select: string;
  /** Where more pages have it, it pairs each with the first one only. */
  maxPages: number;
  /** How many shared keys it is worth. */
  worth: number;
}

function traitsOf({ maxKeyPages }: NearRule): Trait[] {
  return [
    { name: 'key', select: `SELECT doc, id, unnest(sketch[1:${KEY_COUNT}]) AS trait FROM pages`, maxPages: maxKeyPages, worth: 1 },
    { name: 'twin', select: `SELECT doc, id, exact AS trait FROM pages`, maxPages: 1, worth: MIN_SHARED_KEYS },
  ];
}

export function candidates(rule: NearRule): Statement[] {
  const traits = traitsOf(rule);
  return [
    ...traits.flatMap(touchedBy),
    make('touched', `SELECT doc FROM fresh UNION ${traits.map(({ name }) => `SELECT doc FROM touched_by_${name}`).join(' UNION ')}`),
    ...LET_GO,
    `DELETE FROM touched WHERE doc IN (SELECT doc FROM gone)`,
    ...traits.flatMap(sharedBy),
    make(
      'fresh_pairs',
      `SELECT CASE WHEN x.id < y.id THEN x.doc ELSE y.doc END AS a, CASE WHEN x.id < y.id THEN y.doc ELSE x.doc END AS b
        FROM (
          SELECT d1, d2 FROM (${traits.map(({ name }) => `SELECT d1, d2, worth FROM shared_${name}`).join(' UNION ALL ')})
          GROUP BY d1, d2 HAVING sum(worth) >= ${MIN_SHARED_KEYS}
        ) JOIN pages x ON x.doc = d1 JOIN pages y ON y.doc = d2`,
    ),
    `DELETE FROM pairs WHERE a IN (SELECT doc FROM touched UNION ALL SELECT doc FROM gone)
      OR b IN (SELECT doc FROM touched UNION ALL SELECT doc FROM gone)`,
  ];
}

/** Runs while `pages` holds the pages that go as well as those that come. */
function touchedBy({ name, select, maxPages }: Trait): Statement[] {
  return [
    make(`changed_${name}`, `SELECT DISTINCT trait FROM (${select} WHERE doc IN (SELECT doc FROM gone UNION ALL SELECT doc FROM fresh))`),
    make(
      `holders_${name}`,
      `SELECT trait, held.doc, held.id, fresh.doc IS NULL AS had, gone.doc IS NULL AS has
        FROM (${select}) held LEFT JOIN fresh ON fresh.doc = held.doc LEFT JOIN gone ON gone.doc = held.doc
        WHERE trait IN (SELECT trait FROM changed_${name})`,
    ),
    make(
      `status_${name}`,
      `SELECT trait, count(*) FILTER (WHERE had) AS n0, count(*) FILTER (WHERE has) AS n1,
          arg_min(doc, id) FILTER (WHERE had) AS first0, arg_min(doc, id) FILTER (WHERE has) AS first1
        FROM holders_${name} GROUP BY trait`,
    ),
    make(
      `touched_by_${name}`,
      `SELECT doc FROM holders_${name} JOIN status_${name} USING (trait) WHERE (n0 > ${maxPages}) <> (n1 > ${maxPages})
        UNION SELECT unnest([first0, first1]) FROM status_${name}
          WHERE (n0 > ${maxPages} OR n1 > ${maxPages}) AND first0 IS DISTINCT FROM first1`,
    ),
    `DELETE FROM touched_by_${name} WHERE doc IS NULL`,
  ];
}

/** Pairs of a touched page and any other, once for every trait they share. Common traits are set apart first: joined, they would be all pairs. */
function sharedBy({ name, select, maxPages, worth }: Trait): Statement[] {
  return [
    make(`of_touched_${name}`, `${select} WHERE doc IN (SELECT doc FROM touched)`),
    make(
      `holders_${name}`,
      `SELECT held.doc, id, trait, touched.doc IS NOT NULL AS is_touched FROM (${select}) held LEFT JOIN touched ON touched.doc = held.doc
        WHERE trait IN (SELECT trait FROM of_touched_${name})`,
    ),
    make(`status_${name}`, `SELECT trait, count(*) AS n, arg_min(doc, id) AS first FROM holders_${name} GROUP BY trait`),
    make(
      `rare_${name}`,
      `SELECT trait, doc, is_touched FROM holders_${name} WHERE trait IN (SELECT trait FROM status_${name} WHERE n BETWEEN 2 AND ${maxPages})`,
    ),
    make(
      `shared_${name}`,
      `SELECT least(x, y) AS d1, greatest(x, y) AS d2, ${worth} AS worth FROM (
          SELECT t.doc AS x, h.doc AS y FROM rare_${name} t JOIN rare_${name} h USING (trait)
            WHERE t.is_touched AND (t.doc < h.doc OR (t.doc > h.doc AND NOT h.is_touched))
          UNION ALL
          SELECT h.doc, first FROM status_${name} JOIN holders_${name} h USING (trait)
            WHERE n > ${maxPages} AND h.doc <> first AND (is_touched OR first IN (SELECT doc FROM touched))
        )`,
    ),
  ];
}
