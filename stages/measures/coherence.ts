/**
 * How far a line speaks of what the article speaks of: the share of its words of substance that stand in other
 * paragraphs too. 0 for a headline of another story; a heading of the article rarely falls under a third.
 */

/** Short words carry little topic in alphabets; a Chinese character carries more. */
const MIN_LETTERS = 4;
const IDEOGRAPH = /\p{Script=Han}/u;
/** Inflection changes the end of a word: the first letters are compared ("crash", "crashed"). */
const STEM_LETTERS = 5;

export const stem = (word: string): string => word.slice(0, STEM_LETTERS);

export function isSubstance(word: string): boolean {
  return word !== '#' && (word.length >= MIN_LETTERS || IDEOGRAPH.test(word));
}

/**
 * @param words of the line, without function words
 * @returns the share, or undefined where the line has too few words of substance to say anything.
 */
export function coherence(words: readonly string[], isTopicStem: (stem: string) => boolean): number | undefined {
  const substance = [...new Set(words.filter(isSubstance).map(stem))];
  if (substance.length < MIN_SUBSTANCE) return undefined;
  return substance.filter(isTopicStem).length / substance.length;
}

const MIN_SUBSTANCE = 3;
