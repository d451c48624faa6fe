/**
 * Who wrote the page, one entry a person (or a desk that signs). What is stated for machines comes first, then what a reader
 * sees, then a firm or a desk that a template put in.
 *
 * Must not catch: the site's own name, addresses, accounts ("admin") but those that open a thread, the person an article is about.
 */
import { cleanText } from '../clean-value.ts';
import type { Article, Field } from '../field.ts';
import { shownAuthors } from '../names/shown-authors.ts';
import { namesPerson, statedAuthors } from '../names/stated-authors.ts';
import { threadStarter } from '../names/thread-starter.ts';
import type { PageView } from '../page-view.ts';
import { hostOf } from '../web-address.ts';

const MAX_SITE_NAME_LENGTH = 120;

export const author: Field<'author'> = {
  name: 'author',
  find: (view, known) => {
    const sites = siteNames(view, known);
    const stated = statedAuthors(view, sites);
    return stated.find(namesPerson) ?? threadStarter(view, known, sites) ?? shownAuthors(view, known, sites) ?? stated[0];
  },
};

function siteNames(view: PageView, { publisher }: Article): string[] {
  const siteName = cleanText(view.head.meta.get('og:site_name')?.[0], MAX_SITE_NAME_LENGTH);
  return [publisher?.name, siteName, hostOf(view.address)].filter((name) => typeof name === 'string');
}
