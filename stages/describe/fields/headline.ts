/**
 * The page's title. HTML: what the page calls itself in structured data, in its card for other sites, in its first heading and
 * in <title>, without the site's name. Text: the title a rule moved out, else a first line that has the shape of one.
 *
 * Must not catch: the first paragraph of a text that came without a title; the name of the site.
 */
import { cleanText, foldValue } from '../clean-value.ts';
import { firstStated, type Article, type Field, type Stated } from '../field.ts';
import { withoutSite } from '../names/site-suffix.ts';
import { HEAD_ZONE_BLOCKS, metaValue, removedTexts, type PageView } from '../page-view.ts';
import { hostOf } from '../web-address.ts';
import { titleLine } from './title-line.ts';

const MAX_LENGTH = 500;
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

export const headline: Field<'headline'> = {
  name: 'headline',
  find: (view, known) => (view.mode === 'html' ? fromMarkup(view, known) : fromText(view)),
};

function fromMarkup(view: PageView, known: Article): Stated<string> | undefined {
  const sites = siteNames(view, known);
  const heading = firstHeading(view);
  const works = worksTitle(view);
  const meta = metaValue(view, META);
  const others = [heading, works?.value, cleanText(meta?.value, MAX_LENGTH)].filter((title) => title !== undefined);
  const stated = firstStated(
    () => works,
    () => meta,
    () => (heading === undefined ? undefined : { value: heading, from: 'heading' }),
    () => (view.head.title === null ? undefined : { value: view.head.title, from: 'title' }),
    () => given(view),
  );
  const title = cleanText(stated?.value, MAX_LENGTH);
  if (stated === undefined || title === undefined) return undefined;
  return {
    value: withoutSite(
      title,
      sites,
      others.filter((other) => other !== title),
    ),
    from: stated.from,
  };
}

function fromText(view: PageView): Stated<string> | undefined {
  return firstStated(
    () => given(view),
    () => titleLine(view),
  );
}

function given({ given: { title } }: PageView): Stated<string> | undefined {
  const value = cleanText(title, MAX_LENGTH);
  return value === undefined ? undefined : { value, from: 'given' };
}

function worksTitle({ data }: PageView): Stated<string> | undefined {
  for (const work of data.works) {
    const value = cleanText(work.headline, MAX_LENGTH) ?? cleanText(work.name, MAX_LENGTH);
    if (value !== undefined) return { value, from: work.headline === undefined ? 'json-ld:name' : 'json-ld:headline' };
  }
  return undefined;
}

function firstHeading(view: PageView): string | undefined {
  const moved = removedTexts(view, 'title-repeat')[0];
  if (moved !== undefined) return cleanText(moved, MAX_LENGTH);
  const hint = view.head.hints.find((each) => each.kind === 'headline');
  const block = view.blocks.slice(0, HEAD_ZONE_BLOCKS).find((each) => each.type === 'heading' && each.depth === 1);
  return cleanText(block?.text ?? hint?.value, MAX_LENGTH);
}

function siteNames(view: PageView, { publisher }: Article): string[] {
  const host = hostOf(view.address);
  const label = host?.split('.').slice(-2)[0];
  return [publisher?.name, cleanText(view.head.meta.get('og:site_name')?.[0], 120), host, label].filter(
    (name) => typeof name === 'string' && foldValue(name) !== '',
  ) as string[];
}
