/** How many words two short texts share. Texts without word spaces are compared by pairs of characters. */
const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MAX_WORDS = 100;

/** Marks of typography that part words as ASCII ones do; without them most Latin texts are ASCII, which is read ten times faster. */
const TYPOGRAPHY = /[‘’“”„–—…\u00A0]/g;
const ASCII = /^[ -~]*$/;
const ASCII_WORD = /[a-z\d]+/g;

/** The words of a text in lower case, without diacritics. */
export function wordsOf(text: string, maxWords = MAX_WORDS): Set<string> {
  const plain = text.replaceAll(TYPOGRAPHY, ' ');
  if (ASCII.test(plain)) return new Set(plain.toLowerCase().match(ASCII_WORD)?.slice(0, maxWords));
  const words = new Set<string>();
  for (const word of plain.normalize('NFKD').toLowerCase().replaceAll(MARKS, '').match(WORD) ?? []) {
    if (words.size >= maxWords) break;
    if (!WITHOUT_SPACES.test(word) || word.length < 3) words.add(word);
    else for (let at = 0; at + 1 < word.length && words.size < maxWords; at++) words.add(word.slice(at, at + 2));
  }
  return words;
}

/** Dice coefficient: 1 for the same words, 0 for none in common. */
export function wordOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}
