/**
 * snapshot/manifest: what a snapshot is made of. Says nothing of when or how it came about: the same corpus has the
 * same manifest, byte for byte.
 */
import type { Chunk } from './chunk-writer.ts';

export const OUTPUT_TABLES = ['records', 'duplicates', 'dropped', 'quarantine'] as const;
export type OutputTable = (typeof OUTPUT_TABLES)[number];

/** What lets the next run do only what is new; can be rebuilt. `files`: each raw file as it was read; `pages`: where each stands. */
export const STATE_TABLES = ['files', 'pages'] as const;
export type StateTable = (typeof STATE_TABLES)[number];

/** `in` is always the sum of the others. */
export type Counts = Record<OutputTable | 'in', number>;

export interface Manifest {
  version: string;
  schemaVersion: string;
  /** Digest of all settings a page's outcome depends on. */
  settings: string;
  /** By which method, and which thresholds, pages were clustered. */
  dedup: string;
  counts: Counts;
  files: Record<OutputTable, readonly Chunk[]>;
}

export function countsOf(files: Record<OutputTable, readonly Chunk[]>): Counts {
  const lines = (table: OutputTable): number => files[table].reduce((sum, chunk) => sum + chunk.lines, 0);
  const counts = { records: lines('records'), duplicates: lines('duplicates'), dropped: lines('dropped'), quarantine: lines('quarantine') };
  return { in: counts.records + counts.duplicates + counts.dropped + counts.quarantine, ...counts };
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
