/**
 * What words say about the text they stand in or over: learned log-odds that a block is main content, given a word of its
 * element's class (`sidebar`, `entry`) or of its own text (`cookies`, `subscribe`). Only words seen on many domains have one.
 */
export interface WordWeights {
  classWords: ReadonlyMap<string, number>;
  textWords: ReadonlyMap<string, number>;
}

/** Words read at the beginning of a block: boilerplate says what it is there. */
const MAX_WORDS = 16;

export interface WordScore {
  mean: number;
  low: number;
  high: number;
}

export function scoreClassWords(tokens: readonly string[], weights: WordWeights['classWords']): WordScore {
  let sum = 0;
  let low = 0;
  let high = 0;
  for (const token of tokens) {
    const weight = weights.get(token) ?? 0;
    sum += weight;
    if (weight < low) low = weight;
    else if (weight > high) high = weight;
  }
  return { mean: tokens.length === 0 ? 0 : sum / tokens.length, low, high };
}

export function scoreTextWords(words: readonly string[], weights: WordWeights['textWords']): WordScore {
  return scoreClassWords(words, weights);
}

/** The first words of a text that is in lower case already. */
export function leadingWords(folded: string): string[] {
  const words: string[] = [];
  let start = -1;
  const { length } = folded;
  for (let index = 0; index <= length && words.length < MAX_WORDS; index++) {
    const code = index < length ? folded.charCodeAt(index) : 32;
    const isLetter = (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xd7a4);
    if (isLetter) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      words.push(folded.slice(start, index));
      start = -1;
    }
  }
  return words;
}
