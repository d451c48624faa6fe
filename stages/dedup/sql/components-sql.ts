/**
 * dedup/sql/components-sql: connected components, by handing on the smallest number. Each round looks at the
 * neighbours and then at where their number points, so that a chain of n takes about log n rounds.
 */
import { make, type Statement } from './statement.ts';

/**
 * @param nodes a query for (doc, id) @param edges a query for (a, b) between them
 * @returns statements that leave `labels` (doc, id, label): equal labels are connected
 */
export function components(nodes: string, edges: string): Statement[] {
  return [
    make('nodes', `SELECT doc, id, row_number() OVER (ORDER BY id) AS n FROM (${nodes})`),
    make('steps', `SELECT x.n AS n1, y.n AS n2 FROM (${edges}) JOIN nodes x ON x.doc = a JOIN nodes y ON y.doc = b`),
    `INSERT INTO steps SELECT n2, n1 FROM steps`,
    make('reached', `SELECT n, n AS label, TRUE AS is_new FROM nodes`),
    {
      repeat: [
        make(
          'hooked',
          `SELECT n, min(label) AS label FROM (
              SELECT n, label FROM reached UNION ALL SELECT n1, label FROM steps JOIN reached ON n = n2
            ) GROUP BY n`,
        ),
        make(
          'reached_next',
          `SELECT h.n, up.label, up.label <> r.label AS is_new FROM hooked h JOIN hooked up ON up.n = h.label JOIN reached r ON r.n = h.n`,
        ),
        make('reached', `SELECT n, label, is_new FROM reached_next`),
      ],
      while: `SELECT count(*) FROM reached WHERE is_new`,
    },
    make('labels', `SELECT doc, id, label FROM nodes JOIN reached USING (n)`),
  ];
}
