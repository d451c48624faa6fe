/** Letters to a word, with the space after it, on average over languages that have both. */
const LETTERS_PER_WORD = 5;

/**
 * How many words a text has, or would have in a language that writes spaces: folding makes a word of each Chinese, Japanese or
 * Thai character, so there the letters are counted instead.
 *
 * @param foldedWords how many words folding makes of it
 * @param weight its letter weight
 */
export function wordCount(foldedWords: number, weight: number): number {
  return Math.min(foldedWords, Math.ceil(weight / LETTERS_PER_WORD));
}
