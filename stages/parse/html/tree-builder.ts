/**
 * Sections and blocks, from elements as they open and close.
 *
 * Sections are the elements that break lines, blocks the stretches of text between their borders. Text that stands directly in a
 * container is a paragraph; inline elements stay inside the text they stand in; two line breaks in a row part paragraphs.
 */
import type { Block, Section } from '../../../pipeline/model/page.ts';
import { BlockText } from './block-text.ts';
import { languageNamed, languageOfBox } from './code-language.ts';
import { decoded, decodePieces } from './character-references.ts';
import { dataRow } from './data-row.ts';
import { ElementReader, hiddenBy, type Attributes } from './element-facts.ts';
import { BLOCK_TYPE_OF, kindOf, PARTED_INLINE } from './element-kinds.ts';
import { frameIn, numberOf, type Frame } from './frame.ts';
import type { HeadReader } from './head-facts.ts';
import type { MarkupEvents } from './read-markup.ts';

/** An open inline element; it becomes a frame when an element that breaks lines opens inside, such as a link around a card. */
interface Inline {
  name: string;
  attributes: Attributes;
  start: number;
  /** Where it begins in the block it was opened in, if it sets code. */
  code?: { text: BlockText | undefined; start: number };
}

/** Elements that set code inside a sentence. */
const CODE_INLINES: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);

/** Elements that hold sentences: a button or an element of the page's own making stands inside one there. */
const SENTENCES: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What is open, outermost first. */
type Open = Frame | Inline | 'nothing';

export class TreeBuilder implements MarkupEvents {
  readonly #head: HeadReader | undefined;
  readonly #reader = new ElementReader();
  readonly #open: Open[] = [];
  #frames: Frame[] = [];
  #frame: Frame;
  /** Open inline elements of the innermost frame are the last so many of `#open`. */
  #inlines = 0;
  /** Inside an element whose content is no text: its depth in `#open`, or -1. */
  #skippedAt = -1;
  #text: BlockText | undefined;
  #start = 0;
  #end = 0;
  /** The inline element that the open block begins with. */
  #opening: Inline | undefined;
  #link: { of: Open; url: string; start: number } | undefined;
  #lineBreaks = 0;
  /** The inline element that ended last, if no text came since. */
  #ended = '';

  /** Without a reader of head facts nothing has a place in the source: runs are left out. */
  constructor(head: HeadReader | undefined) {
    this.#head = head;
    this.#frame = frameIn(undefined, undefined, 0);
  }

  open(name: string, attributes: Attributes, start: number): void {
    this.#head?.open(name, attributes, start);
    if (this.#skippedAt >= 0) this.#open.push('nothing');
    else this.#enter(name, attributes, start);
  }

  close(_name: string, end: number): void {
    this.#head?.close(end);
    const closed = this.#open.pop();
    if (this.#skippedAt >= 0) {
      if (this.#open.length === this.#skippedAt) this.#skippedAt = -1;
      return;
    }
    if (closed === undefined || closed === 'nothing') return;
    if ('children' in closed) this.#closeFrame(end);
    else this.#closeInline(closed);
    if (this.#link?.of === closed) this.#closeLink();
  }

  text(text: string, start: number): void {
    this.#head?.text(text);
    if (this.#skippedAt >= 0) return;
    if (this.#text === undefined && isBlank(text)) return;
    const block = (this.#text ??= new BlockText());
    const before = block.text.length;
    const isCode = this.#frame.type === 'code';
    const isInSource = this.#head !== undefined;
    const add = (piece: string, at: number): void => {
      const from = isInSource && at >= 0 ? start + at : -1;
      if (isCode) block.addVerbatim(piece, from);
      else block.add(piece, from);
    };
    if (text.includes('&')) decodePieces(text, add);
    else add(text, 0);
    if (block.text.length === before) {
      if (before === 0) this.#text = undefined;
      return;
    }
    if (before === 0) this.#start = start;
    this.#end = start + text.length;
    this.#lineBreaks = 0;
    this.#ended = '';
  }

  /** The top of the tree, when all is read. */
  finish(): Array<Section | Block> {
    while (this.#open.length > 0) this.close('', this.#end);
    this.#closeBlock();
    return this.#frame.children;
  }

  #enter(name: string, attributes: Attributes, start: number): void {
    const isInSentence = SENTENCES.has(this.#frame.element?.name ?? '') && (name === 'button' || name.includes('-'));
    const kind = isInSentence ? 'inline' : kindOf(name);
    switch (kind) {
      case 'skip':
        this.#skippedAt = this.#open.length;
        this.#open.push('nothing');
        break;
      case 'head':
        this.#open.push('nothing');
        break;
      case 'line-break':
        this.#breakLine();
        this.#open.push('nothing');
        break;
      case 'inline':
        this.#openInline({ name, attributes, start });
        break;
      default:
        if (this.#inlines > 0) this.#widenInlines();
        this.#openFrame(name, attributes, start);
    }
    if (kind === 'cell') this.#frames.at(-1)!.cells++;
  }

  #openFrame(name: string, attributes: Attributes, start: number): void {
    this.#closeBlock();
    const outer = this.#frame;
    this.#frames.push(outer);
    this.#frame = frameIn(outer, this.#reader.read(name, attributes), start);
    this.#open.push(this.#frame);
    if (name === 'ol') this.#frame.lastNumber = numberOf(attributes['start'], 1) - 1;
    else if (name === 'li' && outer.element?.name === 'ol')
      this.#frame.item = { marker: (outer.lastNumber = numberOf(attributes['value'], outer.lastNumber + 1)) };
    else if (BLOCK_TYPE_OF.get(name) === 'code') this.#frame.language = languageNamed(attributes) ?? this.#languageOfBoxes();
  }

  /** Highlighters draw up to two boxes around code and name its language there. */
  #languageOfBoxes(): string | undefined {
    for (const { element } of this.#frames.slice(-2).toReversed()) {
      const language = element === undefined ? undefined : languageOfBox(element);
      if (language !== undefined) return language;
    }
    return undefined;
  }

  /** A section, or the block itself where the element holds nothing else. */
  #closeFrame(end: number): void {
    this.#closeBlock();
    const { element, children, start, cells, filled } = this.#frame;
    this.#frame = this.#frames.pop()!;
    const [only] = children;
    if (element === undefined || only === undefined) return;
    if (element.name === 'td' || element.name === 'th') (this.#frame.filled ??= []).push(this.#frame.cells - 1);
    const row = element.name === 'tr' ? dataRow(children, filled ?? [], cells) : undefined;
    if (row !== undefined) {
      this.#frame.children.push({ type: 'tableRow', ...row, start, end, element, findings: [] });
    } else if (children.length === 1 && only.type !== 'section' && (only.element === undefined || kindOf(only.element.name) === 'inline')) {
      const inner = only.element;
      only.element = inner === undefined ? element : { ...element, tokens: [...element.tokens, ...inner.tokens] };
      only.start = start;
      only.end = end;
      this.#frame.children.push(only);
    } else this.#frame.children.push({ type: 'section', children, start, end, element });
  }

  #openInline(inline: Inline): void {
    const { name, attributes } = inline;
    const hidden = hiddenBy(attributes);
    if (hidden !== undefined && hidden !== 'aria-hidden') {
      this.#skippedAt = this.#open.length;
      this.#open.push('nothing');
      return;
    }
    if (PARTED_INLINE.has(this.#ended) && PARTED_INLINE.has(name) && this.#frame.type !== 'code') this.#text?.part();
    if (this.#opening === undefined && this.#text === undefined && attributes['class'] !== undefined) this.#opening = inline;
    this.#open.push(inline);
    this.#inlines++;
    if (name === 'a') this.#openLink(inline, attributes);
    else if (CODE_INLINES.has(name)) {
      if (this.#frame.type === 'code') this.#frame.language ??= languageNamed(attributes);
      else inline.code = { text: this.#text, start: this.#text?.next ?? 0 };
    }
  }

  #closeInline(inline: Inline): void {
    this.#inlines--;
    this.#ended = inline.name;
    if (this.#opening === inline && this.#text === undefined) this.#opening = undefined;
    if (inline.code !== undefined && this.#text !== undefined) this.#endCode(this.#text, inline.code);
  }

  #endCode(text: BlockText, code: NonNullable<Inline['code']>): void {
    const start = code.text === text ? code.start : 0;
    const last = text.codes?.at(-1);
    if (text.text.length <= start || (last !== undefined && last.end > start)) return;
    (text.codes ??= []).push({ start, end: text.text.length });
  }

  /** Open inline elements become frames, outermost first. Text that stood in them so far is a block before them. */
  #widenInlines(): void {
    this.#closeBlock();
    const widened = this.#open.splice(this.#open.length - this.#inlines);
    this.#inlines = 0;
    for (const inline of widened) {
      if (inline === 'nothing' || 'children' in inline) continue;
      this.#openFrame(inline.name, inline.attributes, Math.max(inline.start, this.#end));
      if (this.#link?.of === inline) this.#link.of = this.#frame;
    }
  }

  #openLink(of: Open, attributes: Attributes): void {
    const url = attributes['href'];
    if (url === undefined) return;
    this.#closeLink();
    this.#link = { of, url: decoded(url), start: this.#text?.next ?? 0 };
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
    if (this.#frame.type === 'code') this.#text?.addVerbatim('\n', -1);
    else {
      this.#lineBreaks++;
      if (this.#lineBreaks > 1) this.#closeBlock();
      else this.#text?.part();
    }
  }

  #closeBlock(): void {
    const text = this.#text;
    const opening = this.#opening;
    this.#lineBreaks = 0;
    this.#ended = '';
    this.#text = undefined;
    this.#opening = undefined;
    if (text === undefined) return;
    this.#endLink(text);
    if (this.#link !== undefined) this.#link.start = 0;
    text.finish();
    if (text.text === '') return;
    const { type, depth, item, language } = this.#frame;
    const block: Block = { type, text: text.text, runs: text.runs, start: this.#start, end: this.#end, links: text.links, findings: [] };
    if (depth !== undefined && (type === 'heading' || type === 'listItem')) block.depth = depth;
    if (type === 'listItem' && item !== undefined) {
      block.marker = item.marker;
      item.marker = 'none';
    }
    if (type === 'code' && language !== undefined) block.language = language;
    if (text.codes !== undefined) block.codes = text.codes;
    if (opening !== undefined) block.element = this.#reader.read(opening.name, opening.attributes);
    this.#frame.children.push(block);
  }
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}
