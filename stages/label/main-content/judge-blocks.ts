/** The whole model over one page: first look, page type, second look, choice, expected quality. */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { PAGE_TYPES, type PageType } from '../../../pipeline/model/page.ts';
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import { bestChoice, CHOICE_FIGURES, choiceRows, THRESHOLDS } from './choices.ts';
import { CONTEXT, contextOf } from './context.ts';
import { FEATURES, featuresOf } from './features.ts';
import type { MainContentModel } from './model.ts';
import type { PageMeasures } from './page-measures.ts';
import { pageFiguresOf } from './page-type-figures.ts';

export interface Judgement {
  /** How likely each block is main content. */
  probabilities: Float64Array;
  /** Blocks at least this likely are kept. */
  threshold: number;
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
  const rows = choiceRows(page, probabilities, typeShares, pageFigures);
  const choice = bestChoice(rows);
  const chosen = rows.subarray(choice * CHOICE_FIGURES.length, (choice + 1) * CHOICE_FIGURES.length);
  const pageType = PAGE_TYPES[highest(typeShares)]!;
  return {
    probabilities,
    threshold: THRESHOLDS[choice]!,
    pageType,
    typeShares,
    quality: Math.min(1, Math.max(0, evaluateTrees(model.quality, chosen)[0]!)),
  };
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

/** The index of the highest number, the first where there are several. */
export function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}
