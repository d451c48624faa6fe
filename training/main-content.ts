/**
 * Trains the model of label/main-content and cross-validates it over domains.
 *
 *     npm run build && node dist/training/main-content.js GOLD_FOLDER MODEL_FILE [HALF]
 *
 * GOLD_FOLDER holds wcxb/, scrapinghub/ and trafilatura/ (their development halves), each with gold.jsonl and html/. Which blocks are
 * main content is learned from all of them, what needs a page's type or its whole score from WCXB. Each step is judged on pages of
 * domains that neither it nor the steps before it have seen; the model that is written has seen all. With HALF, 0 or 1, that half of the
 * domains of the other two sets is left out, so that a build with this model can be judged on it.
 */
import { writeFileSync } from 'node:fs';
import { PAGE_TYPES } from '../pipeline/model/page.ts';
import { bestChoice, CHOICE_FIGURES, choiceRows, THRESHOLDS } from '../stages/label/main-content/choices.ts';
import { contextOf } from '../stages/label/main-content/context.ts';
import { FEATURES, featuresOf } from '../stages/label/main-content/features.ts';
import { highest, probabilitiesOf, SECOND_WIDTH, secondRows, typeSharesOf } from '../stages/label/main-content/judge-blocks.ts';
import { PAGE_FIGURES, pageFiguresOf, type TypeWords } from '../stages/label/main-content/page-type-figures.ts';
import type { WordWeights } from '../stages/label/main-content/word-weights.ts';
import { evaluateTrees, unpackTrees, type BoostedTrees } from '../stages/measures/boosted-trees.ts';
import { growTrees, randomFrom, type GrowOptions, type TrainingRows } from './grow-trees.ts';
import { learnTypeWords, learnWords } from './learn-words.ts';
import { packTrees } from './pack-trees.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { GOLD_SETS, readSamples, wordF1, type GoldSet, type Sample } from './samples.ts';

const FOLDS = 4;
const MAX_CLASS_WORDS = 1_500;
const MAX_TEXT_WORDS = 1_500;
const MAX_TYPE_WORDS = 1_200;

const LOOK: GrowOptions = {
  loss: 'logistic',
  trees: 100,
  leaves: 31,
  learningRate: 0.15,
  rowShare: 0.5,
  figureShare: 0.3,
  minRows: 100,
  l2: 5,
  seed: 1,
};
const FIRST_LOOK: GrowOptions = { ...LOOK, trees: 70 };
const SECOND_LOOK: GrowOptions = { ...LOOK, trees: 160, learningRate: 0.08, seed: 2 };
const PAGE_TYPE: GrowOptions = { ...LOOK, trees: 50, leaves: 8, learningRate: 0.1, rowShare: 0.7, minRows: 10, seed: 3 };
const QUALITY: GrowOptions = {
  ...PAGE_TYPE,
  loss: 'squared',
  trees: 120,
  leaves: 12,
  learningRate: 0.06,
  minRows: 100,
  rowShare: 0.5,
  seed: 5,
};

const [goldFolder, modelFile, unseenHalf] = process.argv.slice(2);
if (goldFolder === undefined || modelFile === undefined) throw new Error('Expected GOLD_FOLDER and MODEL_FILE.');

const log = (line: string): void => {
  process.stderr.write(`${(process.uptime() / 60).toFixed(1)} min  ${line}\n`);
};

/** The samples' folds, each with all others to learn from. */
const sets = Object.keys(GOLD_SETS) as GoldSet[];
const samples = sets
  .flatMap((set) => readSamples(goldFolder, set, FOLDS))
  .filter(({ set, fold }) => GOLD_SETS[set] === 'typed' || unseenHalf === undefined || fold % 2 !== Number(unseenHalf));
const folds = Array.from({ length: FOLDS }, (_, fold) => ({
  own: samples.filter((sample) => sample.fold === fold),
  others: samples.filter((sample) => sample.fold !== fold),
}));
/** Those whose type is known, and those whose text is. */
const typedOf = (pages: readonly Sample[]): Sample[] => pages.filter(({ set }) => GOLD_SETS[set] === 'typed');
const wholeOf = (pages: readonly Sample[]): Sample[] => pages.filter(({ set }) => GOLD_SETS[set] !== 'by segments');
const typed = typedOf(samples);

log(
  `${samples.length} pages, ${samples.reduce((sum, { labels }) => sum + labels.length, 0)} blocks, gold by blocks ${meanF1((sample) => f1Of(sample, sample.labels, 0.5))}`,
);

function wordsFrom(pages: readonly Sample[]): WordWeights {
  const whole = wholeOf(pages);
  return {
    classWords: learnWords(whole.map(({ domain, classShares }) => ({ domain, shares: classShares })), MAX_CLASS_WORDS),
    textWords: learnWords(whole.map(({ domain, textShares }) => ({ domain, shares: textShares })), MAX_TEXT_WORDS),
  }; // prettier-ignore
}

function typeWordsFrom(pages: readonly Sample[]): TypeWords {
  return learnTypeWords(typedOf(pages).map(({ domain, type, typeWords: words }) => ({ domain, type, words })), PAGE_TYPES.length, MAX_TYPE_WORDS); // prettier-ignore
}

// A word's weight is learned from other domains, for the rows that are learned from as for those that are judged.
const words = folds.map(({ others }) => wordsFrom(others));
const features = new Map(samples.map((sample) => [sample, featuresOf(sample.page, sample.head, sample.sourceLength, words[sample.fold]!)]));
log(`features ${FEATURES.length}`);

function blockRows(pages: readonly Sample[], width: number, rowsOf: (sample: Sample) => Float32Array, seed: number): TrainingRows {
  const random = randomFrom(seed);
  // Rows of little weight are drawn in part, and then count for those left out.
  const known = pages.flatMap(({ weights }) => weights.filter((weight) => weight > 0)).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)]!;
  const chosen = pages.map(({ weights }) => weights.flatMap((weight, row) => (random() < weight / middle ? [row] : [])));
  const count = chosen.reduce((sum, rows) => sum + rows.length, 0);
  const figures = new Float32Array(count * width);
  const targets = new Float32Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (const [index, sample] of pages.entries()) {
    const rows = rowsOf(sample);
    for (const row of chosen[index]!) {
      figures.set(rows.subarray(row * width, (row + 1) * width), at * width);
      targets[at] = sample.labels[row]!;
      weights[at] = Math.max(sample.weights[row]!, middle);
      at++;
    }
  }
  return { figures, width, targets, weights };
}

function pageRows(
  pages: readonly Sample[],
  width: number,
  rowOf: (sample: Sample) => Float32Array,
  targetOf: (sample: Sample) => number,
): TrainingRows {
  const figures = new Float32Array(pages.length * width);
  for (const [index, sample] of pages.entries()) figures.set(rowOf(sample), index * width);
  return { figures, width, targets: Float32Array.from(pages, targetOf), weights: new Float32Array(pages.length).fill(1) };
}

function train(rows: TrainingRows, options: GrowOptions): string {
  return packTrees(growTrees(rows, options));
}

/** What each sample gets from a model that has not seen its domain. */
function crossValidate<T>(
  fit: (pages: readonly Sample[]) => BoostedTrees[],
  judge: (trees: BoostedTrees[], sample: Sample) => T,
  name: string,
): Map<Sample, T> {
  const judged = new Map<Sample, T>();
  for (const { own, others } of folds) {
    const trees = fit(others);
    for (const sample of own) judged.set(sample, judge(trees, sample));
    log(`${name}: fold done`);
  }
  return judged;
}

function f1Of(sample: Sample, probabilities: ArrayLike<number>, threshold: number): number {
  return wordF1(sample, (index) => probabilities[index]! >= threshold);
}

function meanF1(f1For: (sample: Sample) => number): string {
  const byType = PAGE_TYPES.map(() => [] as number[]);
  for (const sample of typed) byType[sample.type]?.push(f1For(sample));
  return `${meanOf(byType.flat())}  ${PAGE_TYPES.map((type, index) => `${type} ${meanOf(byType[index]!)}`).join('  ')}`;
}

function meanOf(list: readonly number[]): string {
  return (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(4);
}

/** F1 of the judged blocks that are kept, pooled over pages. */
function segmentF1(pages: readonly Sample[]): string {
  let kept = 0;
  let wanted = 0;
  let found = 0;
  for (const sample of pages) {
    const threshold = THRESHOLDS[choices.get(sample)!.chosen]!;
    for (const [row, weight] of sample.weights.entries()) {
      if (weight === 0) continue;
      const isKept = second.get(sample)![row]! >= threshold;
      if (isKept) kept++;
      if (sample.labels[row] === 1) wanted++;
      if (isKept && sample.labels[row] === 1) found++;
    }
  }
  return ((2 * found) / (kept + wanted)).toFixed(4);
}

// First look.
const fitFirst = (pages: readonly Sample[]): string =>
  train(
    blockRows(pages, FEATURES.length, (sample) => features.get(sample)!, 1),
    FIRST_LOOK,
  );
const first = crossValidate((pages) => [unpackTrees(fitFirst(pages))], ([trees], sample) => probabilitiesOf(trees!, features.get(sample)!), 'first look'); // prettier-ignore
log(`first look  ${meanF1((sample) => f1Of(sample, first.get(sample)!, 0.5))}`);

// Page type.
const typeWords = folds.map(({ others }) => typeWordsFrom(others));
const pageFigures = new Map(
  samples.map((sample) => [sample, pageFiguresOf(sample.page, sample.head, first.get(sample)!, typeWords[sample.fold]!)]),
);
const fitTypes = (pages: readonly Sample[]): string[] =>
  PAGE_TYPES.map((_, type) => train(pageRows(typedOf(pages), PAGE_FIGURES.length, (sample) => pageFigures.get(sample)!, (sample) => (sample.type === type ? 1 : 0)), PAGE_TYPE)); // prettier-ignore
const types = crossValidate((pages) => fitTypes(pages).map((packed) => unpackTrees(packed)), (trees, sample) => typeSharesOf(trees, pageFigures.get(sample)!), 'page type'); // prettier-ignore
const told = typed.filter((sample) => highest(types.get(sample)!) === sample.type).length;
log(`page type right on ${(told / typed.length).toFixed(4)}`);

// Second look.
const seconds = new Map(
  samples.map((sample) => [sample, secondRows(features.get(sample)!, contextOf(sample.page, first.get(sample)!), types.get(sample)!)]),
);
const fitSecond = (pages: readonly Sample[]): string =>
  train(
    blockRows(pages, SECOND_WIDTH, (sample) => seconds.get(sample)!, 2),
    SECOND_LOOK,
  );
const second = crossValidate((pages) => [unpackTrees(fitSecond(pages))], ([trees], sample) => probabilitiesOf(trees!, seconds.get(sample)!), 'second look'); // prettier-ignore
log(`second look  ${meanF1((sample) => f1Of(sample, second.get(sample)!, 0.5))}`);

// How much to keep, and what each choice scores.
const choices = new Map(
  samples.map((sample) => {
    const probabilities = second.get(sample)!;
    const rows = choiceRows(sample.page, probabilities, types.get(sample)!, pageFigures.get(sample)!);
    const f1 = THRESHOLDS.map((threshold) => f1Of(sample, probabilities, threshold));
    return [sample, { rows, f1, chosen: bestChoice(rows) }] as const;
  }),
);
const scoreOf = (sample: Sample): number => choices.get(sample)!.f1[choices.get(sample)!.chosen]!;
log(`choice  ${meanF1(scoreOf)}`);
for (const set of sets) {
  const own = samples.filter((sample) => sample.set === set);
  log(`${set}  ${GOLD_SETS[set] === 'by segments' ? segmentF1(own) : meanOf(own.map(scoreOf))}`);
}
log(`with hindsight  ${meanF1((sample) => Math.max(...choices.get(sample)!.f1))}`);

// Quality: learned from all choices of a page, asked for the one that is taken.
function fitQuality(seen: readonly Sample[]): string {
  const pages = typedOf(seen);
  const width = CHOICE_FIGURES.length;
  const figures = new Float32Array(pages.length * THRESHOLDS.length * width);
  for (const [index, sample] of pages.entries()) figures.set(choices.get(sample)!.rows, index * THRESHOLDS.length * width);
  const targets = Float32Array.from(pages.flatMap((sample) => choices.get(sample)!.f1));
  return train({ figures, width, targets, weights: new Float32Array(targets.length).fill(1) }, QUALITY);
}
const qualities = crossValidate((pages) => [unpackTrees(fitQuality(pages))], ([trees], sample) => evaluateTrees(trees!, choices.get(sample)!.rows), 'quality'); // prettier-ignore
const estimated = typed.map((sample) => [qualities.get(sample)![choices.get(sample)!.chosen]!, scoreOf(sample)] as const);
log(`rank correlation of estimate and F1 ${rankCorrelation(estimated).toFixed(3)}`);

// The model that is kept, from all pages.
const all = wordsFrom(samples);
const allTypeWords = typeWordsFrom(samples);
const lines = (weights: ReadonlyMap<string, number | readonly number[]>): string =>
  [...weights].map(([word, weight]) => [word, ...[weight].flat()].join(' ')).join('\n');
const packed = {
  version: '1',
  classWords: lines(all.classWords),
  textWords: lines(all.textWords),
  typeWords: lines(allTypeWords),
  firstLook: fitFirst(samples),
  pageTypes: fitTypes(samples),
  secondLook: fitSecond(samples),
  quality: fitQuality(samples),
};
writeFileSync(
  modelFile,
  `/**
 * The learned model of label/main-content. Generated, not to be edited:
 * npm run build && node dist/training/main-content.js GOLD_FOLDER stages/label/main-content/model.data.ts
 *
 * Learned from the development pages of WCXB, the Web Content Extraction Benchmark, Copyright (c) 2026 Murrough Foley,
 * CC-BY-4.0, https://github.com/Murrough-Foley/web-content-extraction-benchmark; of the Article extraction benchmark,
 * Copyright (c) 2020 Scrapinghub, MIT, https://github.com/scrapinghub/article-extraction-benchmark; and of trafilatura's evaluation data,
 * Adrien Barbaresi and contributors, Apache-2.0, https://github.com/adbar/trafilatura. Holds no text of these pages, only weights.
 */
import type { PackedModel } from './model.ts';

// prettier-ignore
export const MODEL: PackedModel = ${JSON.stringify(packed, null, 2)};
`,
);
log(`wrote ${modelFile}, ${JSON.stringify(packed).length} bytes`);
