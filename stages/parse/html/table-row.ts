/**
 * Is a table row data, to be read as one line, or part of a layout that only uses a table to place boxes?
 * Linear over a page: a nested table ends the look, so no node is seen from two rows.
 */
import type { ChildNode, Element } from 'domhandler';
import { kindOf } from './element-kinds.ts';

/** Seen in a cell, these make it a box of the layout. */
const LAYOUT = new Set(['table', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'form', 'article', 'section']);

/** A data cell may wrap its text in a few boxes or break it in lines; running text has many. */
const MAX_LINE_BREAKS_PER_CELL = 3;

/** Cells with more text than this are columns of a layout. */
const MAX_CELL_CHARACTERS = 1_200;

export function isDataRow(row: Element): boolean {
  let cells = 0;
  for (const cell of row.children) {
    if (cell.type !== 'tag' || (cell.name !== 'td' && cell.name !== 'th')) continue;
    cells++;
    if (!isDataCell(cell)) return false;
  }
  return cells > 1;
}

function isDataCell(cell: Element): boolean {
  let breaks = 0;
  let characters = 0;
  const pending: ChildNode[] = [...cell.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'text') characters += node.data.trim().length;
    else if (node.type === 'tag') {
      if (LAYOUT.has(node.name)) return false;
      const kind = kindOf(node.name);
      if (kind === 'skip') continue;
      if (kind === 'container') breaks++;
      for (const child of node.children) pending.push(child);
    }
    if (breaks > MAX_LINE_BREAKS_PER_CELL || characters > MAX_CELL_CHARACTERS) return false;
  }
  return true;
}
