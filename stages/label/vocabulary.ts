/** What is known of each word of a page, by its number: looked up once for a word, then read from arrays. */
import { FUNCTION_WORDS, LANGUAGES_OF_FUNCTION_WORD, LANGUAGES_WITH_FUNCTION_WORDS } from '../lexicons/registry.ts';
import type { WordTable } from '../lexicons/word-table.ts';
import { ENOUGH_WORDS, likelyLanguages } from '../measures/likely-languages.ts';
import type { Line, Vocabulary } from './label-rule.ts';

/** @param prose the lines of the article; where there are none, all lines tell the language */
export function vocabularyOf(words: WordTable, lines: readonly Line[], prose: readonly Line[]): Vocabulary {
  const known = words.numbersIn(FUNCTION_WORDS);
  const isLikely = languagesOf(prose.length > 0 ? prose : lines, known);
  const isFunctionWord = new Uint8Array(words.size);
  for (let number = 0; number < words.size; number++) {
    for (const place of languagesOfWord(known[number]!)) if (isLikely[place]) isFunctionWord[number] = 1;
  }
  return {
    words,
    languages: new Set(LANGUAGES_WITH_FUNCTION_WORDS.filter((_, place) => isLikely[place])),
    isFunctionWord,
    topic: linesWith(words.size, prose, isFunctionWord),
  };
}

const NONE: readonly number[] = [];

const languagesOfWord = (known: number): readonly number[] => (known < 0 ? NONE : LANGUAGES_OF_FUNCTION_WORD[known]!);

/** Which languages the lines may be written in. */
function languagesOf(lines: readonly Line[], known: Int32Array): boolean[] {
  const counts = new Uint32Array(LANGUAGES_WITH_FUNCTION_WORDS.length);
  let read = 0;
  for (const { numbers } of lines) {
    for (let i = 0; i < numbers.length && read < ENOUGH_WORDS; i++, read++)
      for (const place of languagesOfWord(known[numbers[i]!]!)) counts[place]!++;
    if (read === ENOUGH_WORDS) break;
  }
  return likelyLanguages(counts, read);
}

/** In how many of the lines each word stands; 0 for those left out. */
export function linesWith(count: number, lines: Iterable<Line>, leftOut: Uint8Array): Uint32Array {
  const found = new Uint32Array(count);
  const lastSeen = new Int32Array(count).fill(-1);
  for (const { numbers, index } of lines) {
    for (const number of numbers) {
      if (lastSeen[number] === index || leftOut[number] === 1) continue;
      lastSeen[number] = index;
      found[number]!++;
    }
  }
  return found;
}
