/**
 * The page between `parse` and `compose`: one unist tree, whichever parser built it.
 *
 *     root > (section >)* block
 *
 * A block is a leaf: a stretch of the page seen as one unit. A section is an element that
 * holds blocks (HTML only). All offsets here are UTF-16 code units of `String(file)`, the
 * decoded and repaired source; code points appear only in the record.
 */
import type { Node, Parent } from 'unist';
import type { BoilerplateClass, RemovalAction } from './boilerplate.ts';

export interface Page extends Parent {
  type: 'root';
  mode: PageMode;
  children: Array<Section | Block>;
}

export type PageMode = 'html' | 'text';

/** An element that holds blocks or other sections. */
export interface Section extends Parent {
  type: 'section';
  children: Array<Section | Block>;
  start: number;
  end: number;
  element: Element;
}

/** What an HTML element says of itself; `tokens` are the lower-case words of its class, id, role and data-* names. */
export interface Element {
  name: string;
  tokens: readonly string[];
  /** Why a reader does not see it: `hidden`, `aria-hidden` or `display:none`; absent where it shows. */
  hidden?: string;
}

export const BLOCK_TYPES = ['heading', 'paragraph', 'listItem', 'tableRow', 'code', 'quote', 'caption'] as const;

export type BlockType = (typeof BLOCK_TYPES)[number];

export interface Block extends Node {
  type: BlockType;
  /** What the block says: white space folded to single spaces, except in `code`. */
  text: string;
  /** Where `text` comes from, ascending and without overlap; letters outside every run are ours, not the source's. */
  runs: Run[];
  /** The block's range in the source; in HTML with its tags. */
  start: number;
  end: number;
  /** Heading rank (1-6) or nesting of a list item (1 is outermost). */
  depth?: number;
  /** What a browser draws before a list item: its number, a bullet, or nothing where the block goes on in the same item (HTML only). */
  marker?: number | 'bullet' | 'none';
  /** The language of `code`, where the page names it. */
  language?: string;
  /** The cells of a table row, empty ones too. */
  cells?: Span[];
  /** Code inside running text. */
  codes?: Span[];
  /** Links inside `text`. */
  links: Link[];
  /** Blank lines before the block (text mode only). */
  blankLinesBefore?: number;
  /** The block's own element (HTML only). */
  element?: Element;
  /** What `label` found; empty until then. */
  findings: Finding[];
}

/** `length` characters from `at` in the block's text stand at `from` in the source, letter for letter. */
export interface Run {
  at: number;
  from: number;
  length: number;
}

/** `start` and `end` in the block's text. */
export interface Span {
  start: number;
  end: number;
}

export interface Link extends Span {
  url: string;
}

/** A rule's statement that a block, or a part of it, is boilerplate. It removes nothing. */
export interface Finding {
  class: BoilerplateClass;
  action: RemovalAction;
  /** Stage and file name of the rule, for example `label/comment-form`. */
  rule: string;
  /** Probability that the span is boilerplate, 0 to 1. */
  confidence: number;
  /** The confidence was fitted on pages judged by people; a rule's own is a claim. The bounds to act on differ. */
  isMeasured?: true;
  /** What gave it away, for a person to read, for example `lexicon:en/comment-form`. */
  evidence: string[];
  /** A part of the block's text; the whole block where absent. */
  part?: { start: number; end: number };
}

/** A finding that `prune` acted on (or, under the threshold, only noted), placed in the source. */
export interface Removal extends Omit<Finding, 'part' | 'isMeasured'> {
  start: number;
  end: number;
  text: string;
}

export const PAGE_TYPES = ['article', 'forum', 'product', 'collection', 'listing', 'documentation', 'service'] as const;

export type PageType = (typeof PAGE_TYPES)[number];

/** Every block of a tree, in document order. Iterative: pages nest deeper than a call stack. */
export function blocksOf(page: Page): Block[] {
  const blocks: Block[] = [];
  const pending: Array<Section | Block> = page.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type !== 'section') blocks.push(node);
    else for (let child = node.children.length - 1; child >= 0; child--) pending.push(node.children[child]!);
  }
  return blocks;
}
