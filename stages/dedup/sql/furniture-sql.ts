/**
 * dedup/sql/furniture-sql: see furniture.ts. Counts are not kept: those that a change of pages touches are counted
 * before and after, and where the weight differs, the pages of that site are compared again.
 */
import type { NearRule } from '../../../pipeline/model/near-rule.ts';
import { COUNTED_PAGES_PER_SITE, FURNITURE_WEIGHT, MAX_OWN_PAGES, WEIGHT_STEPS } from '../near-rule.ts';
import { components } from './components-sql.ts';
import { make, type Statement } from './statement.ts';

export function weight(count: string): string {
  return `CASE ${WEIGHT_STEPS.map(({ pages, weight: each }) => `WHEN ${count} <= ${pages} THEN ${each}`).join(' ')} ELSE ${FURNITURE_WEIGHT} END`;
}

/** A shingle on a site, as one number. */
export const SPOT = `CAST(site AS BIGINT) * 4294967296 + shingle`;

const within = (sketch: string, reach: string): string => `len(list_filter(${sketch}, lambda h: h <= ${reach}))`;

/** Shingles of both pages `x` and `y`, of `x`, and of `y`, as far as both sketches reach. Slow: not to be filtered by. */
export const OVERLAP = `
  list_sort(list_filter(list_intersect(x.sketch, y.sketch), lambda h: h <= least(x.reach, y.reach))) AS in_both,
  ${within('x.sketch', 'least(x.reach, y.reach)')} AS in_x,
  ${within('y.sketch', 'least(x.reach, y.reach)')} AS in_y`;

/** Which pages are the same one fetched again, and which are counted. */
export function fetchedAgain({ minSameness }: NearRule): Statement[] {
  return [
    // In two steps: in one, an engine may join the pages with each other by site and title first, which is all pairs of a site.
    make('named', `SELECT a, b, site, title FROM fresh_pairs JOIN pages ON doc = a`),
    make('namesakes', `SELECT a, b FROM named JOIN pages y ON y.doc = b AND y.site = named.site AND y.title = named.title`),
    make('namesakes_shared', `SELECT a, b, ${OVERLAP} FROM namesakes JOIN pages x ON x.doc = a JOIN pages y ON y.doc = b`),
    make(
      'again',
      `SELECT a, b FROM namesakes_shared WHERE len(in_both) > 0 AND 100 * len(in_both) >= ${minSameness} * (in_x + in_y - len(in_both))`,
    ),
    `INSERT INTO pairs SELECT f.a, f.b, again.a IS NOT NULL, 0 FROM fresh_pairs f LEFT JOIN again ON again.a = f.a AND again.b = f.b`,
    make(
      'stirred',
      `SELECT DISTINCT first FROM pages WHERE doc IN (
          SELECT doc FROM touched UNION ALL SELECT a FROM again UNION ALL SELECT b FROM again
        ) UNION SELECT first FROM gone`,
    ),
    ...components(
      `SELECT doc, id FROM pages WHERE first IN (SELECT first FROM stirred) OR first IS NULL`,
      `SELECT a, b FROM pairs WHERE is_again`,
    ),
    make(
      'new_first',
      `SELECT doc, first, site FROM (
          SELECT labels.doc, pages.site, pages.first AS old, arg_min(labels.doc, labels.id) OVER (PARTITION BY label) AS first
          FROM labels JOIN pages ON pages.doc = labels.doc
        ) WHERE first IS DISTINCT FROM old`,
    ),
    `UPDATE pages SET first = new_first.first FROM new_first WHERE pages.doc = new_first.doc`,
    make('stirred_sites', `SELECT site FROM new_first UNION SELECT site FROM gone`),
    make(
      'counted',
      `SELECT doc FROM (
          SELECT doc, row_number() OVER (PARTITION BY site ORDER BY id) AS place FROM pages
          WHERE site IN (SELECT site FROM stirred_sites) AND first = doc
        ) WHERE place <= ${COUNTED_PAGES_PER_SITE}`,
    ),
    make(
      'recounted',
      `SELECT doc, site, sketch, CASE WHEN is_counted THEN -1 ELSE 1 END AS step FROM pages
        WHERE site IN (SELECT site FROM stirred_sites) AND is_counted <> (doc IN (SELECT doc FROM counted))
        UNION ALL SELECT doc, site, sketch, -1 FROM gone WHERE is_counted`,
    ),
    `UPDATE pages SET is_counted = NOT is_counted WHERE doc IN (SELECT doc FROM recounted)`,
  ];
}

/** Leaves `reweighed` (doc): pages with a shingle that weighs otherwise than before. */
export const REWEIGHED: readonly Statement[] = [
  make(
    'steps_of_count',
    `SELECT ${SPOT} AS spot, sum(step) AS step FROM (SELECT site, step, unnest(sketch) AS shingle FROM recounted) GROUP BY spot HAVING sum(step) <> 0`,
  ),
  make(
    'counts',
    `SELECT spot, count(*) AS n FROM (
        SELECT ${SPOT} AS spot FROM (
          SELECT site, unnest(sketch) AS shingle FROM pages WHERE is_counted AND site IN (SELECT site FROM stirred_sites)
        )
      ) WHERE spot IN (SELECT spot FROM steps_of_count) GROUP BY spot`,
  ),
  make('shifted', `SELECT spot FROM steps_of_count JOIN counts USING (spot) WHERE ${weight('n')} <> ${weight('(n - step)')}`),
  `INSERT INTO shifted SELECT spot FROM steps_of_count WHERE spot NOT IN (SELECT spot FROM counts) AND ${weight('0')} <> ${weight('(0 - step)')}`,
  make(
    'reweighed',
    `SELECT DISTINCT doc FROM (
        SELECT doc, ${SPOT} AS spot FROM (
          SELECT doc, site, unnest(sketch) AS shingle FROM pages
          WHERE site IN (SELECT site FROM stirred_sites) AND doc IN (SELECT a FROM pairs UNION ALL SELECT b FROM pairs)
        )
      ) WHERE spot IN (SELECT spot FROM shifted)`,
  ),
];

export const FURNITURE = `SELECT shingle, count(*) AS pages
  FROM (SELECT unnest(sketch) AS shingle FROM pages WHERE is_counted AND site = (SELECT site FROM sites WHERE name = $site))
  GROUP BY shingle HAVING count(*) > ${MAX_OWN_PAGES}`;
