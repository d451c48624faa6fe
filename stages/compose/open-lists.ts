/**
 * List items as mdast lists: nested by their depth, numbered where the page numbers them, with further paragraphs in the item they
 * belong to.
 */
import type { List, ListItem, Paragraph, Root } from 'mdast';
import type { Block } from '../../pipeline/model/page.ts';
import { phrasing } from './phrasing.ts';

/** The markers that items of plain text keep in their text. */
const BULLET = /^[-*+•·▪‣]\s+/;
const NUMBER = /^(\d{1,3})[.)]\s+/;

/** Deeper items stand at this depth: each level sets all lines inside it anew. */
const MAX_DEPTH = 10;

interface OpenList {
  list: List;
  depth: number;
}

export class OpenLists {
  readonly #root: Root;
  /** From the outermost to the innermost. */
  #open: OpenList[] = [];

  /** Lists are added to the end of `root`. */
  constructor(root: Root) {
    this.#root = root;
  }

  add(block: Block, base: string | null): void {
    const depth = Math.min(block.depth ?? 1, MAX_DEPTH);
    const { marker, length } = markerOf(block);
    const paragraph: Paragraph = { type: 'paragraph', children: phrasing(block, base, length) };
    while (this.#open.length > 0 && this.#open.at(-1)!.depth > depth) this.#open.pop();
    const innermost = this.#open.at(-1);
    if (marker === 'none' && innermost?.depth === depth) {
      innermost.list.children.at(-1)!.children.push(paragraph);
      return;
    }
    const ordered = typeof marker === 'number';
    if (innermost?.depth === depth && innermost.list.ordered !== ordered) this.#open.pop();
    if (this.#open.at(-1)?.depth !== depth)
      this.#openList({ type: 'list', ordered, spread: false, children: [], ...(ordered && { start: marker }) }, depth);
    this.#open.at(-1)!.list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
  }

  /** What follows is no list item. */
  close(): void {
    this.#open = [];
  }

  #openList(list: List, depth: number): void {
    const outer: ListItem | Root = this.#open.at(-1)?.list.children.at(-1) ?? this.#root;
    outer.children.push(list);
    this.#open.push({ list, depth });
  }
}

function markerOf({ marker, text }: Block): { marker: NonNullable<Block['marker']>; length: number } {
  if (marker !== undefined) return { marker, length: 0 };
  const [written = '', number] = NUMBER.exec(text) ?? BULLET.exec(text) ?? [];
  return { marker: number === undefined ? 'bullet' : Number(number), length: written.length };
}
