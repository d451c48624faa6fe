/**
 * parse/text: lines to blocks. A line is a block, a fence of code is one block, and so are lines that were broken at a fixed
 * width; what the blank lines between them say stays on the block. Markers (bullets, `#`, `>`) are part of the text: everything
 * between two blocks is white space, so nothing a scrape says can be lost here.
 */
import type { VFile } from 'vfile';
import type { Block, Page } from '../../../pipeline/model/page.ts';
import { bareLinks } from './bare-links.ts';
import { foldWhiteSpace } from './fold-white-space.ts';
import { lineShape } from './line-shape.ts';
import { splitLines, type SourceLine } from './split-lines.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** Opens or closes a Markdown code fence. */
const FENCE = /^(?:`{3,}|~{3,})/;

export function parseText(source: string, _file: VFile): Page {
  const lines = splitLines(source);
  const goesOn = wrappedLines(source, lines);
  const children: Block[] = [];
  let blankLinesBefore = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.start === line.end) {
      blankLinesBefore++;
      continue;
    }
    const closing = closingFence(source, lines, at);
    const last = closing ?? lastOf(at, goesOn);
    const isFirst = children.length === 0;
    const block = closing === undefined ? textBlock(source, lines, at, last, isFirst) : codeBlock(source, line, lines[closing]!);
    at = last;
    block.blankLinesBefore = blankLinesBefore;
    children.push(block);
    blankLinesBefore = 0;
  }
  return { type: 'root', mode: 'text', children };
}

/** The line with which the paragraph that begins at `at` ends. */
function lastOf(at: number, goesOn: Uint8Array | undefined): number {
  let last = at;
  while (goesOn?.[last] === 1) last++;
  return last;
}

function textBlock(source: string, lines: readonly SourceLine[], at: number, last: number, isFirst: boolean): Block {
  const { start } = lines[at]!;
  const { end } = lines[last]!;
  const { text, runs } = foldWhiteSpace(source, start, end);
  const { type, depth } = lineShape(text, {
    isFirst,
    isAfterBlank: at === 0 || lines[at - 1]!.start === lines[at - 1]!.end,
    nextLength: lengthOfNext(lines, last),
    // A tab is odd white space, and folding splits the line there.
    hasTab: runs.length > 1 && source.slice(start, end).includes('\t'),
  });
  const block: Block = { type, text, runs, start, end, links: bareLinks(text), findings: [] };
  if (depth !== undefined) block.depth = depth;
  return block;
}

/** How far below a line the next one may stand and still be its own. */
const MAX_STEPS_TO_NEXT = 3;

function lengthOfNext(lines: readonly SourceLine[], at: number): number {
  for (let i = at + 1; i < lines.length && i <= at + MAX_STEPS_TO_NEXT; i++) {
    const { start, end } = lines[i]!;
    if (end > start) return end - start;
  }
  return 0;
}

function codeBlock(source: string, first: SourceLine, last: SourceLine): Block {
  const text = source.slice(first.start, last.end);
  const runs = [{ at: 0, from: first.start, length: text.length }];
  return { type: 'code', text, runs, start: first.start, end: last.end, links: [], findings: [] };
}

/** The line that closes the fence opened at `at`; an unclosed fence is a line like any other. */
function closingFence(source: string, lines: readonly SourceLine[], at: number): number | undefined {
  const opening = fenceOf(source, lines[at]!);
  if (opening === undefined) return undefined;
  for (let i = at + 1; i < lines.length; i++) {
    const fence = fenceOf(source, lines[i]!);
    if (fence !== undefined && fence[0] === opening[0] && fence.length >= opening.length) return i;
  }
  return undefined;
}

function fenceOf(source: string, line: SourceLine): string | undefined {
  const first = source[line.start];
  if (first !== '`' && first !== '~') return undefined;
  return FENCE.exec(source.slice(line.start, Math.min(line.end, line.start + MAX_FENCE)))?.[0];
}

/** Nobody opens a fence with more marks than this; it bounds what is looked at. */
const MAX_FENCE = 32;
