import { letterKind, SPACE } from '../../measures/letter-kinds.ts';

/** The lines of a text, each without the white space around it; a line of white space alone has `start === end`. */
export interface SourceLine {
  start: number;
  end: number;
}

const LINE_END = /[\n\v\f\r\u2028\u2029]/g;

/** CRLF counts once; form feed, vertical tab and the Unicode separators end a line as well. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (LINE_END.lastIndex = 0; LINE_END.test(source); from = LINE_END.lastIndex) {
    lines.push(trimmed(source, from, LINE_END.lastIndex - 1));
    if (source.startsWith('\r\n', LINE_END.lastIndex - 1)) LINE_END.lastIndex++;
  }
  lines.push(trimmed(source, from, source.length));
  return lines;
}

function trimmed(source: string, from: number, to: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isSpace(source, start)) start++;
  while (end > start && isSpace(source, end - 1)) end--;
  return { start, end };
}

const isSpace = (source: string, at: number): boolean => (letterKind(source.charCodeAt(at)) & SPACE) !== 0;
