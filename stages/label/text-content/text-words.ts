/**
 * What words and whole short lines say about the line they stand in: learned log-odds of boilerplate. Only words seen on
 * many sites have one, so names and topics have none.
 */
import { WordTable } from '../../lexicons/word-table.ts';
import type { Line } from '../label-rule.ts';

/** What was learned, by the numbers that words have in a table. */
export interface WordWeights {
  weights: Float64Array;
  /** 1 for words that begin one of the lines. */
  opensLine: Uint8Array;
  /** Whole folded lines of up to `MAX_LINE_WORDS` words. */
  lines: ReadonlyMap<string, number>;
}

export interface TextWords extends WordWeights {
  table: WordTable;
}

export interface TextWordsScore {
  mean: number;
  low: number;
  high: number;
  line: number;
}

export const MAX_LINE_WORDS = 6;
/** Boilerplate says what it is at its beginning. */
export const MAX_WORDS = 24;

export function textWords(words: ReadonlyMap<string, number>, lines: ReadonlyMap<string, number>): TextWords {
  const table = new WordTable();
  const first = (folded: string): number => table.read(folded.replaceAll('#', '0'))[0]!;
  const numbered = Array.from(words, ([word, weight]) => [first(word), weight] as const);
  const openings = Array.from(lines.keys(), first);
  const weights = new Float64Array(table.size);
  for (const [number, weight] of numbered) weights[number] = weight;
  const opensLine = new Uint8Array(table.size);
  for (const number of openings) opensLine[number] = 1;
  return { table, weights, opensLine, lines };
}

/** The same by the numbers of a page's words. */
export function onPage(words: WordTable, { table, weights, opensLine, lines }: TextWords): WordWeights {
  const known = words.numbersIn(table);
  const own = { weights: new Float64Array(known.length), opensLine: new Uint8Array(known.length), lines };
  for (let number = 0; number < known.length; number++) {
    const learned = known[number]!;
    if (learned < 0) continue;
    own.weights[number] = weights[learned]!;
    own.opensLine[number] = opensLine[learned]!;
  }
  return own;
}

/** @param learned by the numbers of the line's page */
export function weighWords(line: Line, { weights, opensLine, lines }: WordWeights): TextWordsScore {
  const { numbers } = line;
  let mean = 0;
  let low = 0;
  let high = 0;
  const count = Math.min(numbers.length, MAX_WORDS);
  for (let i = 0; i < count; i++) {
    const weight = weights[numbers[i]!]!;
    mean += weight / count;
    low = Math.min(low, weight);
    high = Math.max(high, weight);
  }
  const mayBeKnown = count > 0 && numbers.length <= MAX_LINE_WORDS && opensLine[numbers[0]!] === 1;
  return { mean, low, high, line: mayBeKnown ? (lines.get(line.words.join(' ')) ?? 0) : 0 };
}
