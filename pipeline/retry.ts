/**
 * retry: the files as they stand, with those marked that gave a page to quarantine. A mark is all it takes: the plan
 * works a marked file like one that changed, so the outcome is that of a fresh run.
 */
import { joinByPath } from './join-by-path.ts';
import type { FileRow } from './shard.ts';
import { linesOfTable, type Table } from './snapshot/table.ts';

export interface StandingFile extends FileRow {
  /** To be worked again, changed or not. */
  isRetried?: true;
}

/** @param rows in key order */
export async function* markedForRetry(rows: AsyncIterable<FileRow>, quarantine: Table): AsyncGenerator<StandingFile> {
  for await (const [row, failed] of joinByPath(rows, filesOf(quarantine))) {
    if (row !== undefined) yield failed === undefined ? row : { ...row, isRetried: true };
  }
}

/** Each file once, however many of its pages failed. */
async function* filesOf(quarantine: Table): AsyncGenerator<{ path: string }> {
  let last: string | undefined;
  for await (const { key } of linesOfTable(quarantine)) {
    if (key.path !== last) yield key;
    last = key.path;
  }
}
