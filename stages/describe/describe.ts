/**
 * describe: fields of the page from what stands in the tree, what rules moved, and what the markup states.
 *
 * Every field says where it was found; what is not known is absent. Page data is read by known names, bounded, and
 * never trusted. The page's language is that of its kept text.
 */
import type { Plugin } from 'unified';
import type { Page } from '../../pipeline/model/page.ts';
import type { CleanRecord } from '../../pipeline/model/record.ts';
import { dayOrderOf, dayOrderShown } from './dates/day-order.ts';
import type { Article } from './field.ts';
import { FIELDS } from './fields/registry.ts';
import { honestAction } from './moved.ts';
import { pageLanguage, declaredTag } from './language/page-language.ts';
import { pageAddress } from './page-address.ts';
import { evidenceFor } from './place.ts';
import { viewOf, type PageView } from './page-view.ts';
import { readStructuredData } from './structured-data.ts';
import { hostOf, webAddress } from './web-address.ts';

export const describe: Plugin<[], Page> = function () {
  return (page, file) => {
    const view = viewOf(page, file);
    const address = pageAddress(view, file.data.capture?.url);
    view.address = address?.value ?? null;
    view.base = webAddress(view.head.base, view.address) ?? view.address;
    view.data = readStructuredData(view.head.jsonLd, titlesOf(view), view.address);
    const language = pageLanguage(view);
    const tag = declaredTag(view)?.value ?? language?.value ?? null;
    const order = dayOrderOf(tag, hostOf(view.address)) ?? dayOrderShown(linesOf(view));
    view.dates = { language: language?.value ?? null, order };

    const article: Article = {};
    const evidence: CleanRecord['metadataEvidence'] = [];
    if (address !== undefined) evidence.push(evidenceFor('url', address.from));
    if (language !== undefined) evidence.push(evidenceFor('language', language.from));
    for (const field of FIELDS) {
      const stated = field.find(view, article);
      if (stated === undefined) continue;
      Object.assign(article, { [field.name]: stated.value });
      for (const place of [stated.from, ...(stated.also ?? [])]) evidence.push(evidenceFor(`article.${field.name}`, place));
    }
    file.data.article = article;
    file.data.removals = view.removals.map((removal) => honestAction(removal, article));
    file.data.suspects = file.data.suspects?.map((suspect) => honestAction(suspect, article)) ?? [];
    file.data.metadataEvidence = evidence;
    file.data.url = view.address;
    file.data.base = view.base;
    file.data.language = view.dates.language;
    file.data.pageType ??= 'article';
    file.data.quality ??= { extraction: view.blocks.length > 0 ? 1 : 0, flags: [], signals: {} };
  };
};

function* linesOf({ blocks, removals }: PageView): Generator<string> {
  for (const { text } of blocks) yield text;
  for (const { text } of removals) yield text;
}

function titlesOf({ head }: PageView): string[] {
  return [head.meta.get('og:title')?.[0], head.title].filter((title) => title !== undefined && title !== null && title !== '') as string[];
}
