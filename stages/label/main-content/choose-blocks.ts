/**
 * Which blocks to keep, given how likely each is to be main content: those that make the expected F1 of the page greatest.
 *
 * With p the probability and w the words of a block, keeping a set K is expected to score 2·Σ_K pw / (Σ_K w + Σ pw); the best K
 * holds the likeliest blocks down to a threshold of its own for each page: near 0.5 where the model is sure, lower where it is not.
 */
export interface Choice {
  /** Blocks at least this likely are kept. */
  threshold: number;
  /** What the page is expected to score, 0 to 1. */
  expectedF1: number;
}

export function chooseBlocks(probabilities: ArrayLike<number>, words: ArrayLike<number>): Choice {
  const order = Array.from({ length: probabilities.length }, (_, index) => index).sort(
    (a, b) => probabilities[b]! - probabilities[a]! || a - b,
  );
  let expected = 0;
  for (const index of order) expected += probabilities[index]! * words[index]!;
  let kept = 0;
  let found = 0;
  let best: Choice = { threshold: 1, expectedF1: 0 };
  for (const index of order) {
    kept += words[index]!;
    found += probabilities[index]! * words[index]!;
    const f1 = (2 * found) / (kept + expected);
    if (f1 > best.expectedF1) best = { threshold: probabilities[index]!, expectedF1: f1 };
  }
  return best;
}
