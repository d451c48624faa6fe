/**
 * Who wrote the page, one entry a person (or a desk that signs). Structured statements first, then what stands
 * beside the headline, then the byline a rule moved out of the text.
 *
 * Must not catch: the site's own name, addresses, accounts ("admin"), the writers of comments and of related stories
 * further down, the person an article is about.
 */
import { cleanText } from '../clean-value.ts';
import { findDate } from '../dates/written-date.ts';
import { firstStated, type Article, type Field, type Stated } from '../field.ts';
import { headZone } from '../head-zone.ts';
import { hasNameShape, opensAsByline, personNames } from '../names/person-names.ts';
import { wordsOf } from '../names/word-overlap.ts';
import { metaValue, removedTexts, type PageView } from '../page-view.ts';
import { textsOf, thingsOf, resolve } from '../structured-data.ts';
import { trimEdges } from '../trim-edges.ts';
import { hostOf, webAddress } from '../web-address.ts';

type Authors = NonNullable<Article['author']>;

const META = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'og:author',
  'twitter:creator:name',
  'authors',
];

export const author: Field<'author'> = {
  name: 'author',
  find: (view, known) => {
    const sites = siteNames(view, known);
    return firstStated(
      () => fromWorks(view, sites),
      () => fromMeta(view, sites),
      () => fromHints(view, known.headline),
      () => fromZone(view, known.headline),
      () => fromLoneName(view, known, sites),
      () => fromByline(view),
    );
  },
};

/** A statement for machines that names the site itself was filled in by a template; a byline a reader sees was not. */
function siteNames(view: PageView, { publisher }: Article): string[] {
  const host = hostOf(view.address);
  return [publisher?.name, cleanText(view.head.meta.get('og:site_name')?.[0], 120), host].filter((name) => typeof name === 'string');
}

function fromWorks({ data, base }: PageView, others: readonly string[]): Stated<Authors> | undefined {
  for (const work of data.works) {
    const authors: Authors = [];
    const stated: unknown[] = [work.author, work.creator].flatMap((value) => (Array.isArray(value) ? value.slice(0, 50) : [value]));
    for (const value of stated) {
      const [thing] = thingsOf(value);
      const url = thing === undefined ? undefined : webAddress(resolve(thing, data.byId).url, base);
      const names = textsOf(value, data.byId).flatMap((text) => personNames(text, others));
      for (const name of names) {
        if (!authors.some((known) => known.name === name)) authors.push(url === undefined || names.length > 1 ? { name } : { name, url });
      }
    }
    if (authors.length > 0) return { value: authors, from: 'json-ld:author' };
  }
  return undefined;
}

function fromMeta(view: PageView, others: readonly string[]): Stated<Authors> | undefined {
  for (const name of META) {
    const authors = unique((view.head.meta.get(name) ?? []).flatMap((value) => personNames(value, others)));
    if (authors.length > 0) return { value: authors, from: `meta:${name}` };
  }
  const label = metaValue(view, ['twitter:label1'])?.value ?? '';
  const names = /^(?:written by|author|von|verfasst von|par|écrit par|por|escrito por)/i.test(label)
    ? personNames(metaValue(view, ['twitter:data1'])?.value, others)
    : [];
  return names.length === 0 ? undefined : { value: unique(names), from: 'meta:twitter:data1' };
}

/** Elements that name an author, by how plainly they do: microdata, then rel, then the word of a class. */
const HINTS = ['itemprop=', 'rel=', 'class='];

/** A row of comments has hundreds of marked names; more than the first few do not help. */
const MAX_HINTS = 30;

/** A page with more marked names than this is a listing or has comments; then only a name beside the headline is its author's. */
const MAX_MARKED_NAMES = 2;

function fromHints(view: PageView, headline: string | undefined): Stated<Authors> | undefined {
  const zone = headZone(view, headline);
  for (const kind of HINTS) {
    const marked = view.head.hints.filter((hint) => hint.kind === 'author' && hint.from.startsWith(kind)).slice(0, MAX_HINTS);
    const named = marked.map((hint) => ({ hint, names: personNames(hint.value) })).filter(({ names }) => names.length > 0);
    const isCrowded = new Set(named.map(({ names }) => names[0])).size > MAX_MARKED_NAMES;
    const beside = named.find(({ hint }) => zone.some((line) => line.text.includes(hint.value.slice(0, 40))));
    const found = beside ?? (isCrowded ? undefined : named[0]);
    if (found !== undefined) return { value: unique(found.names), from: `hint:${found.hint.from}` };
  }
  return undefined;
}

/** "By", "Written by:" alone on a line; the name stands on the next. */
const MAX_LABEL_LENGTH = 12;

/** A line beside the headline that opens as bylines do. */
function fromZone(view: PageView, headline: string | undefined): Stated<Authors> | undefined {
  if (view.mode === 'text') return undefined;
  const lines = headZone(view, headline);
  for (const [index, { text }] of lines.entries()) {
    const isOpening = opensAsByline(text);
    const names = isOpening ? personNames(text.length <= MAX_LABEL_LENGTH ? `${text} ${lines[index + 1]?.text ?? ''}` : text) : [];
    if (names.length > 0) return { value: unique(names), from: 'text:beside-headline' };
  }
  return undefined;
}

/** So near to the headline and to a date, a line with the shape of a name is one; a section's name has no date beside it, or is known. */
const MAX_LINES_TO_NAME = 4;
const MAX_LINES_TO_DATE = 2;

function fromLoneName(view: PageView, { headline = '' }: Article, sites: readonly string[]): Stated<Authors> | undefined {
  if (view.mode === 'text') return undefined;
  const [title, ...lines] = headZone(view, headline).filter((line, index, [first]) => index === 0 || line.start > first!.start);
  const titleWords = wordsOf(title?.text ?? '');
  for (const [index, { text }] of lines.slice(0, MAX_LINES_TO_NAME).entries()) {
    const date = findDate(text, view.dates);
    const name = date === undefined ? text : trimEdges(text.slice(0, date.start), ' ,|–—-(');
    if (!hasNameShape(name) || [...wordsOf(name)].some((word) => titleWords.has(word))) continue;
    const neighbours = lines.slice(Math.max(0, index - MAX_LINES_TO_DATE), index + 1 + MAX_LINES_TO_DATE);
    const names = neighbours.some((line) => findDate(line.text, view.dates) !== undefined) ? personNames(name, sites) : [];
    if (names.length > 0) return { value: unique(names), from: 'text:beside-headline' };
  }
  return undefined;
}

/** The byline a rule moved out of a text; in markup the lines beside the headline were asked already. */
function fromByline(view: PageView): Stated<Authors> | undefined {
  for (const text of view.mode === 'text' ? removedTexts(view, 'byline') : []) {
    const names = personNames(text);
    if (names.length > 0) return { value: unique(names), from: 'text:byline' };
  }
  return undefined;
}

function unique(names: readonly string[]): Authors {
  return [...new Set(names)].map((name) => ({ name }));
}
