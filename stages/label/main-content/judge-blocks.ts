/** The whole model over one page: first look, page type, second look, choice, expected quality. */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { PAGE_TYPES, type PageType } from '../../../pipeline/model/page.ts';
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import { chooseBlocks, type Choice } from './choose-blocks.ts';
import { CONTEXT, contextOf } from './context.ts';
import { FEATURES, featuresOf, type PageMeasures } from './features.ts';
import type { MainContentModel } from './model.ts';
import { PAGE_FIGURES, pageFiguresOf } from './page-type-figures.ts';

export interface Judgement {
  /** How likely each block is main content. */
  probabilities: Float64Array;
  choice: Choice;
  pageType: PageType;
  /** Of each of PAGE_TYPES. */
  typeShares: readonly number[];
  /** How well the choice is expected to match what a person would keep (F1), 0 to 1. */
  quality: number;
}

export function judgeBlocks(page: PageMeasures, head: HeadFacts | undefined, sourceLength: number, model: MainContentModel): Judgement {
  const features = featuresOf(page, head, sourceLength, model.words);
  const first = probabilitiesOf(model.firstLook, features);
  const pageFigures = pageFiguresOf(page, head, first, model.typeWords);
  const typeShares = typeSharesOf(model.pageTypes, pageFigures);
  const probabilities = probabilitiesOf(model.secondLook, secondRows(features, contextOf(page, first), typeShares));
  const words = page.texts.map((text) => text.words);
  const choice = chooseBlocks(probabilities, words);
  const [quality] = evaluateTrees(model.quality, qualityFigures(pageFigures, typeShares, probabilities, words, choice));
  const best = typeShares.indexOf(Math.max(...typeShares));
  return { probabilities, choice, pageType: PAGE_TYPES[best] ?? 'article', typeShares, quality: Math.min(1, Math.max(0, quality ?? 0)) };
}

export function probabilitiesOf(trees: BoostedTrees, rows: Float32Array): Float64Array {
  return evaluateTrees(trees, rows).map(probabilityOf);
}

/** One model a type, brought to a sum of 1. */
export function typeSharesOf(models: readonly BoostedTrees[], pageFigures: Float32Array): number[] {
  const raw = models.map((trees) => probabilityOf(evaluateTrees(trees, pageFigures)[0]!));
  const total = raw.reduce((sum, share) => sum + share, 0);
  return raw.map((share) => share / total);
}

export const SECOND_WIDTH = FEATURES.length + CONTEXT.length + PAGE_TYPES.length;

/** Features, context and type shares side by side. */
export function secondRows(features: Float32Array, context: Float32Array, typeShares: readonly number[]): Float32Array {
  const count = features.length / FEATURES.length;
  const rows = new Float32Array(count * SECOND_WIDTH);
  for (let row = 0; row < count; row++) {
    const at = row * SECOND_WIDTH;
    rows.set(features.subarray(row * FEATURES.length, (row + 1) * FEATURES.length), at);
    rows.set(context.subarray(row * CONTEXT.length, (row + 1) * CONTEXT.length), at + FEATURES.length);
    rows.set(typeShares, at + FEATURES.length + CONTEXT.length);
  }
  return rows;
}

/** Bounds of probability between which shares of the page's words are counted. */
const STEPS = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

export const QUALITY_WIDTH = PAGE_FIGURES.length + PAGE_TYPES.length + STEPS.length + 5;

export function qualityFigures(
  pageFigures: Float32Array,
  typeShares: readonly number[],
  probabilities: Float64Array,
  words: readonly number[],
  { threshold, expectedF1 }: Choice,
): Float32Array {
  let total = 0;
  let kept = 0;
  let expected = 0;
  const below = STEPS.map(() => 0);
  for (const [index, probability] of probabilities.entries()) {
    const weight = words[index]!;
    total += weight;
    expected += weight * probability;
    if (probability >= threshold) kept += weight;
    for (const [step, bound] of STEPS.entries()) if (probability < bound) below[step]! += weight;
  }
  return Float32Array.from([
    ...pageFigures,
    ...typeShares,
    ...below.map((part) => (total > 0 ? part / total : 0)),
    threshold,
    expectedF1,
    Math.log2(1 + kept),
    total > 0 ? kept / total : 0,
    kept > 0 ? expected / kept : 0,
  ]);
}
