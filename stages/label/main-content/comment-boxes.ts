/**
 * Comments under an article, by the names of the boxes they stand in. The model alone cannot tell them from the posts of a thread, whose
 * boxes have the same names; where the page is an article, and the article stands before the box, they are no content.
 *
 * Must not catch: an article inside a box that says `comments-open`, as WordPress writes it.
 */
import type { Outline } from './outline.ts';

const COMMENT_WORDS: ReadonlySet<string> = new Set(['comment', 'comments', 'commentlist', 'disqus', 'fbcomments', 'livefyre']);

/** Fewer words before the box may be a headline and a date: then the comments could be all there is. */
const MIN_WORDS_BEFORE = 60;

/** A box with more of the page's content than this is the article's own, however it is called. */
const MAX_SHARE = 0.8;

/** For each block whether it is a comment; `words` counts the words of kept blocks, and 0 for others. */
export function commentsOf({ blocks, parents, sections }: Outline, words: ArrayLike<number>): boolean[] {
  const before = new Float64Array(blocks.length + 1);
  for (let index = 0; index < blocks.length; index++) before[index + 1] = before[index]! + words[index]!;
  const most = before[blocks.length]! * MAX_SHARE;
  const isBox = sections.map(
    ({ element, first, end }) =>
      (element?.tokens.some((token) => COMMENT_WORDS.has(token)) ?? false) &&
      before[first]! >= MIN_WORDS_BEFORE &&
      before[end]! - before[first]! <= most,
  );
  for (let index = 1; index < sections.length; index++) isBox[index] ||= isBox[sections[index]!.parent]!;
  return blocks.map((_, index) => isBox[parents[index]!]!);
}
