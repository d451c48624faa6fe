/**
 * Markup → DOM tree, by htmlparser2 (the parser behind `cheerio/slim`) with a handler of our own.
 *
 * The handler counts open and closed elements while the parser reads, so that a bomb of nested tags ends
 * before its tree is built: nesting makes the parser's own work quadratic (100,000 levels take 22 s).
 * It also remembers where character references stood, which the parser forgets.
 */
import { DomHandler, type Document, type Text } from 'domhandler';
import { Parser } from 'htmlparser2';
import { PageError } from '../../../pipeline/model/errors.ts';
import { withoutScripts } from './script-free.ts';

/** Pages written by people nest under 100 levels; broken ones with unclosed tags reach some hundreds. */
export const MAX_OPEN_ELEMENTS = 1_000;

/** The largest real pages (one-page specifications) hold about 300,000 elements. */
export const MAX_ELEMENTS = 500_000;

/** `length` characters at `at` of a text node's data stand for the markup from `start` to `end`. */
export interface CharacterReference {
  at: number;
  length: number;
  start: number;
  end: number;
}

export interface MarkupTree {
  document: Document;
  /** Text nodes that hold character references, with these in ascending order. */
  references: ReadonlyMap<Text, CharacterReference[]>;
  /** Bodies of JSON-LD scripts; scripts of the tree are empty. */
  jsonLd: string[];
  /** Offset of a node → offset in the source. */
  placeOf: (offset: number) => number;
}

class GuardedHandler extends DomHandler {
  readonly references = new Map<Text, CharacterReference[]>();
  #position: { startIndex: number | null; endIndex: number | null } = { startIndex: 0, endIndex: 0 };
  #elements = 0;

  override onparserinit(parser: { startIndex: number | null; endIndex: number | null }): void {
    super.onparserinit(parser);
    this.#position = parser;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_OPEN_ELEMENTS) {
      throw new PageError('too-deep', `Expected at most ${MAX_OPEN_ELEMENTS} open elements, got more.`);
    }
    this.#elements++;
    if (this.#elements > MAX_ELEMENTS) throw new PageError('too-large', `Expected at most ${MAX_ELEMENTS} elements, got more.`);
    super.onopentag(name, attributes);
  }

  override ontext(data: string): void {
    super.ontext(data);
    const start = this.#position.startIndex ?? 0;
    const end = (this.#position.endIndex ?? 0) + 1;
    if (data.length === end - start) return;
    const node = this.lastNode as Text | null;
    if (node === null) return;
    const reference = { at: node.data.length - data.length, length: data.length, start, end };
    const known = this.references.get(node);
    if (known) known.push(reference);
    else this.references.set(node, [reference]);
  }
}

/** Throws PageError `too-deep` or `too-large`; never anything else, whatever the markup. */
export function parseMarkup(source: string): MarkupTree {
  const handler = new GuardedHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const { markup, jsonLd, placeOf } = withoutScripts(source);
  new Parser(handler).end(markup);
  return { document: handler.root, references: handler.references, jsonLd, placeOf };
}
