import { letterKind, SPACE } from '../../measures/letter-kinds.ts';

/** The lines of a text, each without the white space around it; a line of white space alone has `start === end`. */
export interface SourceLine {
  start: number;
  end: number;
}

const LINE_FEED = 0x0a;
const VERTICAL_TAB = 0x0b;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x20_28;
const PARAGRAPH_SEPARATOR = 0x20_29;

/** CRLF counts once; form feed, vertical tab and the Unicode separators end a line as well. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (!endsLine(code)) continue;
    lines.push(trimmed(source, from, i));
    if (code === CARRIAGE_RETURN && source.charCodeAt(i + 1) === LINE_FEED) i++;
    from = i + 1;
  }
  lines.push(trimmed(source, from, source.length));
  return lines;
}

function endsLine(code: number): boolean {
  if (code > CARRIAGE_RETURN) return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
  return code >= VERTICAL_TAB || code === LINE_FEED;
}

function trimmed(source: string, from: number, to: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isSpace(source, start)) start++;
  while (end > start && isSpace(source, end - 1)) end--;
  return { start, end };
}

const isSpace = (source: string, at: number): boolean => (letterKind(source.charCodeAt(at)) & SPACE) !== 0;
