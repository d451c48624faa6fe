import { letterWeight } from './letter-weight.ts';

/** Letters to a word, with the space after it, on average over languages that have both. */
const LETTERS_PER_WORD = 5;

/**
 * How many words a text has, or would have in a language that writes spaces: folding makes a word of each Chinese, Japanese or
 * Thai character, so there the letters are counted instead.
 *
 * @param words the folded words of `text`
 * @param weight the letter weight of `text`, where it is known
 */
export function wordCount(words: readonly string[], text: string, weight = letterWeight(text)): number {
  return Math.min(words.length, Math.ceil(weight / LETTERS_PER_WORD));
}
