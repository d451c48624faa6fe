/**
 * What words and whole short lines say about the line they stand in: learned log-odds of boilerplate. Only words seen on
 * many sites have one, so names and topics have none.
 */
export interface TextWords {
  words: ReadonlyMap<string, number>;
  /** Whole folded lines of up to `MAX_LINE_WORDS` words. */
  lines: ReadonlyMap<string, number>;
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

export function weighWords(words: readonly string[], weights: TextWords): TextWordsScore {
  const score = { mean: 0, low: 0, high: 0, line: 0 };
  const count = Math.min(words.length, MAX_WORDS);
  for (let i = 0; i < count; i++) {
    const weight = weights.words.get(words[i]!) ?? 0;
    score.mean += weight / count;
    score.low = Math.min(score.low, weight);
    score.high = Math.max(score.high, weight);
  }
  if (words.length <= MAX_LINE_WORDS) score.line = weights.lines.get(words.join(' ')) ?? 0;
  return score;
}
