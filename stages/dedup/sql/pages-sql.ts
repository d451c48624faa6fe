/** dedup/sql/pages-sql: takes pages in. Those that go are in `gone`, and leave `pages` when the keys have been counted. */
import { make, type Statement } from './statement.ts';

/** @param sketch what is kept of it */
export const takeIn = (sketch = 'sketch'): readonly Statement[] => [
  make('gone', `SELECT doc, exact, site, first, is_counted, best, sketch FROM pages WHERE id IN (SELECT id FROM removed)`),
  `INSERT INTO sites
    SELECT (SELECT coalesce(max(site), 0) FROM sites) + row_number() OVER (ORDER BY name), name
    FROM (SELECT DISTINCT site AS name FROM added WHERE site NOT IN (SELECT name FROM sites))`,
  make('fresh', `SELECT (SELECT coalesce(max(doc), 0) FROM pages) + row_number() OVER (ORDER BY id) AS doc, added.id FROM added`),
  `INSERT INTO pages
    SELECT fresh.doc, added.id, version, path, place, exact, sites.site, title, reach, completeness, boilerplate, is_signed, published,
      CAST(NULL AS INTEGER), FALSE, CAST(NULL AS INTEGER), ${sketch}
    FROM added JOIN fresh ON fresh.id = added.id JOIN sites ON sites.name = added.site`,
];

export const LET_GO: readonly Statement[] = [`DELETE FROM pages WHERE doc IN (SELECT doc FROM gone)`];
