/** The learned part of main content, in the form it is evaluated in. */
import { unpackTrees, type BoostedTrees } from '../../measures/boosted-trees.ts';
import type { TypeWords } from './page-type-figures.ts';
import type { WordWeights } from './word-weights.ts';

/** What the training script writes: words with their weights, and packed trees. */
export interface PackedModel {
  version: string;
  /** `word weight` pairs, one a line. */
  classWords: string;
  textWords: string;
  /** `word` and seven weights, one a line. */
  typeWords: string;
  firstLook: string;
  pageTypes: readonly string[];
  secondLook: string;
  quality: string;
}

export interface MainContentModel {
  words: WordWeights;
  typeWords: TypeWords;
  firstLook: BoostedTrees;
  /** One for each of PAGE_TYPES. */
  pageTypes: readonly BoostedTrees[];
  secondLook: BoostedTrees;
  quality: BoostedTrees;
}

export function unpackModel(packed: PackedModel): MainContentModel {
  return {
    words: { classWords: weightsOf(packed.classWords), textWords: weightsOf(packed.textWords) },
    typeWords: new Map(linesOf(packed.typeWords).map(([word, ...weights]) => [word!, weights.map(Number)])),
    firstLook: unpackTrees(packed.firstLook),
    pageTypes: packed.pageTypes.map((trees) => unpackTrees(trees)),
    secondLook: unpackTrees(packed.secondLook),
    quality: unpackTrees(packed.quality),
  };
}

function weightsOf(packed: string): Map<string, number> {
  return new Map(linesOf(packed).map(([word, weight]) => [word!, Number(weight)]));
}

function linesOf(packed: string): string[][] {
  return packed === '' ? [] : packed.split('\n').map((line) => line.split(' '));
}
