/** Open elements that break lines: what the text in them is, and what they have counted so far. */
import type { Block, BlockType, Element, Section } from '../../../pipeline/model/page.ts';
import { BLOCK_TYPE_OF, LISTS, TYPE_BORDERS } from './element-kinds.ts';

/** Innermost elements inherit what stands around them: type, item, language. */
export interface Frame {
  element: Element | undefined;
  children: Array<Section | Block>;
  start: number;
  /** The type of text standing in it. */
  type: BlockType;
  depth: number | undefined;
  listDepth: number;
  /** Cells opened in it, where it is a table row, and which of them hold text. */
  cells: number;
  filled: number[] | undefined;
  /** The number of the last item, where it is a numbered list. */
  lastNumber: number;
  /** The list item it stands in. */
  item: Item | undefined;
  language: string | undefined;
}

/** `marker` is what its next block is drawn with. */
interface Item {
  marker: NonNullable<Block['marker']>;
}

/** A frame for an element that opens in another. */
export function frameIn(outer: Frame | undefined, element: Element | undefined, start: number): Frame {
  const name = element?.name ?? '';
  const own = BLOCK_TYPE_OF.get(name);
  const listDepth = (outer?.listDepth ?? 0) + (LISTS.has(name) ? 1 : 0);
  return {
    element,
    children: [],
    start,
    type: own ?? (outer === undefined || TYPE_BORDERS.has(name) ? 'paragraph' : outer.type),
    depth: own === 'heading' ? Number(name[1]) : own === 'listItem' ? Math.max(1, listDepth) : own === undefined ? outer?.depth : undefined,
    listDepth,
    cells: 0,
    filled: undefined,
    lastNumber: 0,
    item: own === 'listItem' ? { marker: name === 'dd' ? 'none' : 'bullet' } : outer?.item,
    language: outer?.language,
  };
}

/** The number an attribute states, as long as a list may have it. */
export function numberOf(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}
