/**
 * compose/markdown: the kept blocks as Markdown (GFM): headings, nested and numbered lists, tables with their empty cells, code with its
 * language, quotes, links. Addresses are made whole; those that run or embed something are left out, their words stay.
 */
import type { BlockContent, Code, PhrasingContent, Root, Table, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { blocksOf, type Block, type Page } from '../../pipeline/model/page.ts';
import { OpenLists } from './open-lists.ts';
import { phrasing } from './phrasing.ts';

/** The markers of Markdown, which blocks of plain text keep in their text. */
const HEADING_MARKER = /^#{1,6}\s+/;
const QUOTE_MARKER = /^>\s+/;

/** What `parse` sets between the cells of a table row. */
const CELL_SEPARATOR = ' | ';

/**
 * @param page a tree that went through the recipe
 * @param base what relative links start from
 * @returns Markdown, closed by a line end
 */
export function toMarkdown(page: Page, base: string | null = null): string {
  const root: Root = { type: 'root', children: [] };
  const lists = new OpenLists(root);
  for (const block of blocksOf(page)) {
    if (block.type === 'listItem') {
      lists.add(block, base);
      continue;
    }
    lists.close();
    const last = root.children.at(-1);
    if (block.type === 'tableRow' && last?.type === 'table') last.children.push(tableRow(block, base));
    else if (block.type === 'quote' && last?.type === 'blockquote') last.children.push(paragraph(block, base, QUOTE_MARKER));
    else root.children.push(flowOf(block, base));
  }
  // Cells are not padded: one long cell would widen every row of its table.
  return serialize(root, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function flowOf(block: Block, base: string | null): BlockContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: headingDepth(block), children: phrasing(block, base, afterMarker(block, HEADING_MARKER)) };
    case 'tableRow':
      return { type: 'table', children: [tableRow(block, base)] } satisfies Table;
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: block.text } satisfies Code;
    case 'quote':
      return { type: 'blockquote', children: [paragraph(block, base, QUOTE_MARKER)] };
    default:
      return { type: 'paragraph', children: phrasing(block, base) };
  }
}

function headingDepth(block: Block): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(Math.max(block.depth ?? 2, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
}

function paragraph(block: Block, base: string | null, marker: RegExp): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: phrasing(block, base, afterMarker(block, marker)) };
}

function tableRow(block: Block, base: string | null): TableRow {
  const cells = block.cells ?? cellsOf(block.text);
  return {
    type: 'tableRow',
    children: cells.map(({ start, end }) => ({ type: 'tableCell', children: phrasing(block, base, start, end) })),
  };
}

/** Cells of a row whose parser did not note them. */
function cellsOf(text: string): Array<{ start: number; end: number }> {
  let start = 0;
  return text.split(CELL_SEPARATOR).map((cell) => {
    const span = { start, end: start + cell.length };
    start = span.end + CELL_SEPARATOR.length;
    return span;
  });
}

function afterMarker(block: Block, marker: RegExp): number {
  return marker.exec(block.text)?.[0].length ?? 0;
}
