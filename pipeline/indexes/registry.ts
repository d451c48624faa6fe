/** Which index serves which method. */
import type { DedupMethodName } from '../../stages/recipe.ts';
import type { DedupIndex } from './dedup-index.ts';
import { DuckDbIndex } from './duckdb-index.ts';
import { MemoryIndex } from './memory-index.ts';

/** @param folder below `.state/`; one of its own, that may be deleted and is then rebuilt */
export function openIndex(method: DedupMethodName, folder: string): Promise<DedupIndex> {
  return method === 'near' ? DuckDbIndex.open(folder) : Promise.resolve(new MemoryIndex(method));
}
