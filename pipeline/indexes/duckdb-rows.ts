/** indexes/duckdb-rows: pages as rows of the table that an update brings. */
import { BOOLEAN, type DuckDBType, type DuckDBValue, INTEGER, LIST, listValue, SMALLINT, UINTEGER, VARCHAR } from '@duckdb/node-api';
import { hashesOf, reachOf } from '../../stages/recipe.ts';
import type { IndexChange, IndexedPage } from './dedup-index.ts';

const COLUMNS: ReadonlyArray<readonly [DuckDBType, (page: IndexedPage) => DuckDBValue]> = [
  [VARCHAR, ({ signature }) => signature.id],
  [UINTEGER, ({ signature }) => signature.version],
  [VARCHAR, ({ path }) => path],
  [INTEGER, ({ index }) => index],
  [VARCHAR, ({ signature }) => signature.exact],
  [VARCHAR, ({ signature }) => signature.site],
  [UINTEGER, ({ signature }) => signature.title],
  [UINTEGER, ({ signature: { sketch, shingles } }) => reachOf(hashesOf(sketch), shingles)],
  [SMALLINT, ({ signature }) => signature.standing.completeness],
  [SMALLINT, ({ signature }) => signature.standing.boilerplate],
  [BOOLEAN, ({ signature }) => signature.standing.isSigned],
  [VARCHAR, ({ signature }) => signature.standing.published],
  [LIST(UINTEGER), ({ signature }) => listValue([...hashesOf(signature.sketch)])],
];

/** Of the table `added`, in its order. */
export const ADDED_COLUMNS = COLUMNS.map(([type]) => type);

export function addedRow(page: IndexedPage): DuckDBValue[] {
  return COLUMNS.map(([, valueOf]) => valueOf(page));
}

/** At least one, for there may be pages to remove. */
export async function* batchesOf(pages: IndexChange['added'], size: number): AsyncGenerator<IndexedPage[]> {
  let batch: IndexedPage[] = [];
  for await (const page of pages) {
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
    batch.push(page);
  }
  yield batch;
}
