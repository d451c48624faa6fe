/**
 * When the page was first published. Statements for machines first; then the date beside the headline, the
 * address, and the date line a rule moved out of the text. `dateCreated` is the day of a draft and not asked.
 *
 * Must not catch: dates of comments and related stories further down, the day of the fetch, the site's copyright year.
 */
import { findDate } from '../dates/written-date.ts';
import { machineDate } from '../dates/machine-date.ts';
import { urlDate } from '../dates/url-date.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { removedTexts, type PageView } from '../page-view.ts';
import type { HeadHint } from '../../../pipeline/model/head-facts.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'published',
  'date',
  'article.published',
  'originalpublicationdate',
  'rnews:datepublished',
  'video:release_date',
  'og:regdate',
  'displaydate',
  'ptime',
  'datecreated',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'last-modified-date-published',
];

export const datePublished: Field<'datePublished'> = {
  name: 'datePublished',
  find: (view) =>
    firstStated(
      () => fromWorks(view, 'datePublished'),
      () => fromMeta(view, META),
      () => fromHints(view, (hint) => /^itemprop=datepublished/i.test(hint.from)),
      () => fromAddress(view),
      () => fromText(view),
      () => fromHints(view, (hint) => hint.kind === 'time' || hint.from.startsWith('class=')),
      () => fromWorks(view, 'uploadDate'),
      () => dateOf(view, view.given.date, 'given'),
    ),
};

/** The first readable date under a key of the page's works. */
export function fromWorks(view: PageView, key: string): Stated<string> | undefined {
  for (const work of view.data.works) {
    const value: unknown = Array.isArray(work[key]) ? work[key][0] : work[key];
    const date = dateOf(view, value, `json-ld:${key}`);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first readable date among meta names, in their order. */
export function fromMeta(view: PageView, names: readonly string[]): Stated<string> | undefined {
  for (const name of names) {
    for (const value of view.head.meta.get(name) ?? []) {
      const date = dateOf(view, value, `meta:${name}`);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** The first readable date among hints of a kind, in document order. */
export function fromHints(view: PageView, isWanted: (hint: HeadHint) => boolean): Stated<string> | undefined {
  for (const hint of view.head.hints) {
    const date = isWanted(hint) ? dateOf(view, hint.value, `hint:${hint.from}`) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

function fromAddress(view: PageView): Stated<string> | undefined {
  const value = view.address === null ? undefined : urlDate(view.address);
  return value === undefined ? undefined : { value, from: 'url' };
}

function fromText(view: PageView): Stated<string> | undefined {
  for (const text of removedTexts(view, 'date-line', 'byline', 'dateline')) {
    const found = findDate(text, view.dates);
    if (found !== undefined) return { value: found.value, from: 'text:date-line' };
  }
  return undefined;
}

function dateOf(view: PageView, value: unknown, from: string): Stated<string> | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const date = machineDate(text) ?? findDate(text, view.dates)?.value;
  return date === undefined ? undefined : { value: date, from };
}
