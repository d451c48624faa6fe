/**
 * dedup/sql/clusters-sql: clusters and who stands for them. A change can only join or split the clusters it touches,
 * and those of pages that one of theirs may now count as cut out of.
 */
import { components } from './components-sql.ts';
import { OVERLAP } from './furniture-sql.ts';
import { make, type Statement } from './statement.ts';

/** Who stands first, see representative.ts; the id comes after. */
export const RANK = 'completeness DESC, boilerplate, is_signed DESC, published NULLS LAST';

export const SET_BEST = `UPDATE pages SET best = moved.best FROM moved WHERE pages.doc = moved.doc`;

/** Leaves `moved` (doc, best): pages that belong elsewhere than before. */
export const CLUSTERS: readonly Statement[] = [
  make('moving', `SELECT doc FROM touched UNION SELECT a FROM relinked UNION SELECT b FROM relinked`),
  make(
    'near_moving',
    `SELECT doc FROM pages WHERE doc IN (SELECT doc FROM moving)
      OR best IN (SELECT best FROM pages WHERE doc IN (SELECT doc FROM moving) UNION ALL SELECT best FROM gone)`,
  ),
  make(
    'beside_moving',
    `SELECT doc FROM near_moving
      UNION SELECT a FROM pairs WHERE link > 0 AND b IN (SELECT doc FROM near_moving)
      UNION SELECT b FROM pairs WHERE link > 0 AND a IN (SELECT doc FROM near_moving)`,
  ),
  make(
    'domain',
    `SELECT doc, id FROM pages WHERE doc IN (SELECT doc FROM beside_moving)
      OR best IN (SELECT best FROM pages WHERE doc IN (SELECT doc FROM beside_moving))`,
  ),
  make('alike', `SELECT a AS doc FROM pairs WHERE link = 1 UNION SELECT b FROM pairs WHERE link = 1`),
  ...components(
    `SELECT doc, id FROM domain`,
    `SELECT a, b FROM pairs WHERE link = 1
        OR (link = 2 AND a NOT IN (SELECT doc FROM alike))
        OR (link = 3 AND b NOT IN (SELECT doc FROM alike))`,
  ),
  make(
    'moved',
    `SELECT doc, best FROM (
        SELECT labels.doc, pages.best AS old, first_value(labels.doc) OVER (PARTITION BY label ORDER BY ${RANK}, labels.id) AS best
        FROM labels JOIN pages ON pages.doc = labels.doc
      ) WHERE best IS DISTINCT FROM old`,
  ),
  SET_BEST,
];

/**
 * How pages stand: (id, path, place, best_id, n_both, in_x, shared); the last three are null for a page that says the same as the
 * one that stands for it. @param which a query for (doc)
 */
export function assignments(which: string): string {
  const from = `FROM pages x JOIN pages y ON y.doc = x.best WHERE x.doc IN (${which})`;
  return `SELECT x.id, x.path, x.place, y.id, NULL AS n_both, NULL AS in_x, NULL AS shared ${from} AND x.exact = y.exact
    UNION ALL
    SELECT id, path, place, best_id, len(in_both), in_x, in_both
      FROM (SELECT x.id, x.path, x.place, y.id AS best_id, ${OVERLAP} ${from} AND x.exact <> y.exact)`;
}
