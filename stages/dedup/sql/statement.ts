/**
 * dedup/sql/statement: copies as statements over tables, for a corpus that does not fit into memory. Plain
 * enough for other engines: no function hashes, sums are of whole numbers, and no outcome hangs on the order of rows.
 *
 * Two tables last from run to run:
 *
 *     pages  doc, id, version, exact, site, title, reach, sketch, completeness, boilerplate, is_signed, published  as signed
 *            path, place where it stands in raw/
 *            first       the page it is fetched again of: the one of them with the smallest id
 *            is_counted  whether its shingles count towards what is furniture on its site
 *            best        the page that stands for it
 *     pairs  a, b        pages worth comparing, a has the smaller id
 *            is_again    the same page of the same site at another time
 *            link        0 none, 1 alike, 2 a is cut out of b, 3 b is cut out of a
 *
 * `doc` and `site` are numbers of the index's own. An update brings two more: `added`, and `removed`, which holds ids;
 * everything else is temporary. At each step, what the change touches is found first and only that is done again.
 */

/** A statement, or several to be repeated as long as the query counts more than 0. */
export type Statement = string | { repeat: readonly string[]; while: string };

/** A method as statements. */
export interface DedupSql {
  schema: readonly string[];
  staging: readonly string[];
  update: readonly Statement[];
  /** A query for how pages stand, see clusters-sql.ts. */
  assignments: (which: string) => string;
}

export const make = (name: string, query: string): string => `CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`;

export const SCHEMA: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS sites (site INTEGER, name VARCHAR)`,
  `CREATE TABLE IF NOT EXISTS pages (
    doc INTEGER, id VARCHAR, version UINTEGER, path VARCHAR, place INTEGER, exact VARCHAR, site INTEGER, title UINTEGER, reach UINTEGER, completeness SMALLINT, boilerplate SMALLINT,
    is_signed BOOLEAN, published VARCHAR, first INTEGER, is_counted BOOLEAN, best INTEGER, sketch UINTEGER[])`,
  `CREATE TABLE IF NOT EXISTS pairs (a INTEGER, b INTEGER, is_again BOOLEAN, link UTINYINT)`,
];

/** What the caller fills before an update. */
export const STAGING: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE removed (id VARCHAR)`,
  `CREATE OR REPLACE TEMP TABLE added (
    id VARCHAR, version UINTEGER, path VARCHAR, place INTEGER, exact VARCHAR, site VARCHAR, title UINTEGER, reach UINTEGER, completeness SMALLINT, boilerplate SMALLINT,
    is_signed BOOLEAN, published VARCHAR, sketch UINTEGER[])`,
];
