/**
 * Who opened a thread: an account, "paul_b203" as well as "Chris Hall", in the structured data of the post or at the first place under
 * the title that is marked as an account's name.
 *
 * Forums only: elsewhere an account's name belongs to a comment or to the reader who is logged in. Must not catch: who answered last,
 * counts and times beside a name.
 */
import type { HeadHint } from '../../../pipeline/model/head-facts.ts';
import { cleanText, foldValue } from '../clean-value.ts';
import type { Article, Stated } from '../field.ts';
import { headZone } from '../head-zone.ts';
import type { PageView } from '../page-view.ts';
import { hintPlace } from '../place.ts';
import { textsOf } from '../structured-data.ts';
import { authorsNamed, type Authors } from './stated-authors.ts';

const MAX_LENGTH = 40;
const MAX_WORDS = 3;

const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.'’-]*$/u;

/** Stated of a post, wherever it stands; above the title the name of an account alone is that of the reader. */
const MARKS_A_POST = /^(?:itemprop=author|data-author)$/;

/** Labels where a name would stand. */
const NO_ACCOUNT = new Set(['username', 'guest', 'anonymous', 'deleted', 'moderator', 'author', 'login', 'register']);

/** @param sites names of the site, which starts no thread */
export function threadStarter(view: PageView, { headline }: Article, sites: readonly string[]): Stated<Authors> | undefined {
  if (view.pageType !== 'forum') return undefined;
  for (const work of view.data.works) {
    const name = textsOf(work.author, view.data.byId).map((value) => accountName(value, sites))[0];
    if (name !== undefined) return { value: authorsNamed([name]), from: 'json-ld:author' };
  }
  const titleStart = headZone(view, headline)[0]?.start ?? 0;
  const { hints } = view.head;
  for (const [index, hint] of hints.entries()) {
    if (!MARKS_A_POST.test(hint.from) && (hint.kind !== 'account' || hint.start < titleStart)) continue;
    const name = accountName(innermost(hint, hints[index + 1]).value, sites);
    if (name !== undefined) return { value: authorsNamed([name]), from: hintPlace(hint) };
  }
  return undefined;
}

/** An element that marks an author often holds the account's name and its rank, the name in an element of its own. */
function innermost(hint: HeadHint, next: HeadHint | undefined): HeadHint {
  return next?.kind === 'account' && hint.value.startsWith(`${next.value} `) ? next : hint;
}

function accountName(value: string, sites: readonly string[]): string | undefined {
  const name = cleanText(value, MAX_LENGTH * 2);
  if (name === undefined || name.length > MAX_LENGTH || name.split(' ').length > MAX_WORDS || !ACCOUNT.test(name)) return undefined;
  const folded = foldValue(name);
  return NO_ACCOUNT.has(folded) || !/\p{L}/u.test(name) || sites.some((site) => foldValue(site) === folded) ? undefined : name;
}
