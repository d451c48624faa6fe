/** Which index serves how many pages. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NearRule } from '../model/near-rule.ts';
import type { DedupIndex } from './dedup-index.ts';
import { MemoryIndex } from './memory-index.ts';

export interface IndexRequest {
  method: 'exact' | 'near';
  rule: NearRule;
  /** Of its own; may be deleted, and is then rebuilt. */
  folder: string;
  /** About how many it will hold. */
  pages: number;
  /** Up to how many are clustered in memory. */
  memoryPages: number;
}

export async function openIndex({ method, rule, folder, pages, memoryPages }: IndexRequest): Promise<DedupIndex> {
  const { inMemory, inDuckDb } = placesIn(folder);
  // Once large, it stays where it is until it is much smaller: to rebuild it at every crossing would cost more than it saves.
  const most = existsSync(inDuckDb) ? memoryPages / 2 : memoryPages;
  const isSmall = pages <= most;
  await rm(isSmall ? inDuckDb : inMemory, { recursive: true, force: true });
  if (isSmall) return MemoryIndex.open(inMemory, method, rule);
  const { DUCKDB_OPTIONS, DuckDbIndex } = await import('./duckdb-index.ts');
  return DuckDbIndex.open(inDuckDb, { ...DUCKDB_OPTIONS, method, rule });
}

/**
 * What returns on a site: how many of its pages have a shingle, by its hash, where more than two have it. Only looks;
 * empty where nothing is remembered, or a run is at work on it.
 */
export async function furnitureOn(site: string, folder: string, rule: NearRule): Promise<Map<number, number>> {
  const { inMemory, inDuckDb } = placesIn(folder);
  if (!existsSync(inDuckDb)) return MemoryIndex.furniture(inMemory, site, rule);
  const { DuckDbIndex } = await import('./duckdb-index.ts');
  return DuckDbIndex.furniture(inDuckDb, site, rule).catch(() => new Map<number, number>());
}

function placesIn(folder: string): { inMemory: string; inDuckDb: string } {
  return { inMemory: join(folder, 'memory'), inDuckDb: join(folder, 'duckdb') };
}
