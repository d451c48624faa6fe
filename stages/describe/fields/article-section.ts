/** The section of the site, outermost first: structured data, meta, a breadcrumb without its home and its own page. */
import { cleanText, foldValue } from '../clean-value.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { removedTexts, type PageView } from '../page-view.ts';
import type { Place } from '../place.ts';
import { resolve, textsOf, thingsOf, typesOf } from '../structured-data.ts';

const MAX_SECTIONS = 10;
const MAX_LENGTH = 80;
const CRUMB_SEPARATOR = /[›»>→/|\\]|\s[-–·•]\s/;

export const articleSection: Field<'articleSection'> = {
  name: 'articleSection',
  find: (view, { headline }) =>
    firstStated(
      () =>
        sections(
          view.data.works.flatMap((work) => textsOf(work.articleSection, view.data.byId)),
          'json-ld:articleSection',
        ),
      () => sections(view.head.meta.get('article:section') ?? [], 'meta:article:section'),
      () =>
        sections(
          view.head.hints.filter((hint) => hint.kind === 'section').map((hint) => hint.value),
          'dom:[itemprop=articleSection]',
        ),
      () => sections(withoutEnds(crumbs(view), headline), 'json-ld:BreadcrumbList'),
      () => sections(withoutEnds(removedTexts(view, 'breadcrumb')[0]?.split(CRUMB_SEPARATOR) ?? [], headline), 'text:breadcrumb'),
    ),
};

function sections(values: readonly string[], from: Place): Stated<string[]> | undefined {
  const names = [...new Set(values.map((value) => cleanText(value, MAX_LENGTH)).filter((name) => name !== undefined))];
  return names.length === 0 ? undefined : { value: names.slice(0, MAX_SECTIONS), from };
}

function crumbs({ data }: PageView): string[] {
  const list = data.all.find((thing) => typesOf(thing).includes('BreadcrumbList'));
  return thingsOf(list?.itemListElement).flatMap((item) => {
    const name =
      textsOf(item.name, data.byId)[0] ??
      textsOf(
        thingsOf(item.item).map((thing) => resolve(thing, data.byId)),
        data.byId,
      )[0];
    return name === undefined ? [] : [name];
  });
}

/** A trail starts at the home page and ends at this one; neither is a section. */
function withoutEnds(trail: readonly string[], headline = ''): string[] {
  const names = trail.filter((name) => name.trim() !== '');
  const last = names.at(-1);
  const endsHere =
    last !== undefined &&
    headline !== '' &&
    (foldValue(headline).startsWith(foldValue(last).slice(0, 30)) || foldValue(last).startsWith(foldValue(headline).slice(0, 30)));
  return names.slice(1, endsHere ? -1 : undefined);
}
