/**
 * prune/cut: a block without some parts of its text. The source is not touched: the cut block's runs still say
 * where every remaining letter stands in it.
 */
import type { Block, Run, Span } from '../../pipeline/model/page.ts';
import { writesWithoutSpaces } from '../measures/letter-weight.ts';

export interface Range {
  start: number;
  end: number;
}

/**
 * Returns the block without `parts` (ascending, no overlap, in the block's text). White space that a cut
 * leaves doubled, or at an end of the block, goes with it; where it would join two words, a space that stands for nothing parts them.
 */
export function cut(block: Block, parts: readonly Range[]): Block {
  const kept = keptRanges(block.text, parts);
  let text = '';
  const runs: Run[] = [];
  const pieces: Piece[] = [];
  for (const { start, end } of kept) {
    if (joinsWords(text, block.text, start)) text += ' ';
    const shift = text.length - start;
    pieces.push({ start, end, at: text.length });
    for (const run of block.runs) {
      const from = Math.max(run.at, start);
      const length = Math.min(run.at + run.length, end) - from;
      if (length > 0) runs.push({ at: from + shift, from: run.from + from - run.at, length });
    }
    text += block.text.slice(start, end);
  }
  const left = { ...block, text, runs, links: placed(block.links, pieces).filter(isLeft) };
  if (block.codes !== undefined) left.codes = placed(block.codes, pieces).filter(isLeft);
  if (block.cells !== undefined) left.cells = placed(block.cells, pieces);
  return left;
}

/** A range that is kept, and where it stands now. */
interface Piece extends Range {
  at: number;
}

const ENDS_WORD = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Po}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}“"«‘'(]/u;

/** Scripts without word spaces have none to lose. */
function joinsWords(before: string, text: string, at: number): boolean {
  const [last, next] = [before.slice(-2), text.slice(at, at + 2)];
  return ENDS_WORD.test(last) && BEGINS_WORD.test(next) && !writesWithoutSpaces(last) && !writesWithoutSpaces(next);
}

/** The spans in the text that is left; what was cut has no length there. */
function placed<S extends Span>(spans: readonly S[], pieces: readonly Piece[]): S[] {
  const place = (at: number): number => {
    const piece = pieces.findLast(({ start }) => start <= at);
    return piece === undefined ? 0 : piece.at + Math.min(at, piece.end) - piece.start;
  };
  return spans.map((span) => ({ ...span, start: place(span.start), end: place(span.end) }));
}

function isLeft({ start, end }: Span): boolean {
  return end > start;
}

/** The part's range in the source: from its first to its last letter that stands there, or null where none does. */
export function sourceRange(block: Block, part: Range): Range | null {
  let start = -1;
  let end = -1;
  for (const run of block.runs) {
    const from = Math.max(run.at, part.start);
    const to = Math.min(run.at + run.length, part.end);
    if (to <= from) continue;
    if (start < 0) start = run.from + from - run.at;
    end = run.from + to - run.at;
  }
  return start < 0 ? null : { start, end };
}

function keptRanges(text: string, parts: readonly Range[]): Range[] {
  const kept: Range[] = [];
  let from = 0;
  for (const part of [...parts, { start: text.length, end: text.length }]) {
    let { start } = part;
    const opensText = kept.length === 0;
    while (from < start && isSpace(text, from) && (opensText ? from > 0 : endsInSpace(text, kept))) from++;
    if (part.end === text.length) while (start > from && isSpace(text, start - 1)) start--;
    if (start > from) kept.push({ start: from, end: start });
    from = part.end;
  }
  return kept;
}

function endsInSpace(text: string, kept: readonly Range[]): boolean {
  return isSpace(text, kept.at(-1)!.end - 1);
}

function isSpace(text: string, index: number): boolean {
  return text[index] === ' ' || text[index] === '\n';
}
