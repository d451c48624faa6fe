/**
 * parse/wrapped-lines: which lines of a text were broken at a fixed width, so that the next one goes on with the sentence.
 *
 * Seen as: mail, RFCs, books: every line is as full as it can be: the first word of the next one would not have fitted. One width holds
 * for the whole text.
 * Must not catch: verse, addresses, lists of names, tables and results: their lines end where the thing ends, and most begin with a
 * capital or a figure; a list item is never taken for the continuation of the line above it. Scripts without small letters are
 * left as they are.
 */
import { letterKind, LOWER, SPACE } from '../../measures/letter-kinds.ts';
import type { SourceLine } from './split-lines.ts';

/** Columns of newspapers on a phone are not wrapped by hand; mail is at 72, punch cards ended at 80. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 120;
/** With fewer the width is chance. */
const MIN_BREAKS = 6;
/** Of the lines with another right below, so many are full: the last of each paragraph may not be. */
const MIN_FULL = 0.7;
/** And so many go on with a small letter; in prose of an alphabet with case about four in five do. */
const MIN_LOWER = 0.4;
/** A longer line can be an address on the web, which nobody can break. */
const MAX_LONGER = 0.02;

const LIST_MARK = /^(?:[-*+•‣◦▪●○·–—>#|]|\(?\p{Nd}{1,3}[.)]\s|\(?[a-z]\)\s)/u;

/** For each line whether the next goes on with it; undefined where the text is not wrapped. */
export function wrappedLines(source: string, lines: readonly SourceLine[]): Uint8Array | undefined {
  const width = widthOf(source, lines);
  if (width === undefined) return undefined;
  const goesOn = new Uint8Array(lines.length);
  let pairs = 0;
  let full = 0;
  let lower = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const next = lines[at + 1]!;
    if (isBlank(lines[at]!) || isBlank(next) || LIST_MARK.test(source.slice(next.start, next.start + MAX_MARK))) continue;
    pairs++;
    if (columnAfter(source, lines[at]!) + 1 + firstWord(source, next) <= width) continue;
    full++;
    if ((letterKind(source.charCodeAt(next.start)) & LOWER) !== 0) lower++;
    goesOn[at] = 1;
  }
  return full >= MIN_BREAKS && full >= MIN_FULL * pairs && lower >= MIN_LOWER * full ? goesOn : undefined;
}

const MAX_MARK = 8;

const isBlank = ({ start, end }: SourceLine): boolean => start === end;

/** The longest line, where nearly all are about that long or shorter. */
function widthOf(source: string, lines: readonly SourceLine[]): number | undefined {
  let width = 0;
  let longer = 0;
  let count = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    count++;
    const column = columnAfter(source, line);
    if (column > MAX_WIDTH) longer++;
    else width = Math.max(width, column);
  }
  return width < MIN_WIDTH || longer > MAX_LONGER * count ? undefined : width;
}

/** How wide a line is with its indent. */
function columnAfter(source: string, { start, end }: SourceLine): number {
  let from = start;
  while (from > 0 && start - from < MAX_WIDTH && isIndent(source.charCodeAt(from - 1))) from--;
  return end - from;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function isIndent(code: number): boolean {
  return code !== LINE_FEED && code !== CARRIAGE_RETURN && (letterKind(code) & SPACE) !== 0;
}

function firstWord(source: string, { start, end }: SourceLine): number {
  let at = start;
  while (at < end && (letterKind(source.charCodeAt(at)) & SPACE) === 0) at++;
  return at - start;
}
