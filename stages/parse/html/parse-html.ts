/**
 * HTML → tree, in one walk over the markup's elements.
 *
 * Sections are the elements that break lines, blocks the stretches of text between their borders. Text that stands
 * directly in a container is a paragraph; inline elements stay inside the text they stand in; two line breaks in a row
 * part paragraphs. Nothing is judged here: menus, footers and hidden boxes are blocks like any other.
 * The walk goes from node to node without recursion, because pages nest deeper than a call stack.
 */
import type { ChildNode, Document, Element as DomElement, Text } from 'domhandler';
import type { VFile } from 'vfile';
import type { Block, BlockType, Element, Page, Section } from '../../../pipeline/model/page.ts';
import { BlockText } from './block-text.ts';
import { ElementReader, hiddenBy } from './element-facts.ts';
import { BLOCK_TYPE_OF, isLineBreaking, kindOf, LISTS, PARTED_INLINE, TYPE_BORDERS, type ElementKind } from './element-kinds.ts';
import { HeadReader } from './head-facts.ts';
import { keepLackingText } from './lacking-text.ts';
import { parseMarkup, type MarkupTree } from './markup-tree.ts';
import { isDataRow } from './table-row.ts';

/** Throws PageError `too-deep` or `too-large`. Sets `file.data.head`. */
export function parseHtml(source: string, file: VFile): Page {
  const tree = parseMarkup(source);
  const head = new HeadReader(tree);
  const page: Page = { type: 'root', mode: 'html', children: new Walk(tree, head).run() };
  file.data.head = head.facts;
  keepLackingText(page, head.preloaded, blocksBeside);
  return page;
}

/** The blocks of markup that does not stand in the source as such. */
function blocksBeside(markup: string): Array<Section | Block> {
  const tree = parseMarkup(markup);
  return new Walk(tree, new HeadReader(tree), NOWHERE).run();
}

/** The place of markup that does not stand in the source as such. */
const NOWHERE = -1;

/** An open element that breaks lines. */
interface Frame {
  node: DomElement | undefined;
  element: Element | undefined;
  children: Array<Section | Block>;
  /** The type of text standing in it. */
  type: BlockType;
  depth: number | undefined;
  listDepth: number;
  /** Text stands in a cell of this row, and its inner boxes do not break it. */
  inRow: boolean;
}

class Walk {
  readonly #tree: MarkupTree;
  readonly #head: HeadReader;
  readonly #isInSource: boolean;
  readonly #reader = new ElementReader();
  readonly #frames: Frame[] = [];
  #frame: Frame = { node: undefined, element: undefined, children: [], type: 'paragraph', depth: undefined, listDepth: 0, inRow: false };
  #text: BlockText | undefined;
  /** Where the markup of the open block's first and last text lies. */
  #start = 0;
  #end = 0;
  /** The inline element that the open block begins with. */
  #opening: DomElement | undefined;
  #link: { node: DomElement; url: string; start: number } | undefined;
  #lineBreaks = 0;

  constructor(tree: MarkupTree, head: HeadReader, place = 0) {
    this.#tree = tree;
    this.#head = head;
    this.#isInSource = place !== NOWHERE;
  }

  run(): Array<Section | Block> {
    const root: Document = this.#tree.document;
    let node: ChildNode | null = root.firstChild;
    while (node !== null) {
      const child = this.#enter(node);
      if (child !== null) {
        node = child;
        continue;
      }
      while (node !== null && node.next === null) {
        const parent: ChildNode | null = node.parent === null || node.parent.type === 'root' ? null : node.parent;
        if (parent?.type === 'tag') this.#leave(parent);
        node = parent;
      }
      node = node?.next ?? null;
    }
    this.#closeBlock();
    return this.#frame.children;
  }

  /** Returns the child to go on with, or null to pass to what follows. An element without children is left at once. */
  #enter(node: ChildNode): ChildNode | null {
    if (node.type === 'text') this.#addText(node);
    if (node.type !== 'tag') return null;
    this.#head.read(node);
    const kind = this.#kindOf(node);
    if (kind === 'skip') return node.name === 'head' ? node.firstChild : null;
    if (kind === 'line-break') {
      this.#breakLine();
      return null;
    }
    if (isLineBreaking(kind)) this.#open(node, kind);
    else if (!this.#openInline(node)) return null;
    if (node.firstChild === null) this.#leave(node);
    return node.firstChild;
  }

  #leave(node: DomElement): void {
    if (this.#frame.node === node) this.#close();
    if (this.#link?.node === node) this.#closeLink();
    if (this.#opening === node && this.#text === undefined) this.#opening = undefined;
  }

  /** An inline element that holds boxes is one itself, such as a link around a card. */
  #kindOf(node: DomElement): ElementKind {
    const kind = kindOf(node.name);
    if (kind === 'noscript') return 'container';
    if (kind !== 'inline' || this.#frame.inRow) return kind;
    for (let child = node.firstChild; child !== null; child = child.next) {
      if (child.type === 'tag' && isLineBreaking(kindOf(child.name))) return 'container';
    }
    return kind;
  }

  #open(node: DomElement, kind: ElementKind): void {
    const outer = this.#frame;
    if (outer.inRow) {
      this.#text?.part(kind === 'cell' ? ' | ' : ' ');
      return;
    }
    this.#closeBlock();
    const own = BLOCK_TYPE_OF.get(node.name);
    const isItem = own === 'listItem';
    const inRow = kind === 'row' && isDataRow(node);
    const listDepth = outer.listDepth + (LISTS.has(node.name) ? 1 : 0);
    const inherited = TYPE_BORDERS.has(node.name) ? 'paragraph' : outer.type;
    this.#frames.push(outer);
    this.#frame = {
      node,
      element: this.#reader.read(node),
      children: [],
      type: inRow ? 'tableRow' : (own ?? inherited),
      depth: own === 'heading' ? Number(node.name[1]) : isItem ? Math.max(1, listDepth) : own === undefined ? outer.depth : undefined,
      listDepth,
      inRow,
    };
    if (node.name === 'a') this.#openLink(node);
  }

  /** A section, or the block itself where the element holds nothing else. */
  #close(): void {
    this.#closeBlock();
    const { node, element, children } = this.#frame;
    this.#frame = this.#frames.pop()!;
    const [only] = children;
    if (node === undefined || element === undefined || only === undefined) return;
    const { start, end } = this.#range(node);
    if (children.length === 1 && only.type !== 'section' && (only.element === undefined || kindOf(only.element.name) === 'inline')) {
      const inner = only.element;
      only.element = inner === undefined ? element : { ...element, tokens: [...element.tokens, ...inner.tokens] };
      only.start = start;
      only.end = end;
      this.#frame.children.push(only);
    } else this.#frame.children.push({ type: 'section', children, start, end, element });
  }

  #openInline(node: DomElement): boolean {
    const isHidden = hiddenBy(node.attribs);
    if (isHidden !== undefined && isHidden !== 'aria-hidden') return false;
    if (node.prev?.type === 'tag' && node.prev.name === node.name && PARTED_INLINE.has(node.name) && this.#frame.type !== 'code') this.#text?.part();
    if (this.#opening === undefined && this.#text === undefined && node.attribs['class'] !== undefined) this.#opening = node;
    if (node.name === 'a') this.#openLink(node);
    return true;
  }

  #openLink(node: DomElement): void {
    const url = node.attribs['href'];
    if (url === undefined) return;
    this.#closeLink();
    this.#link = { node, url, start: this.#text?.next ?? 0 };
  }

  #closeLink(): void {
    if (this.#text !== undefined) this.#endLink(this.#text);
    this.#link = undefined;
  }

  #endLink({ text, links }: BlockText): void {
    if (this.#link === undefined) return;
    const { start, url } = this.#link;
    if (text.length > start) links.push({ start, end: text.length, url });
  }

  #breakLine(): void {
    if (this.#frame.type === 'code') this.#text?.addVerbatim('\n', NOWHERE);
    else if (this.#frame.inRow) this.#text?.part();
    else {
      this.#lineBreaks++;
      if (this.#lineBreaks > 1) this.#closeBlock();
      else this.#text?.part();
    }
  }

  #addText(node: Text): void {
    const { data } = node;
    if (this.#text === undefined && !/\S/.test(data)) return;
    this.#text ??= new BlockText();
    const before = this.#text.text.length;
    const { start, end } = this.#range(node);
    const isCode = this.#frame.type === 'code';
    const add = (piece: string, from: number): void => (isCode ? this.#text!.addVerbatim(piece, from) : this.#text!.add(piece, from));
    let at = 0;
    let from = this.#isInSource ? start : NOWHERE;
    for (const reference of this.#tree.references.get(node) ?? NO_REFERENCES) {
      if (reference.at > at) add(data.slice(at, reference.at), from);
      at = reference.at + reference.length;
      add(data.slice(reference.at, at), NOWHERE);
      from = this.#isInSource ? this.#tree.placeOf(reference.end) : NOWHERE;
    }
    if (at < data.length) add(at === 0 ? data : data.slice(at), from);
    if (this.#text.text.length === before) {
      if (before === 0) this.#text = undefined;
      return;
    }
    if (before === 0) this.#start = start;
    this.#end = end;
    this.#lineBreaks = 0;
  }

  #range({ startIndex, endIndex }: ChildNode): { start: number; end: number } {
    if (!this.#isInSource) return { start: 0, end: 0 };
    const { placeOf } = this.#tree;
    return { start: placeOf(startIndex ?? 0), end: placeOf(endIndex ?? 0) + 1 };
  }

  #closeBlock(): void {
    const text = this.#text;
    const opening = this.#opening;
    this.#lineBreaks = 0;
    this.#text = undefined;
    this.#opening = undefined;
    if (text === undefined) return;
    this.#endLink(text);
    if (this.#link !== undefined) this.#link.start = 0;
    text.finish();
    if (text.text === '') return;
    const { type, depth } = this.#frame;
    const block: Block = { type, text: text.text, runs: text.runs, start: this.#start, end: this.#end, links: text.links, findings: [] };
    if (depth !== undefined && (type === 'heading' || type === 'listItem')) block.depth = depth;
    if (opening !== undefined) block.element = this.#reader.read(opening);
    this.#frame.children.push(block);
  }
}

const NO_REFERENCES: readonly { at: number; length: number; end: number }[] = [];
