/**
 * Who wrote the page, one entry a person (or a desk that signs). Structured statements first, then what stands
 * beside the headline, then the byline a rule moved out of the text.
 *
 * Must not catch: the site's own name, addresses, accounts ("admin"), the writers of comments and of related stories
 * further down, the person an article is about.
 */
import { cleanText } from '../clean-value.ts';
import { firstStated, type Article, type Field, type Stated } from '../field.ts';
import { personNames } from '../names/person-names.ts';
import { metaValue, removedTexts, type PageView } from '../page-view.ts';
import { textsOf, thingsOf, resolve } from '../structured-data.ts';
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
    const others = siteNames(view, known);
    return firstStated(
      () => fromWorks(view, others),
      () => fromMeta(view, others),
      () => fromHints(view, others),
      () => fromByline(view, others),
    );
  },
};

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
const HINTS = [/^itemprop=/, /^rel=/, /^class=/];

function fromHints({ head }: PageView, others: readonly string[]): Stated<Authors> | undefined {
  for (const kind of HINTS) {
    const hints = head.hints.filter((hint) => hint.kind === 'author' && kind.test(hint.from));
    for (const hint of hints) {
      const names = personNames(hint.value, others);
      if (names.length > 0) return { value: unique(names), from: `hint:${hint.from}` };
    }
  }
  return undefined;
}

function fromByline(view: PageView, others: readonly string[]): Stated<Authors> | undefined {
  for (const text of removedTexts(view, 'byline')) {
    const names = personNames(text, others);
    if (names.length > 0) return { value: unique(names), from: 'text:byline' };
  }
  return undefined;
}

function unique(names: readonly string[]): Authors {
  return [...new Set(names)].map((name) => ({ name }));
}
