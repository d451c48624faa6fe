/**
 * When the page was first published. Statements for machines first; then the address, the lines around the headline,
 * elements marked as dates, and the date line a rule moved out. `dateCreated` is the day of a draft and not asked.
 *
 * Must not catch: dates of comments and related stories further down, of reviews and teasers on pages that list things, the day of the
 * fetch, the site's copyright year, the day of a later change.
 */
import type { HeadHint } from '../../../pipeline/model/head-facts.ts';
import type { PageType } from '../../../pipeline/model/page.ts';
import { dateOf, fromHints, fromMeta, fromWorks } from '../dates/stated-date.ts';
import { urlDate } from '../dates/url-date.ts';
import { findDate } from '../dates/written-date.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { headZone } from '../head-zone.ts';
import { removedTexts, type PageView } from '../page-view.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'article.published',
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
  'originalpublicationdate',
  'rnews:datepublished',
  'publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'published_date',
  'published-date',
  'pubdate',
  'published',
  'date',
  'displaydate',
  'og:regdate',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'video:release_date',
];

/** A line that says it was changed, in the words of the languages that say so most. */
const CHANGED =
  /\b(?:updated?|modified|edited|revised|reviewed|aktualisiert|geändert|bearbeitet|mis à jour|modifié|actualizado|modificado|atualizado|aggiornat|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|zaktualizowano|aktualizov)|обновл|изменен|оновлен|güncelle|تحديث|به‌روز|更新|수정/iu;

export const datePublished: Field<'datePublished'> = {
  name: 'datePublished',
  find: (view, { headline }) =>
    firstStated(
      () => fromWorks(view, 'datePublished'),
      () => fromMeta(view, META),
      () => fromHints(view, (hint) => /^itemprop=datepublished/i.test(hint.from)),
      () => fromAddress(view),
      () => fromShown(view, headline),
      () => fromWorks(view, 'uploadDate'),
      () => dateOf(view, view.given.date, 'given'),
    ),
};

/** What a reader sees. On pages that list things these are the dates of the things. */
const LISTS_THINGS: ReadonlySet<PageType> = new Set(['listing', 'collection', 'product']);

function fromShown(view: PageView, headline: string | undefined): Stated<string> | undefined {
  if (view.mode === 'html' && LISTS_THINGS.has(view.pageType)) return undefined;
  return firstStated(
    () => fromZone(view, headline),
    () => fromMarkedElement(view, headline),
    () => fromDateLine(view),
  );
}

function fromAddress(view: PageView): Stated<string> | undefined {
  const value = view.address === null ? undefined : urlDate(view.address);
  return value === undefined ? undefined : { value, from: 'url' };
}

/** A line that says "updated" is asked only where no other has a date. */
function fromZone(view: PageView, headline: string | undefined): Stated<string> | undefined {
  if (view.mode === 'text') return undefined;
  const dates = headZone(view, headline).flatMap(({ text }) => {
    const found = findDate(text, view.dates);
    return found?.value.length === undefined || found.value.length < FULL_DATE_LENGTH
      ? []
      : [{ value: found.value, isChange: CHANGED.test(text.slice(0, found.start)) }];
  });
  const date = dates.find(({ isChange }) => !isChange) ?? dates[0];
  return date === undefined ? undefined : { value: date.value, from: 'text:beside-headline' };
}

/** A month alone beside a headline names an issue. */
const FULL_DATE_LENGTH = '2022-09-20'.length;

/** The first element after the headline that is marked as a date; before it stand the dates of other things. */
function fromMarkedElement(view: PageView, headline: string | undefined): Stated<string> | undefined {
  const isMarked = (hint: HeadHint): boolean => hint.kind === 'time' || hint.from.startsWith('class=');
  const [title] = headZone(view, headline);
  return firstStated(
    () => (title === undefined ? undefined : fromHints(view, (hint) => isMarked(hint) && hint.start >= title.start)),
    () => fromHints(view, isMarked),
  );
}

function fromDateLine(view: PageView): Stated<string> | undefined {
  for (const text of removedTexts(view, 'date-line', 'byline', 'dateline')) {
    const found = findDate(text, view.dates);
    if (found !== undefined) return { value: found.value, from: 'text:date-line' };
  }
  return undefined;
}
