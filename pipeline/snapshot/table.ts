/**
 * snapshot/table: lines in key order, cut into files by their content.
 *
 * A file ends after a line whose key says so (`isLastOfChunk`), never after a count: the same set of lines gives
 * the same files whatever their history, and an insertion touches one file.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../lines.ts';
import { comparePaths, type InputKey } from '../model/input-key.ts';
import type { Chunk } from './chunk-writer.ts';

export interface Table {
  /** Where its files are. */
  folder: string;
  chunks: readonly Chunk[];
}

export interface TableLine {
  key: InputKey;
  line: string;
}

/** Lines a file holds on average: a few MB of records, so that a small change writes little. */
const LINES_PER_CHUNK = 256;

export function isLastOfChunk({ path, index }: InputKey): boolean {
  return createHash('sha256').update(`${path}\0${index}`).digest().readUInt32BE() % LINES_PER_CHUNK === 0;
}

export async function* linesOfTable(table: Table): AsyncGenerator<TableLine> {
  for (const chunk of table.chunks) yield* linesOfChunk(table, chunk);
}

/** Only what stands at one of these paths; files without one are passed over unread. @param paths in key order */
export async function* linesAtPaths(table: Table, paths: readonly string[]): AsyncGenerator<TableLine> {
  const wanted = new Set(paths);
  let next = 0;
  for (const chunk of table.chunks) {
    while (next < paths.length && comparePaths(paths[next]!, chunk.first.path) < 0) next++;
    if (next === paths.length) return;
    if (comparePaths(paths[next]!, chunk.last.path) > 0) continue;
    for await (const line of linesOfChunk(table, chunk)) if (wanted.has(line.key.path)) yield line;
  }
}

export async function* linesOfChunk(table: Table, chunk: Chunk): AsyncGenerator<TableLine, undefined> {
  for await (const { bytes } of linesOf(createReadStream(join(table.folder, chunk.file)))) {
    const line = bytes!.toString('utf8');
    yield { key: keyOf(JSON.parse(line) as KeyedLine), line };
  }
}

/** Every line we write says which page it is about: itself, or in `input`. */
type KeyedLine = { input: InputKey } | InputKey;

function keyOf(value: KeyedLine): InputKey {
  const { path, index } = 'input' in value ? value.input : value;
  return { path, index };
}
