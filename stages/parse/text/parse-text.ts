/**
 * parse/text: lines to blocks. A line is a block; what the blank lines between them say stays on the block.
 */
import type { Block, Page } from '../../../pipeline/model/page.ts';
import type { VFile } from 'vfile';

export function parseText(source: string, _file: VFile): Page {
  const children: Block[] = [];
  let blankLinesBefore = 0;
  for (const match of source.matchAll(/[^\n]*\n?/g)) {
    const line = match[0].trim();
    if (line === '') {
      blankLinesBefore++;
      continue;
    }
    const start = match.index + match[0].indexOf(line);
    const runs = [{ at: 0, from: start, length: line.length }];
    children.push({ type: 'paragraph', text: line, runs, start, end: start + line.length, links: [], findings: [], blankLinesBefore });
    blankLinesBefore = 0;
  }
  return { type: 'root', mode: 'text', children };
}
