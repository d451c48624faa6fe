/**
 * Pages whose lines say what they are: a line begins with "+ " where it is content, "- " where it is boilerplate and "? " where that is
 * not judged; a blank line ends a page.
 */

export interface MarkedLine {
  text: string;
  /** 1 boilerplate, 0 content. */
  label: number | undefined;
}

const LABELS: Readonly<Record<string, number>> = { '+': 0, '-': 1 };

export function markedPages(written: string): MarkedLine[][] {
  return written
    .trimEnd()
    .split('\n\n')
    .map((page) => page.split('\n').map((line) => ({ text: line.slice(2), label: LABELS[line[0]!] })));
}
