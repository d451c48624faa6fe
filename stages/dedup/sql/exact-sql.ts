/** dedup/sql/exact-sql: an update of the index, statement by statement; the same method as exact.ts. Keeps no sketches. */
import { assignments, RANK, SET_BEST } from './clusters-sql.ts';
import { LET_GO, takeIn } from './pages-sql.ts';
import { make, SCHEMA, STAGING, type DedupSql } from './statement.ts';

export function exactSql(): DedupSql {
  return {
    schema: SCHEMA,
    staging: STAGING,
    update: [
      ...takeIn('CAST([] AS UINTEGER[])'),
      make('touched_texts', `SELECT exact FROM gone UNION SELECT exact FROM pages WHERE doc IN (SELECT doc FROM fresh)`),
      ...LET_GO,
      make(
        'moved',
        `SELECT doc, best FROM (
            SELECT doc, best AS old, first_value(doc) OVER (PARTITION BY exact ORDER BY ${RANK}, id) AS best
            FROM pages WHERE exact IN (SELECT exact FROM touched_texts)
          ) WHERE best IS DISTINCT FROM old`,
      ),
      SET_BEST,
    ],
    assignments,
  };
}
