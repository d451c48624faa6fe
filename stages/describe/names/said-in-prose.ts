/**
 * Whether the words of a lone line are ordinary words of the text: "Home Safety" under a headline is a section where the article
 * says "safety" in lower case; "Ana Sol" it never does. Tells a by-line without "by" from the name of a section.
 * Says nothing in scripts without capitals.
 */
import type { PageView } from '../page-view.ts';

const MIN_PROSE_LENGTH = 100;
const MAX_COMPARED = 8000;
/** Shorter words ("de", "van", "may") are in every text. */
const MIN_WORD_LENGTH = 4;

const proseOf = new WeakMap<PageView, string>();

export function isSaidInProse(view: PageView, line: string): boolean {
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
  const prose = proseOf.get(view) ?? joinProse(view);
  return words.some((word) => word.length >= MIN_WORD_LENGTH && word !== word.toLowerCase() && prose.includes(` ${word.toLowerCase()}`));
}

function joinProse(view: PageView): string {
  let prose = '';
  for (const { text } of view.blocks) {
    if (prose.length > MAX_COMPARED) break;
    if (text.length >= MIN_PROSE_LENGTH) prose += ` ${text.slice(0, MAX_COMPARED)}`;
  }
  proseOf.set(view, prose);
  return prose;
}
