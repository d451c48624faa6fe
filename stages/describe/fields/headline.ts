/**
 * The page's title. HTML: the heading a reader sees, told from the page's other headings by the words it shares with what
 * the page calls itself elsewhere (structured data, cards for other sites, <title>, address); where none agrees, those
 * statements themselves, without the site's name. Text: the title line.
 *
 * Must not catch: the site's name in an <h1>; the heading of a related story; the first paragraph of a text that
 * came without a title.
 */
import { cleanText, foldValue } from '../clean-value.ts';
import { firstStated, type Article, type Field, type Stated } from '../field.ts';
import { firstPart, titleParts, withoutSite } from '../names/site-suffix.ts';
import { wordOverlap, wordsOf } from '../names/word-overlap.ts';
import { metaValue, removedTexts, type PageView } from '../page-view.ts';
import { hintPlace, type Place } from '../place.ts';
import { hostOf } from '../web-address.ts';
import { titleLine } from './title-line.ts';

const MAX_LENGTH = 500;
const MAX_HEADINGS = 20;
const META = [
  'og:title',
  'twitter:title',
  'title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'parsely-title',
  'sailthru.title',
  'headline',
];

/** Share of words a heading has in common with a statement. "How to choose a tent" and "Choosing a tent: a guide" have 0.4; two stories of one site seldom 0.2. */
const MIN_OVERLAP = 0.35;

export const headline: Field<'headline'> = {
  name: 'headline',
  find: (view, known) =>
    view.mode === 'html'
      ? fromMarkup(view, known)
      : firstStated(
          () => given(view),
          () => titleLine(view),
        ),
};

function fromMarkup(view: PageView, known: Article): Stated<string> | undefined {
  const sites = siteNames(view, known);
  const stated = [...worksTitles(view), ...metaTitles(view), ...pageTitle(view)];
  const titles = stated.map((title) => title.value);
  const heading = shownHeading(view, [...titles, ...addressWords(view)], sites) ?? shownHeading(view, titles.map(firstPart), sites);
  if (heading !== undefined) return { value: headlineAlone(asShown(view, heading.value), titles), from: heading.from };
  const [first = given(view), ...others] = stated;
  if (first === undefined) return undefined;
  return {
    value: withoutSite(first.value, sites, [...others.map((other) => other.value), ...anyHeadings(view)]),
    from: first.from,
  };
}

/** The heading that agrees best with a statement; the earlier one of equals. */
function shownHeading(view: PageView, titles: readonly string[], sites: readonly string[]): Stated<string> | undefined {
  const references = [...new Set(titles)].map((title) => wordsOf(title));
  let best: Stated<string> | undefined;
  let bestOverlap = MIN_OVERLAP;
  for (const heading of headings(view)) {
    const words = wordsOf(heading.value);
    const overlap = Math.max(0, ...references.map((reference) => wordOverlap(words, reference)));
    if (overlap > bestOverlap && !sites.some((site) => foldValue(site) === foldValue(heading.value)))
      [best, bestOverlap] = [heading, overlap];
  }
  return best;
}

/** Headings of every rank: which part of a <title> is the page's and which the site's shows by what stands on the page. */
function anyHeadings({ blocks }: PageView): string[] {
  return blocks
    .filter((block) => block.type === 'heading' && block.text.length <= MAX_LENGTH)
    .slice(0, MAX_HEADINGS)
    .map((block) => block.text);
}

/** The heading as its block has it: an element's text knows no borders of words, a block's does. */
function asShown({ blocks, removals }: PageView, heading: string): string {
  const wanted = foldValue(heading);
  const isSame = ({ text }: { text: string }): boolean => Math.abs(text.length - heading.length) < MAX_SPACES && foldValue(text) === wanted;
  return cleanText((blocks.find(isSame) ?? removals.find(isSame))?.text, MAX_LENGTH) ?? heading;
}

/**
 * The heading without what some templates set inside it: a kicker, "Harbour News Bridge opens" where <title> says "Harbour news – Bridge
 * opens", or a date and a name behind it. Only where a statement, or a part of one, is the heading's end or its beginning. Must not catch:
 * "Bridge opens in the harbour", of which <title> has the first half only.
 */
function headlineAlone(heading: string, titles: readonly string[]): string {
  const lower = heading.toLowerCase();
  if (titles.some((title) => title.toLowerCase().includes(lower))) return heading;
  for (const part of titles.flatMap((title) => [title, ...titleParts(title)])) {
    if (part.length * MAX_ADDED_FACTOR < heading.length || part.split(' ').length < MIN_TITLE_WORDS) continue;
    const at = heading.length - part.length;
    if (at > 1 && /[\p{L}\p{N}] $/u.test(heading.slice(at - 2, at)) && lower.endsWith(part.toLowerCase())) return heading.slice(at);
    const isAdded = ADDED_BEHIND.test(heading.slice(part.length)) || (/[?!]$/.test(part) && heading[part.length] === ' ');
    if (at > 1 && isAdded && lower.startsWith(part.toLowerCase())) return heading.slice(0, part.length);
  }
  return heading;
}

/** What is added is a few words; a title of fewer than three is as likely the kicker's own end. */
const MAX_ADDED_FACTOR = 2.5;
const MIN_TITLE_WORDS = 3;

/** How it goes on behind a whole title: a bracket, a bar, a dash, a date. */
const ADDED_BEHIND = /^ ?[|–—•·]|^ (?:[(-]|\d{1,4}[./-]\d)/;

/** White space lost or won at the borders of inline elements in one heading. */
const MAX_SPACES = 12;

function headings(view: PageView): Array<Stated<string>> {
  const moved = removedTexts(view, 'title-repeat');
  const hints = view.head.hints.filter((hint) => hint.kind === 'headline');
  const blocks = view.blocks.filter((block) => block.type === 'heading' && block.depth === 1);
  const found = [
    ...hints.map((hint) => ({ value: hint.value, from: hintPlace(hint) })),
    ...moved.map((value) => ({ value, from: 'text:title-repeat' as const })),
    ...blocks.map((block) => ({ value: block.text, from: 'dom:h1' as const })),
  ];
  return cleaned(found.slice(0, MAX_HEADINGS));
}

function worksTitles({ data }: PageView): Array<Stated<string>> {
  const [work] = data.works;
  const found = [
    { value: work?.headline, from: 'json-ld:headline' as const },
    { value: work?.name, from: 'json-ld:name' as const },
  ];
  return cleaned(found);
}

function metaTitles(view: PageView): Array<Stated<string>> {
  return cleaned(META.flatMap((name) => metaValue(view, [name]) ?? []));
}

function pageTitle({ head }: PageView): Array<Stated<string>> {
  return cleaned([{ value: head.title, from: 'dom:title' }]);
}

function given({ given: { title } }: PageView): Stated<string> | undefined {
  return cleaned([{ value: title, from: 'given' }])[0];
}

function cleaned(found: ReadonlyArray<{ value: unknown; from: Place }>): Array<Stated<string>> {
  return found.flatMap(({ value, from }) => {
    const title = cleanText(value, MAX_LENGTH);
    return title === undefined ? [] : [{ value: title, from }];
  });
}

/** The last part of the path, whose words are those of the title on many sites. */
function addressWords({ address }: PageView): string[] {
  const path = address === null ? '' : new URL(address).pathname;
  return path
    .split('/')
    .filter((part) => part.includes('-'))
    .slice(-1)
    .map((part) => part.replaceAll(/[-_.]/g, ' '));
}

function siteNames(view: PageView, { publisher }: Article): string[] {
  const host = hostOf(view.address);
  const label = host?.split('.').slice(-2)[0];
  return [publisher?.name, cleanText(view.head.meta.get('og:site_name')?.[0], 120), host, label].filter(
    (name) => typeof name === 'string' && foldValue(name) !== '',
  ) as string[];
}
