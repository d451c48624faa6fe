/**
 * What F1 to expect of keeping the blocks from a probability on. With p the probability and w the words of a block, keeping a set K is
 * expected to score 2·Σ_K pw / (Σ_K w + Σ pw) where blocks are independent (Ye, Chai, Lee and Chieu 2012). They are not: where one card,
 * comment or sidebar is content, the others are, too. So the log-odds of all blocks of a page are taken to be off by one common amount,
 * normally distributed, and the score is the mean over it (a logistic model with a normal random effect).
 *
 * Must not be counted on in manuals and on service pages, whose sections are content or not each for itself.
 */
import { PAGE_TYPES } from '../../../pipeline/model/page.ts';
import { probabilityOf } from '../../measures/boosted-trees.ts';
import { share } from './figures.ts';

/** Standard deviation of the common amount. Cross-validated, 3 to 6 give the same F1, .0015 over 0. */
const SPREAD = 4;

/** Middles of eleven equally likely slices of the standard normal distribution. */
const QUANTILES = [-1.69, -1.1, -0.75, -0.47, -0.23, 0, 0.23, 0.47, 0.75, 1.1, 1.69];

/** Log-odds end here: beyond, the common amount would change nothing. */
const LEAST_PROBABILITY = 1e-6;

const APART = [PAGE_TYPES.indexOf('documentation'), PAGE_TYPES.indexOf('service')];

/**
 * @param words of each block
 * @param thresholds ascending
 * @returns for each threshold the expected F1, 0 to 1, of keeping the blocks that are at least so likely
 */
export function expectedF1(
  probabilities: Float64Array,
  words: readonly number[],
  thresholds: readonly number[],
  typeShares: readonly number[],
): number[] {
  const spread = SPREAD * (1 - APART.reduce((sum, type) => sum + typeShares[type]!, 0));
  // Shifted by a normal amount, a logistic curve is flatter: this keeps each block's mean where it was.
  const steeper = Math.sqrt(1 + (Math.PI * spread ** 2) / 8);
  const logOdds = probabilities.map((probability) => steeper * logOddsOf(probability));
  const places = Int32Array.from(probabilities, (probability) => thresholds.findLastIndex((threshold) => probability >= threshold));
  const keptWords = sumsFrom(places, words, thresholds.length).kept;
  const scores = thresholds.map(() => 0);
  for (const quantile of QUANTILES) {
    const content = logOdds.map((odds, index) => probabilityOf(odds + spread * quantile) * words[index]!);
    const { kept, all } = sumsFrom(places, content, thresholds.length);
    for (const [at, score] of scores.entries()) scores[at] = score + share(2 * kept[at]!, keptWords[at]! + all) / QUANTILES.length;
  }
  return scores;
}

function logOddsOf(probability: number): number {
  const bounded = Math.min(Math.max(probability, LEAST_PROBABILITY), 1 - LEAST_PROBABILITY);
  return Math.log(bounded / (1 - bounded));
}

/** Sums over all blocks, and over those in each place or above it. */
function sumsFrom(places: Int32Array, values: ArrayLike<number>, count: number): { kept: Float64Array; all: number } {
  const kept = new Float64Array(count);
  let all = 0;
  for (const [index, place] of places.entries()) {
    all += values[index]!;
    if (place >= 0) kept[place]! += values[index]!;
  }
  for (let at = count - 2; at >= 0; at--) kept[at]! += kept[at + 1]!;
  return { kept, all };
}
