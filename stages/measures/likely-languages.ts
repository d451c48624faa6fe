/**
 * Which languages a page may be written in, by its short frequent words. A rough, inclusive guess: it decides which
 * one-word phrases count ("Autor", "Share"); `describe` states the language later.
 */

/** Below this share of function words a language is not what the page is written in; running text has 25 to 45 %. */
const MIN_SHARE = 0.06;
/** Sister languages share function words; one that has a third of the best count stays possible. */
const MIN_OF_BEST = 0.4;

/** So many words tell a language as well as all of them. */
const MAX_WORDS = 1000;

/**
 * @param words folded words of the page's prose
 * @param languagesOf the languages in which a word is a function word
 */
export function likelyLanguages(words: Iterable<string>, languagesOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    if (++total > MAX_WORDS) break;
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const least = Math.max(MIN_SHARE * total, MIN_OF_BEST * Math.max(0, ...counts.values()));
  return new Set([...counts].filter(([, count]) => count >= least).map(([language]) => language));
}
