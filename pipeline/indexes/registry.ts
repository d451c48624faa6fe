/** Which index serves which method, and how many pages. */
import type { DedupMethodName } from '../../stages/recipe.ts';
import type { DedupIndex } from './dedup-index.ts';
import { MemoryIndex } from './memory-index.ts';

/** To cluster so many anew takes some seconds and 200 MB; above, the cost should follow what is new. */
const MEMORY_PAGES = 20_000;

/** @param folder of its own below `.state/`; may be deleted, and is then rebuilt @param pages about how many it will hold */
export async function openIndex(method: DedupMethodName, folder: string, pages: number): Promise<DedupIndex> {
  if (method !== 'near' || pages <= MEMORY_PAGES) return new MemoryIndex(method);
  const { DuckDbIndex } = await import('./duckdb-index.ts');
  return DuckDbIndex.open(folder);
}
