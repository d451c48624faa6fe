/**
 * What the markup says about the page as a whole: meta, link and title elements, JSON-LD, and elements
 * that name a time, an author, a headline or a section. Read in the same walk as the text.
 */
import { noHeadFacts, type HeadFacts, type HeadHint } from '../../../pipeline/model/head-facts.ts';
import { decoded } from './character-references.ts';
import type { Attributes } from './element-facts.ts';
import { FigureReader } from './figure-reader.ts';
import { parseJsonLd } from './json-ld.ts';

/** Values are names, dates and sentences; what is longer is an embedded document. */
const MAX_VALUE_CHARACTERS = 4_000;

/** By-lines and dates are short; longer text means that the class names a whole box. */
const MAX_HINT_CHARACTERS = 200;

/** A listing of a hundred cards has that many bylines; none of the later ones is the page's. */
const MAX_HINTS = 200;

/** What a meta tag may be named by; many have both a name and a property. */
const META_NAMES = ['name', 'property', 'itemprop', 'http-equiv'];

const HINT_CLASS =
  /(?:^|[\s_-])(?:(?<author>author(?:-?name)?|byline|by-line|writer)|(?<date>date|pubdate|published|timestamp|dateline|datetime)|(?<headline>headline|entry-title|post-title|article-title)|(?<account>(?:big|post)?user-?name))(?:$|[\s_-])/i;

const HINT_OF_ITEMPROP: ReadonlyMap<string, HeadHint['kind']> = new Map([
  ['author', 'author'],
  ['creator', 'author'],
  ['headline', 'headline'],
  ['datepublished', 'date'],
  ['datemodified', 'date'],
  ['datecreated', 'date'],
  ['articlesection', 'section'],
]);

/** Microdata that says its value in an attribute, else in its text. */
const ITEM_VALUES: ReadonlySet<string> = new Set(['image', 'keywords', 'license']);

/** A listing has a picture for each of its cards; the page's own comes first. */
const MAX_ITEM_VALUES = 20;

/** An element whose text is a hint, while it is open. */
interface OpenText {
  depth: number;
  limit: number;
  text: string;
  done: (text: string) => void;
}

export class HeadReader {
  readonly facts: HeadFacts = noHeadFacts();
  #open: OpenText[] = [];
  /** Hints in the order of their elements; text that is still to come is filled in. */
  #hints: Array<HeadHint | undefined> = [];
  #depth = 0;
  readonly #figures = new FigureReader();

  open(name: string, attributes: Attributes, start: number): void {
    this.#depth++;
    switch (name) {
      case 'html':
        this.facts.lang ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
        break;
      case 'figure':
      case 'img':
      case 'figcaption':
        this.#figures.open(name, attributes, this.#depth, start);
        this.#readHint(name, attributes, start);
        break;
      case 'title':
        if (this.facts.title === null) this.#collect(MAX_VALUE_CHARACTERS, (text) => (this.facts.title ??= text || null));
        break;
      case 'base':
        this.facts.base ??= attributes['href'] ?? null;
        break;
      case 'meta':
        for (const attribute of META_NAMES) note(this.facts.meta, attributes[attribute], attributes['content']);
        if (attributes['itemprop'] !== undefined) this.#readHint(name, attributes, start);
        break;
      case 'link':
        note(this.facts.links, attributes['rel'], attributes['href']);
        if (attributes['itemprop'] !== undefined) this.#readItem(attributes['itemprop'], attributes);
        break;
      default:
        this.#readHint(name, attributes, start);
    }
  }

  text(text: string): void {
    for (const open of this.#open) if (open.text.length <= open.limit) open.text += ` ${text}`;
  }

  /** @param end the source offset behind the element */
  close(end: number): void {
    this.#figures.close(this.#depth, end);
    for (let open = this.#open.at(-1); open?.depth === this.#depth; open = this.#open.at(-1)) {
      open.done(decoded(open.text).replaceAll(/\s+/g, ' ').trim());
      this.#open.pop();
    }
    this.#depth--;
  }

  finish(jsonLd: readonly string[]): HeadFacts {
    for (const open of this.#open.toReversed()) open.done(decoded(open.text).replaceAll(/\s+/g, ' ').trim());
    this.facts.figures = this.#figures.figures.map((figure) => ({ ...figure, url: decoded(figure.url) }));
    this.facts.hints = this.#hints.filter((hint) => hint !== undefined);
    for (const script of jsonLd) this.facts.jsonLd.push(...parseJsonLd(script));
    return this.facts;
  }

  #collect(limit: number, done: (text: string) => void): void {
    this.#open.push({ depth: this.#depth, limit, text: '', done });
  }

  #readHint(name: string, attributes: Attributes, start: number): void {
    if (this.#hints.length >= MAX_HINTS) return;
    const { itemprop, rel, class: classes, datetime } = attributes;
    if (name === 'h1') this.#hint('headline', 'h1', undefined, start);
    if (name === 'time') this.#hint('time', datetime === undefined ? 'time' : 'time[datetime]', datetime, start);
    const kind = itemprop === undefined ? undefined : HINT_OF_ITEMPROP.get(itemprop.toLowerCase());
    if (itemprop !== undefined && kind === undefined) this.#readItem(itemprop, attributes);
    if (kind !== undefined) this.#hint(kind, `itemprop=${itemprop}`, attributes['content'] ?? datetime, start);
    else if (rel !== undefined && /\bauthor\b/i.test(rel)) this.#hint('author', 'rel=author', undefined, start);
    else if (classes !== undefined) {
      const groups = HINT_CLASS.exec(classes)?.groups;
      if (groups?.['author']) this.#hint('author', `class=${groups['author'].toLowerCase()}`, undefined, start);
      else if (groups?.['date']) this.#hint('date', `class=${groups['date'].toLowerCase()}`, undefined, start);
      else if (groups?.['headline']) this.#hint('headline', `class=${groups['headline'].toLowerCase()}`, undefined, start);
      else if (groups?.['account']) this.#hint('account', `class=${groups['account'].toLowerCase()}`, undefined, start);
    }
    const account = attributes['data-author'] ?? attributes['data-author-username'];
    if (account !== undefined) this.#hint('account', 'data-author', account, start);
  }

  #readItem(itemprop: string, attributes: Attributes): void {
    const name = itemprop.trim().toLowerCase();
    const known = this.facts.microdata.get(name)?.length ?? 0;
    if (!ITEM_VALUES.has(name) || known >= MAX_ITEM_VALUES) return;
    const stated = attributes['content'] ?? attributes['src'] ?? attributes['href'];
    if (stated !== undefined) note(this.facts.microdata, name, stated);
    else if (name === 'keywords') this.#collect(MAX_VALUE_CHARACTERS, (text) => note(this.facts.microdata, name, text));
  }

  #hint(kind: HeadHint['kind'], from: string, attribute: string | undefined, start: number): void {
    const at = this.#hints.push(undefined) - 1;
    const fill = (value: string): void => {
      if (value !== '' && value.length <= MAX_HINT_CHARACTERS) this.#hints[at] = { kind, value, from, start };
    };
    if (attribute === undefined) this.#collect(MAX_HINT_CHARACTERS, fill);
    else fill(decoded(attribute).trim());
  }
}

function note(facts: Map<string, string[]>, name: string | undefined, value: string | undefined): void {
  if (!name || !value || value.length > MAX_VALUE_CHARACTERS) return;
  const key = name.trim().toLowerCase();
  const known = facts.get(key);
  if (known) known.push(decoded(value).trim());
  else facts.set(key, [decoded(value).trim()]);
}
