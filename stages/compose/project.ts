/**
 * compose/project: kept blocks to the clean text, with the place of every letter in the source.
 */
import type { Block, BlockType, Run } from '../../pipeline/model/page.ts';
import type { CleanRecord } from '../../pipeline/model/record.ts';

/** All offsets in UTF-16 units. */
export interface Projection {
  text: string;
  /** Letters of `text` that stand in the source, ascending on both sides. */
  runs: Run[];
  blocks: CleanRecord['blocks'];
}

const RECORD_TYPE = {
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'list',
  tableRow: 'table',
  code: 'code',
  quote: 'quote',
  caption: 'caption',
} as const satisfies Record<BlockType, CleanRecord['blocks'][number]['type']>;

/** Blocks of these types that follow each other are lines of one list or table. */
const LINE_TYPES = new Set<BlockType>(['listItem', 'tableRow']);

const MAX_HEADING_DEPTH = 6;

export function project(kept: readonly Block[]): Projection {
  const pieces: string[] = [];
  const runs: Run[] = [];
  const blocks: Projection['blocks'] = [];
  let length = 0;
  let previous: Block | undefined;
  for (const block of kept) {
    if (block.text === '') continue;
    const continues = previous !== undefined && block.type === previous.type && LINE_TYPES.has(block.type);
    const separator = previous === undefined ? '' : continues ? '\n' : '\n\n';
    const start = length + separator.length;
    pieces.push(separator, block.text);
    for (const run of block.runs) runs.push({ ...run, at: run.at + start });
    length = start + block.text.length;
    if (continues) blocks.at(-1)!.end = length;
    else blocks.push(entryOf(block, start, length));
    if (block.type === 'listItem') noteDepth(blocks.at(-1)!, block.depth ?? 1);
    previous = block;
  }
  for (const entry of blocks) if (entry.depths?.every((depth) => depth === entry.depths![0])) delete entry.depths;
  return { text: pieces.join(''), runs, blocks };
}

function entryOf({ type, depth, language }: Block, start: number, end: number): Projection['blocks'][number] {
  const entry: Projection['blocks'][number] = { type: RECORD_TYPE[type], start, end };
  if (type === 'heading' && depth !== undefined) entry.depth = Math.min(Math.max(depth, 1), MAX_HEADING_DEPTH);
  if (type === 'code' && language !== undefined) entry.language = language;
  return entry;
}

function noteDepth(entry: Projection['blocks'][number], depth: number): void {
  (entry.depths ??= []).push(depth);
}
