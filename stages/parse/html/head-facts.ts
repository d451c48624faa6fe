/**
 * What the markup says about the page as a whole: meta, link and title elements, JSON-LD, and elements
 * that name a time, an author, a headline or a section. Read in the same walk as the text.
 */
import type { Element } from 'domhandler';
import type { HeadFacts, HeadHint } from '../../../pipeline/model/head-facts.ts';
import { parseJsonLd } from './json-ld.ts';
import type { MarkupTree } from './markup-tree.ts';

/** Values are names, dates and sentences; what is longer is an embedded document. */
const MAX_VALUE_CHARACTERS = 4_000;

/** By-lines and dates are short; longer text means that the class names a whole box. */
const MAX_HINT_CHARACTERS = 200;

/** A listing of a hundred cards has that many bylines; none of the later ones is the page's. */
const MAX_HINTS = 200;

const HINT_CLASS =
  /(?:^|[\s_-])(?:(?<author>author|byline|by-line|writer)|(?<date>date|pubdate|published|timestamp|dateline|datetime)|(?<headline>headline|entry-title|post-title|article-title))(?:$|[\s_-])/i;

const HINT_OF_ITEMPROP: ReadonlyMap<string, HeadHint['kind']> = new Map([
  ['author', 'author'],
  ['creator', 'author'],
  ['headline', 'headline'],
  ['datepublished', 'date'],
  ['datemodified', 'date'],
  ['datecreated', 'date'],
  ['articlesection', 'section'],
]);

export class HeadReader {
  readonly facts: HeadFacts = { lang: null, title: null, base: null, meta: new Map(), links: new Map(), jsonLd: [], hints: [] };
  /** Documents some forums send beside the page they draw from them: the attribute's value and its element. */
  readonly preloaded: Array<{ json: string; start: number; end: number }> = [];
  readonly #placeOf: (offset: number) => number;

  constructor({ jsonLd, placeOf }: MarkupTree) {
    this.#placeOf = placeOf;
    for (const script of jsonLd) this.facts.jsonLd.push(...parseJsonLd(script));
  }

  read(node: Element): void {
    const { attribs } = node;
    switch (node.name) {
      case 'html':
        this.facts.lang ??= attribs['lang'] ?? attribs['xml:lang'] ?? null;
        break;
      case 'title':
        this.facts.title ??= textOf(node, MAX_VALUE_CHARACTERS) || null;
        break;
      case 'base':
        this.facts.base ??= attribs['href'] ?? null;
        break;
      case 'meta':
        note(this.facts.meta, attribs['name'] ?? attribs['property'] ?? attribs['itemprop'] ?? attribs['http-equiv'], attribs['content']);
        break;
      case 'link':
        note(this.facts.links, attribs['rel'], attribs['href']);
        break;
      default:
        this.#readHint(node);
    }
  }

  #readHint(node: Element): void {
    const { attribs, name } = node;
    const preloaded = attribs['data-preloaded'];
    if (preloaded !== undefined) {
      this.preloaded.push({ json: preloaded, start: this.#placeOf(node.startIndex ?? 0), end: this.#placeOf(node.endIndex ?? 0) + 1 });
    }
    if (this.facts.hints.length >= MAX_HINTS) return;
    if (name === 'h1') this.#hint(node, 'headline', 'h1', undefined);
    if (name === 'time') this.#hint(node, 'time', attribs['datetime'] === undefined ? 'time' : 'time[datetime]', attribs['datetime']);
    const itemprop = attribs['itemprop'];
    const kind = itemprop === undefined ? undefined : HINT_OF_ITEMPROP.get(itemprop.toLowerCase());
    if (kind !== undefined) this.#hint(node, kind, `itemprop=${itemprop}`, attribs['content'] ?? attribs['datetime']);
    else if (attribs['rel'] !== undefined && /\bauthor\b/i.test(attribs['rel'])) this.#hint(node, 'author', 'rel=author', undefined);
    else {
      const groups = attribs['class'] === undefined ? undefined : HINT_CLASS.exec(attribs['class'])?.groups;
      if (groups?.['author']) this.#hint(node, 'author', `class=${groups['author'].toLowerCase()}`, undefined);
      else if (groups?.['date']) this.#hint(node, 'date', `class=${groups['date'].toLowerCase()}`, undefined);
      else if (groups?.['headline']) this.#hint(node, 'headline', `class=${groups['headline'].toLowerCase()}`, undefined);
    }
  }

  #hint(node: Element, kind: HeadHint['kind'], from: string, attribute: string | undefined): void {
    const value = attribute ?? textOf(node, MAX_HINT_CHARACTERS + 1);
    if (value !== '' && value.length <= MAX_HINT_CHARACTERS) this.facts.hints.push({ kind, value, from, start: this.#placeOf(node.startIndex ?? 0) });
  }
}

function note(facts: Map<string, string[]>, name: string | undefined, value: string | undefined): void {
  if (!name || !value || value.length > MAX_VALUE_CHARACTERS) return;
  const key = name.trim().toLowerCase();
  const known = facts.get(key);
  if (known) known.push(value.trim());
  else facts.set(key, [value.trim()]);
}

/** The element's text, white space folded, cut where it passes `limit`: an author's box may hold half the page. */
function textOf(element: Element, limit: number): string {
  let text = '';
  const pending = element.children.toReversed();
  for (let node = pending.pop(); node !== undefined && text.length <= limit; node = pending.pop()) {
    if (node.type === 'text') text += ` ${node.data.slice(0, limit)}`;
    else if (node.type === 'tag') for (let child = node.lastChild; child !== null; child = child.prev) pending.push(child);
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
