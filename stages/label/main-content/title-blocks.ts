/**
 * The page's title above its text. It goes to the field `title`; some pages hold it in the box of the article and others beside it,
 * and the model would keep it in one case and not in the other.
 *
 * Must not catch: the heading of a section that says part of what the title says; a page that is nothing but its title; the first words
 * of a text that has no heading.
 */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { fold } from '../../lexicons/fold.ts';
import type { Outline } from './outline.ts';

/** Fewer words of a longer title may be the site's name or a section's. */
const MIN_PART_WORDS = 3;

/** A paragraph of so many words is where the text begins. */
const MIN_PROSE_WORDS = 15;

/** For each block whether it is the title; `words` counts the words of kept blocks, and 0 for others. */
export function titlesOf({ blocks }: Outline, head: HeadFacts | undefined, words: ArrayLike<number>): boolean[] {
  const stated = [head?.title ?? '', ...(head?.meta.get('og:title') ?? [])];
  const titles = stated.map((title) => fold(title)).filter(({ length }) => length > 0);
  const first = fold(stated[0]!.split(BETWEEN_NAMES, 1)[0]!);
  const begin = blocks.findIndex(({ type }, index) => type !== 'heading' && words[index]! >= MIN_PROSE_WORDS);
  return blocks.map(({ type, text, depth }, index) => {
    if (index >= begin || type !== 'heading') return false;
    const own = fold(text);
    return (
      titles.some((title) => says(title, own)) || (depth === 1 && own.length > 0 && own.length === first.length && isAt(first, own, 0))
    );
  });
}

/** What parts the name of the page from that of the site. A hyphen without spaces is one of a word. */
const BETWEEN_NAMES = /\s[|·•»–—:-]\s/;

/** Titles of whole pages often end, or begin, with the name of the site. */
function says(title: readonly string[], own: readonly string[]): boolean {
  if (own.length === title.length) return isAt(title, own, 0);
  if (own.length < MIN_PART_WORDS || own.length > title.length) return false;
  return isAt(title, own, 0) || isAt(title, own, title.length - own.length);
}

function isAt(title: readonly string[], own: readonly string[], from: number): boolean {
  return own.every((word, index) => word === title[from + index]);
}
