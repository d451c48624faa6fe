/** Tags of the page: structured data, meta, and the tag list a rule moved out of the text. */
import { cleanText, foldValue } from '../clean-value.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { removedTexts } from '../page-view.ts';
import type { Place } from '../place.ts';
import { textsOf } from '../structured-data.ts';

const MAX_KEYWORDS = 50;
const MAX_LENGTH = 80;

/** "Tags:", "Schlagwörter:", "标签：" in front of the list; a heading of the list ends with a colon in most languages. */
const LABEL = /^[^:：,，#]{2,30}[:：]\s*/;
const SEPARATOR = /[,;，、；|•·\n]|\s(?=#)/;

export const keywords: Field<'keywords'> = {
  name: 'keywords',
  find: (view) =>
    firstStated(
      () =>
        listed(
          view.data.works.flatMap((work) => textsOf(work.keywords, view.data.byId)),
          'json-ld:keywords',
        ),
      () => listed(view.head.meta.get('article:tag') ?? [], 'meta:article:tag'),
      () => listed(view.head.meta.get('news_keywords') ?? [], 'meta:news_keywords'),
      () => listed(view.head.meta.get('keywords') ?? [], 'meta:keywords'),
      () => listed(view.head.microdata.get('keywords') ?? [], 'dom:[itemprop=keywords]'),
      () =>
        listed(
          removedTexts(view, 'tag-list').map((text) => text.replace(LABEL, '')),
          'text:tag-list',
        ),
    ),
};

function listed(values: readonly string[], from: Place): Stated<string[]> | undefined {
  const found = new Map<string, string>();
  for (const part of values.flatMap((value) => value.slice(0, 4000).split(SEPARATOR))) {
    const keyword = cleanText(part.replace(/^\s*#/, ''), MAX_LENGTH);
    const folded = keyword === undefined ? '' : foldValue(keyword);
    if (keyword !== undefined && folded !== '' && !found.has(folded)) found.set(folded, keyword);
  }
  return found.size === 0 ? undefined : { value: [...found.values()].slice(0, MAX_KEYWORDS), from };
}
