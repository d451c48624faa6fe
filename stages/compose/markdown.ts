/**
 * compose/markdown: the kept blocks as Markdown (GFM), with headings, lists, tables, code, quotes and links.
 */
import type { BlockContent, List, ListItem, PhrasingContent, Root, Table, TableCell, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { blocksOf, type Block, type Page } from '../../pipeline/model/page.ts';

/** The markers of Markdown and of bullet lists, which blocks of plain text keep in their text. */
const MARKERS: Partial<Record<Block['type'], RegExp>> = {
  heading: /^#{1,6}\s+/,
  listItem: /^(?:[-*+•·▪‣]|\d{1,3}[.)])\s+/,
  quote: /^>\s+/,
};

/** What `parse` sets between the cells of a table row. */
const CELL_SEPARATOR = ' | ';

/**
 * @param page a tree that went through the recipe
 * @returns Markdown, closed by a line end
 */
export function toMarkdown(page: Page): string {
  const root: Root = { type: 'root', children: [] };
  for (const block of blocksOf(page)) {
    const last = root.children.at(-1);
    if (block.type === 'listItem' && last?.type === 'list') last.children.push(listItem(block));
    else if (block.type === 'tableRow' && last?.type === 'table') last.children.push(tableRow(block));
    else root.children.push(flowOf(block));
  }
  return serialize(root, { bullet: '-', extensions: [gfmTableToMarkdown()] });
}

function flowOf(block: Block): BlockContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: headingDepth(block), children: phrasing(block) };
    case 'listItem':
      return { type: 'list', ordered: false, spread: false, children: [listItem(block)] } satisfies List;
    case 'tableRow':
      return { type: 'table', children: [tableRow(block)] } satisfies Table;
    case 'code':
      return { type: 'code', value: block.text };
    case 'quote':
      return { type: 'blockquote', children: [{ type: 'paragraph', children: phrasing(block) }] };
    default:
      return { type: 'paragraph', children: phrasing(block) };
  }
}

function headingDepth(block: Block): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(Math.max(block.depth ?? 2, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
}

function listItem(block: Block): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: phrasing(block) }] };
}

function tableRow(block: Block): TableRow {
  const cells = block.text.split(CELL_SEPARATOR).map((value): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] }));
  return { type: 'tableRow', children: cells };
}

function phrasing(block: Block): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let from = MARKERS[block.type]?.exec(block.text)?.[0].length ?? 0;
  for (const { start, end, url } of block.links) {
    if (start < from) continue;
    if (start > from) content.push({ type: 'text', value: block.text.slice(from, start) });
    content.push({ type: 'link', url, children: [{ type: 'text', value: block.text.slice(start, end) }] });
    from = end;
  }
  if (from < block.text.length) content.push({ type: 'text', value: block.text.slice(from) });
  return content;
}
