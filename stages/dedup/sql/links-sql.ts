/** dedup/sql/links-sql: see near-link.ts. Compares what is new and what weighs otherwise than before. */
import type { NearRule } from '../../../pipeline/model/near-rule.ts';
import {
  FULL_WEIGHT,
  MAX_OWN_PAGES,
  MIN_CONTAINED_SHINGLES,
  MIN_STORY_SHINGLES,
  MIN_TELLING_SHINGLES,
  MOSTLY_SHARED,
} from '../near-rule.ts';
import { SPOT, weight } from './furniture-sql.ts';
import { make, type Statement } from './statement.ts';

/** Leaves `relinked` (a, b): pairs whose link is another than before. */
export function links({ minSimilarity, minContainment }: NearRule): Statement[] {
  return [
    make(
      'compared',
      `SELECT a, b, is_again, link AS old, least(x.reach, y.reach) AS reach, x.exact = y.exact AND (x.site <> y.site OR x.title = y.title) AS is_twin
        FROM pairs JOIN pages x ON x.doc = a JOIN pages y ON y.doc = b
        WHERE a IN (SELECT doc FROM touched UNION ALL SELECT doc FROM reweighed)
          OR b IN (SELECT doc FROM touched UNION ALL SELECT doc FROM reweighed)`,
    ),
    make(
      'spots',
      `SELECT doc, shingle, ${SPOT} AS spot FROM (
          SELECT doc, site, unnest(sketch) AS shingle FROM pages WHERE doc IN (SELECT a FROM compared UNION ALL SELECT b FROM compared)
        )`,
    ),
    make(
      'furniture',
      `SELECT spot, count(*) AS n FROM (
          SELECT ${SPOT} AS spot FROM (
            SELECT site, unnest(sketch) AS shingle FROM pages WHERE is_counted AND site IN (
              SELECT site FROM pages WHERE doc IN (SELECT a FROM compared UNION ALL SELECT b FROM compared)
            )
          )
        ) WHERE spot IN (SELECT spot FROM spots) GROUP BY spot HAVING count(*) > ${MAX_OWN_PAGES}`,
    ),
    make('weights', `SELECT doc, shingle, ${weight('coalesce(n, 0)')} AS weight FROM spots LEFT JOIN furniture USING (spot)`),
    make('side_a', `SELECT a, b, shingle, weight FROM compared JOIN weights ON doc = a WHERE shingle <= reach`),
    make('sums_a', `SELECT a, b, sum(weight) AS own FROM side_a GROUP BY a, b`),
    make('sums_b', `SELECT a, b, sum(weight) AS own FROM compared JOIN weights ON doc = b WHERE shingle <= reach GROUP BY a, b`),
    make(
      'sums_both',
      `SELECT a, b, sum(least(x.weight, y.weight)) AS of_both, sum(x.weight) AS own_a, sum(y.weight) AS own_b,
          sum(CASE WHEN x.weight = ${FULL_WEIGHT} AND y.weight = ${FULL_WEIGHT} THEN 1 ELSE 0 END) AS telling
        FROM side_a x JOIN weights y ON y.doc = b AND y.shingle = x.shingle GROUP BY a, b`,
    ),
    make(
      'sums',
      `SELECT a, b, of_both, telling, sums_a.own - own_a + of_both AS of_a, sums_b.own - own_b + of_both AS of_b
        FROM sums_both JOIN sums_a USING (a, b) JOIN sums_b USING (a, b)`,
    ),
    make(
      'relinked',
      `SELECT a, b, link FROM (
          SELECT c.a, c.b, c.old, CASE
              WHEN is_again OR is_twin THEN 1
              WHEN telling < ${MIN_TELLING_SHINGLES} OR telling IS NULL THEN 0
              WHEN telling * 4294967296 < ${MIN_STORY_SHINGLES} * CAST(reach AS BIGINT)
                AND 100 * of_both < ${MOSTLY_SHARED} * least(of_a, of_b) THEN 0
              WHEN 100 * of_both >= ${minSimilarity} * (of_a + of_b - of_both) THEN 1
              WHEN least(of_a, of_b) * 4294967296 < ${MIN_CONTAINED_SHINGLES * FULL_WEIGHT} * CAST(reach AS HUGEINT) THEN 0
              WHEN 100 * of_both < ${minContainment} * least(of_a, of_b) THEN 0
              WHEN of_a <= of_b THEN 2 ELSE 3
            END AS link
          FROM compared c LEFT JOIN sums s ON s.a = c.a AND s.b = c.b
        ) WHERE link <> old`,
    ),
    `UPDATE pairs SET link = relinked.link FROM relinked WHERE pairs.a = relinked.a AND pairs.b = relinked.b`,
  ];
}
