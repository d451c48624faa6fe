/** The lines of a text, each without the white space around it; a line of white space alone has `start === end`. */
export interface SourceLine {
  start: number;
  end: number;
}

/** CRLF counts once; form feed, vertical tab and the Unicode separators end a line as well. */
const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/g;

const WHITE_SPACE = /\s/;

export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (const { index, 0: mark } of source.matchAll(LINE_END)) {
    lines.push(trimmed(source, from, index));
    from = index + mark.length;
  }
  lines.push(trimmed(source, from, source.length));
  return lines;
}

function trimmed(source: string, from: number, to: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && WHITE_SPACE.test(source[start]!)) start++;
  while (end > start && WHITE_SPACE.test(source[end - 1]!)) end--;
  return { start, end };
}
