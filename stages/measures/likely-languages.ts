/**
 * Which languages a page may be written in, by its short frequent words. A rough, inclusive guess: it decides which
 * one-word phrases count ("Autor", "Share"); `describe` states the language later.
 */

/** Below this share of function words a language is not what the page is written in; running text has 25 to 45 %. */
const MIN_SHARE = 0.06;
/** Sister languages share function words; one that has a third of the best count stays possible. */
const MIN_OF_BEST = 0.4;

/** So many words tell a language as well as all of them. */
export const ENOUGH_WORDS = 1000;

/**
 * @param counts how often function words of each language stand among the words looked at
 * @param total how many were looked at
 * @returns for each language whether it is likely
 */
export function likelyLanguages(counts: Uint32Array, total: number): boolean[] {
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  const least = Math.max(MIN_SHARE * total, MIN_OF_BEST * most);
  return Array.from(counts, (count) => count > 0 && count >= least);
}
