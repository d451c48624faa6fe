/**
 * A table row read as one line, its cells parted by ` | `, unless the table only serves to place boxes: then its cells hold
 * headings, lists or running text, and stay as they are.
 */
import type { Block, Link, Run, Section, Span } from '../../../pipeline/model/page.ts';

/** A data cell may break its text in a few lines; running text has many. */
const MAX_BLOCKS_PER_CELL = 3;

/** Cells with more text than this are columns of a layout. */
const MAX_CELL_CHARACTERS = 1_200;

/** Deeper boxes in a cell belong to a layout. */
const MAX_BOXES = 6;

const CELL_SEPARATOR = ' | ';

/**
 * Undefined where the row is no data.
 * @param children the cells with text
 * @param ordinals which cell of the row each of them is
 * @param count of all cells, empty ones too
 */
export function dataRow(
  children: ReadonlyArray<Section | Block>,
  ordinals: readonly number[],
  count: number,
): Pick<Block, 'text' | 'runs' | 'links' | 'codes' | 'cells'> | undefined {
  if (count < 2) return undefined;
  let text = '';
  const runs: Run[] = [];
  const links: Link[] = [];
  const codes: Span[] = [];
  const cells: Span[] = [];
  for (const [place, cell] of children.entries()) {
    const blocks = simpleBlocks(cell);
    if (blocks === undefined) return undefined;
    const start = text === '' ? 0 : text.length + CELL_SEPARATOR.length;
    for (const [index, block] of blocks.entries()) {
      if (text !== '') text += index === 0 ? CELL_SEPARATOR : ' ';
      const shift = text.length;
      for (const run of block.runs) runs.push({ ...run, at: run.at + shift });
      for (const link of block.links) links.push(shifted(link, shift));
      for (const code of block.codes ?? []) codes.push(shifted(code, shift));
      text += block.text;
    }
    fill(cells, ordinals[place] ?? 0, start);
    cells.push({ start, end: text.length });
  }
  fill(cells, count, text.length);
  const isAllCells = ordinals.length === children.length;
  return { text, runs, links, ...(codes.length > 0 && { codes }), ...(isAllCells && { cells }) };
}

/** Empty cells up to so many. */
function fill(cells: Span[], count: number, at: number): void {
  while (cells.length < count) cells.push({ start: at, end: at });
}

function shifted<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function simpleBlocks(cell: Section | Block): Block[] | undefined {
  const blocks: Block[] = [];
  const pending: Array<Section | Block> = [cell];
  let boxes = 0;
  let characters = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'section') {
      boxes++;
      if (boxes > MAX_BOXES || node.element.name === 'table' || node.element.name === 'form') return undefined;
      pending.push(...node.children.toReversed());
    } else {
      if (node.type !== 'paragraph' && node.type !== 'caption') return undefined;
      blocks.push(node);
      characters += node.text.length;
    }
    if (blocks.length > MAX_BLOCKS_PER_CELL || characters > MAX_CELL_CHARACTERS) return undefined;
  }
  return blocks;
}
