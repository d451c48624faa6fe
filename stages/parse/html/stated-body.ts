/**
 * The article's text as structured data states it (`articleBody`), for pages that scripts draw: a scrape without them holds it there only.
 *
 * Must not catch: the same text that the page shows; a teaser shown above it, which would come twice.
 */
import type { Block } from '../../../pipeline/model/page.ts';

/** Below this it is a summary. */
const MIN_CHARACTERS = 300;

/** Of the body's runs of words, so many may stand on the page: stock phrases do, a teaser is more. */
const MAX_SHOWN_SHARE = 0.1;

/** Four words in a row seldom meet by chance. */
const RUN_LENGTH = 4;

const WORD = /[\p{L}\p{N}]+/gu;

/** The longest body stated, as markup with a paragraph for each of its lines, or undefined where none is lacking. */
export function lackingBody(jsonLd: ReadonlyArray<Record<string, unknown>>, shown: readonly Block[]): string | undefined {
  let body = '';
  for (const { articleBody } of jsonLd) if (typeof articleBody === 'string' && articleBody.length > body.length) body = articleBody;
  if (body.length < MIN_CHARACTERS || shownShare(body, shown) > MAX_SHOWN_SHARE) return undefined;
  return body
    .split('\n')
    .map((line) => `<p>${line}`)
    .join('');
}

function shownShare(body: string, shown: readonly Block[]): number {
  const wanted = new Set(wordRuns(body));
  const found = new Set<string>();
  for (const { text } of shown) for (const run of wordRuns(text)) if (wanted.has(run)) found.add(run);
  return found.size / Math.max(wanted.size, 1);
}

function* wordRuns(text: string): Generator<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  for (let end = RUN_LENGTH; end <= words.length; end++) yield words.slice(end - RUN_LENGTH, end).join(' ');
}
