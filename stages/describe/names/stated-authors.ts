/**
 * Authors as the page states them for machines: structured data and meta tags, all of them, best first. Entries
 * that name the site itself were filled in by a template and are left out.
 */
import type { Article, Stated } from '../field.ts';
import { metaValue, type PageView } from '../page-view.ts';
import { metaPlace } from '../place.ts';
import { resolve, textsOf, thingsOf } from '../structured-data.ts';
import { webAddress } from '../web-address.ts';
import { personNames } from './person-names.ts';

export type Authors = NonNullable<Article['author']>;

/** Papers have hundreds of authors; a record names the first. */
const MAX_AUTHORS = 50;

const META = [
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'og:author',
  'twitter:creator:name',
  'authors',
];

/** Sharing cards state the author as a labelled value. */
const AUTHOR_LABEL = /^(?:written by|author|von|verfasst von|par|écrit par|por|escrito por)/i;

/** A firm, an office or a desk: an author only where no person is named. */
const DESK =
  /(?<![\p{L}.])(?:e\. ?V\.|GmbH|gGmbH|AG|Inc|LLC|Ltd|S\.A\.|Stiftung|\p{L}*verband|Agenc(?:y|ies)|Agenturen|Redaktion|Redacción|Rédaction|University|Institute|Corporation|Company|Team|Staff)(?!\p{L})/u;

/** @param sites names of the site, which are no authors here */
export function statedAuthors(view: PageView, sites: readonly string[]): Array<Stated<Authors>> {
  return [...ofWorks(view, sites), ...ofMeta(view, sites)];
}

/** Whether at least one of the authors is a person. */
export function namesPerson({ value }: Stated<Authors>): boolean {
  return value.some(({ name }) => !DESK.test(name));
}

/** Names as authors, each once. */
export function authorsNamed(names: readonly string[]): Authors {
  return [...new Set(names)].slice(0, MAX_AUTHORS).map((name) => ({ name }));
}

function ofWorks({ data, base }: PageView, sites: readonly string[]): Array<Stated<Authors>> {
  return data.works.flatMap((work) => {
    const authors: Authors = [];
    const stated: unknown[] = [work.author, work.creator].flatMap((value) =>
      Array.isArray(value) ? value.slice(0, MAX_AUTHORS) : [value],
    );
    for (const value of stated) {
      const thing = thingsOf(value).map((each) => resolve(each, data.byId))[0];
      const url = ownAddress(thing?.url, base);
      const names = textsOf(value, data.byId).flatMap((text) => personNames(text, sites));
      for (const name of names) {
        if (!authors.some((known) => known.name === name)) authors.push(url === undefined || names.length > 1 ? { name } : { name, url });
      }
    }
    return authors.length === 0 ? [] : [{ value: authors.slice(0, MAX_AUTHORS), from: 'json-ld:author' }];
  });
}

/** A person's page; the home page of the site is nobody's. */
function ownAddress(value: unknown, base: string | null): string | undefined {
  const address = webAddress(value, base);
  return address === undefined || new URL(address).pathname === '/' ? undefined : address;
}

function ofMeta(view: PageView, sites: readonly string[]): Array<Stated<Authors>> {
  const found = META.map((name) => ({
    names: (view.head.meta.get(name) ?? []).slice(0, MAX_AUTHORS).flatMap((value) => personNames(value, sites)),
    from: metaPlace(name),
  }));
  if (AUTHOR_LABEL.test(metaValue(view, ['twitter:label1'])?.value ?? '')) {
    found.push({ names: personNames(metaValue(view, ['twitter:data1'])?.value, sites), from: 'meta:twitter:data1' as const });
  }
  return found.filter(({ names }) => names.length > 0).map(({ names, from }) => ({ value: authorsNamed(names), from }));
}
