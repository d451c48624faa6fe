/**
 * Trains the model of label/text-content and cross-validates it over domains.
 *
 *     npm run build && node dist/training/text-content.js LINES_FOLDER training/pages MODEL_FILE
 *
 * LINES_FOLDER holds *.jsonl.gz: pages as text with a label (keep, drop, either) for each line, each page in two layouts;
 * training/pages has small ones in the languages of the lexicons, which the others lack. All are judged by models that have seen no page of
 * the domain or language, and what those said gives the curves of confidence; those that are written have seen all pages.
 */
import { writeFileSync } from 'node:fs';
import { unpackTrees } from '../stages/measures/boosted-trees.ts';
import { unpackNet } from '../stages/measures/sequence-net.ts';
import { figuresOf, judgeFigures, type TextCalibration } from '../stages/label/text-content/judge-lines.ts';
import { weighed } from '../stages/label/text-content/text-content.ts';
import { FIGURE_WIDTH } from '../stages/label/text-content/place-figures.ts';
import { ROW_WIDTH, rowWriter } from '../stages/label/text-content/surroundings.ts';
import { MAX_LINE_WORDS, MAX_WORDS, textWords, type TextWords } from '../stages/label/text-content/text-words.ts';
import { calibrated } from '../stages/measures/calibration.ts';
import { REMOVES_FROM, REMOVES_MEASURED_FROM } from '../stages/measures/removes-from.ts';
import { fitCalibration, reliability, type Judged } from './calibrate.ts';
import { growTrees, randomFrom, type GrowOptions, type TrainingRows } from './grow-trees.ts';
import { learnWords } from './learn-words.ts';
import { packNet } from './pack-net.ts';
import { packTrees } from './pack-trees.ts';
import type { Sequence } from './sequence-gradient.ts';
import { trainSequenceNet, type SequenceOptions } from './train-sequence-net.ts';
import { readLinePages, readMarkedPages, type LinePage } from './line-pages.ts';

const FOLDS = 3;
const MAX_LEARNED_WORDS = 2_000;
const MAX_LEARNED_LINES = 1_000;
/** Every fourth page is learned from as if its words were unknown: the model must hold in languages it has not seen. */
const WORDLESS_EVERY = 4;
const NO_WORDS = textWords(new Map(), new Map());

const LOOK: GrowOptions = {
  loss: 'logistic',
  trees: 90,
  leaves: 24,
  learningRate: 0.14,
  rowShare: 0.5,
  figureShare: 0.3,
  minRows: 30,
  l2: 5,
  seed: 2,
};

const NET: SequenceOptions = {
  channels: 16,
  reaches: [1, 3, 9, 27],
  rounds: 16,
  longest: 256,
  batch: 16,
  rate: 0.006,
  weightDecay: 0.02,
  channelDropout: 0.05,
  figureDropout: 0.1,
  seed: 4,
};

const [linesFolder, markedFolder, modelFile] = process.argv.slice(2);
if (linesFolder === undefined || markedFolder === undefined || modelFile === undefined)
  throw new Error('Expected LINES_FOLDER, a folder of marked pages and MODEL_FILE.');

const log = (line: string): void => {
  process.stderr.write(`${(process.uptime() / 60).toFixed(1)} min  ${line}\n`);
};

const pages = [...readLinePages(linesFolder, FOLDS), ...readMarkedPages(markedFolder, FOLDS)];
log(`${pages.length} pages, ${pages.reduce((sum, { labels }) => sum + labels.length, 0)} lines`);

/** Mean label of the lines that each word stands in, and of each short line as a whole. */
function sharesOf(page: LinePage, keysOf: (words: readonly string[]) => Iterable<string>): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [index, line] of page.view.lines.entries()) {
    const label = page.labels[index]!;
    if (label < 0) continue;
    for (const key of keysOf(line.words)) {
      const share = sums.get(key) ?? { sum: 0, count: 0 };
      sums.set(key, { sum: share.sum + label, count: share.count + 1 });
    }
  }
  return new Map([...sums].map(([key, { sum, count }]) => [key, sum / count]));
}

const wordShares = new Map(pages.map((page) => [page, sharesOf(page, (words) => new Set(words.slice(0, MAX_WORDS)))]));
const lineShares = new Map(pages.map((page) => [page, sharesOf(page, (words) => (words.length > 0 && words.length <= MAX_LINE_WORDS ? [words.join(' ')] : []))])); // prettier-ignore

interface LearnedWords {
  words: Map<string, number>;
  lines: Map<string, number>;
}

function wordsFrom(from: readonly LinePage[]): LearnedWords {
  const learn = (shares: Map<LinePage, Map<string, number>>, most: number): Map<string, number> =>
    learnWords(from.map((page) => ({ domain: page.domain, shares: shares.get(page)! })), most); // prettier-ignore
  return { words: learn(wordShares, MAX_LEARNED_WORDS), lines: learn(lineShares, MAX_LEARNED_LINES) };
}

const foldWords = Array.from({ length: FOLDS }, (_, fold): TextWords => {
  const { words, lines } = wordsFrom(pages.filter((page) => page.fold !== fold));
  return textWords(words, lines);
});
const figures = new Map(pages.map((page) => [page, figuresOf(page.view, foldWords[page.fold]!)]));
log(`figures ${FIGURE_WIDTH}, with what is around a line ${ROW_WIDTH}`);

/** A line counts by its length, a page as much as any other. */
const LENGTH_POWER = 0.6;
const MAX_LENGTH = 1_500;
const PAGE_WEIGHT = 40;

/** A page of a thousand lines says hardly more than one of fifty; from the long ones so many lines are drawn. */
const MAX_LINES = 45;

/** What is learned from a page: lines drawn from it for the trees, all of them in their order for the net. */
interface Sample {
  page: LinePage;
  /** Row after row. */
  rows: Float32Array;
  targets: number[];
  weights: number[];
  sequence: Sequence;
}

const random = randomFrom(LOOK.seed);
const samples = pages.map((page, index) => sampleOf(page, index % WORDLESS_EVERY === 0 ? figuresOf(page.view, NO_WORDS) : figures.get(page)!)); // prettier-ignore
log(`${samples.reduce((sum, { targets }) => sum + targets.length, 0)} lines drawn`);

function sampleOf(page: LinePage, own: Float32Array): Sample {
  const judgeable = page.labels.flatMap((label, index) => (label < 0 ? [] : [index]));
  const share = Math.min(1, MAX_LINES / judgeable.length);
  const drawn = judgeable.filter(() => random() < share);
  const write = rowWriter(own);
  const rows = new Float32Array(drawn.length * ROW_WIDTH);
  for (const [at, index] of drawn.entries()) write(index, index + 1, rows.subarray(at * ROW_WIDTH));
  const shares = lengthShares(page, judgeable);
  const weights = page.labels.map(() => 0);
  for (const [at, index] of judgeable.entries()) weights[index] = shares[at]!;
  return {
    page,
    rows,
    targets: drawn.map((index) => page.labels[index]!),
    weights: lengthShares(page, drawn).map((length) => length * PAGE_WEIGHT),
    sequence: { rows: own, targets: page.labels.map((label) => Math.max(0, label)), weights },
  };
}

/** What each line counts among these. */
function lengthShares(page: LinePage, lines: readonly number[]): number[] {
  const lengths = lines.map((index) => Math.min(page.view.blocks[index]!.text.length, MAX_LENGTH) ** LENGTH_POWER);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / total);
}

function trainingRows(from: readonly Sample[]): TrainingRows {
  const targets = Float32Array.from(from.flatMap((sample) => sample.targets));
  const weights = Float32Array.from(from.flatMap((sample) => sample.weights));
  const all = new Float32Array(targets.length * ROW_WIDTH);
  let at = 0;
  for (const { rows } of from) {
    all.set(rows, at);
    at += rows.length;
  }
  return { figures: all, width: ROW_WIDTH, targets, weights };
}

const fitTrees = (from: readonly Sample[]): string => packTrees(growTrees(trainingRows(from), LOOK));
const fitNet = (from: readonly Sample[]): string => packNet(trainSequenceNet(from.map(({ sequence }) => sequence), FIGURE_WIDTH, NET)); // prettier-ignore

/** What each page gets from trees and a net that have not seen its domain. */
function crossValidate(): Map<LinePage, Float64Array> {
  const judged = new Map<LinePage, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = samples.filter(({ page }) => page.fold !== fold);
    const model = { trees: unpackTrees(fitTrees(seen)), net: unpackNet(fitNet(seen)) };
    for (const page of pages) if (page.fold === fold) judged.set(page, judgeFigures(figures.get(page)!, model));
    log(`fold ${fold} done`);
  }
  return judged;
}

const CONFIDENCES = [0.5, 0.55, 0.6, 0.65, 0.68, 0.7, 0.71, 0.72, 0.73, 0.74, 0.75, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9];

/** F1 of kept characters (mean over pages), share of content lost, share of pages that lose over 5 %. */
function report(name: string, confidenceOf: (page: LinePage, index: number) => number): void {
  for (const layout of new Set(pages.map((page) => page.layout))) {
    for (const least of CONFIDENCES) {
      const chosen = pages.filter((page) => page.layout === layout);
      const scores = chosen.map((page) => scoreOf(page, (index) => confidenceOf(page, index) >= least));
      const mean = (value: (score: Score) => number): number => scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
      const lost = scores.reduce((sum, score) => sum + score.lost, 0) / scores.reduce((sum, score) => sum + score.content, 0);
      log(`${name} ${layout} ${least}: F1 ${mean(({ f1 }) => f1).toFixed(4)} lost ${lost.toFixed(4)} pages losing ${mean(({ lost: own, content }) => (own > 0.05 * content ? 1 : 0)).toFixed(4)}`); // prettier-ignore
    }
  }
}

interface Score {
  f1: number;
  lost: number;
  content: number;
}

function scoreOf(page: LinePage, isRemoved: (index: number) => boolean): Score {
  let kept = 0;
  let content = 0;
  let boilerplate = 0;
  for (const [index, label] of page.labels.entries()) {
    const { length } = page.view.blocks[index]!.text;
    if (label === 0) content += length;
    if (label < 0 || isRemoved(index)) continue;
    if (label === 0) kept += length;
    else boilerplate += length;
  }
  return { f1: kept === 0 ? 0 : (2 * kept) / (kept + boilerplate + content), lost: content - kept, content };
}

const judged = crossValidate();

/** Curves from what pages got from trees that had not seen their domain. */
function calibrationFrom(from: readonly LinePage[]): TextCalibration {
  const cases: Record<keyof TextCalibration, Judged[]> = { ruled: [], unruled: [] };
  for (const page of from) {
    for (const [index, truth] of page.labels.entries()) {
      if (truth < 0) continue;
      const isRuled = page.view.blocks[index]!.findings.some(({ part, confidence }) => part === undefined && confidence >= REMOVES_FROM);
      cases[isRuled ? 'ruled' : 'unruled'].push({ score: judged.get(page)![index]!, truth });
    }
  }
  return { ruled: fitCalibration(cases.ruled), unruled: fitCalibration(cases.unruled) };
}

const foldCurves = Array.from({ length: FOLDS }, (_, fold) => calibrationFrom(pages.filter((page) => page.fold !== fold)));

/** What the product would state, line by line: rules, trees and curves that have not seen the page's domain. */
const stated = new Map(
  pages.map((page) => [
    page,
    page.view.lines.map((line, index) =>
      weighed(line, judged.get(page)![index]!, foldCurves[page.fold]!).reduce(
        (most, { part, confidence }) => (part === undefined ? Math.max(most, confidence) : most),
        0,
      ),
    ),
  ]),
);
report('as stated', (page, index) => stated.get(page)![index]!);
report('model alone', (page, index) => calibrated(foldCurves[page.fold]!.unruled, judged.get(page)![index]!));

function reportReliability(name: string, least: number): void {
  const cases = pages.flatMap((page) =>
    page.labels.flatMap((truth, index) =>
      truth < 0 || stated.get(page)![index]! < least ? [] : [{ score: stated.get(page)![index]!, truth }],
    ),
  );
  const { rows: table, error } = reliability(cases);
  log(`${name}: ${cases.length} lines, expected calibration error ${error.toFixed(4)}`);
  for (const { from, count, stated: mean, found } of table)
    log(`  from ${from}: ${count} lines, stated ${mean.toFixed(3)}, found ${found.toFixed(3)}`);
}

reportReliability('removed', REMOVES_MEASURED_FROM);
reportReliability('removed or suspect', 0.2);

const words = wordsFrom(pages);
const listed = (weights: ReadonlyMap<string, number>): string => [...weights].map(([key, weight]) => `${weight} ${key}`).join('\n');
writeFileSync(
  modelFile,
  `import type { PackedTextModel } from './model.ts';

/**
 * The learned model of label/text-content. Generated, not to be edited:
 * npm run build && node dist/training/text-content.js LINES_FOLDER training/pages stages/label/text-content/model.data.ts
 *
 * Learned from pages rendered to text of WCXB, the Web Content Extraction Benchmark, Copyright (c) 2026 Murrough Foley, CC-BY-4.0,
 * https://github.com/Murrough-Foley/web-content-extraction-benchmark, and of the Article extraction benchmark, Copyright (c) 2020
 * Scrapinghub, MIT, and of the pages in training/pages. Holds no text of these pages, only weights.
 */
export const MODEL: PackedTextModel = ${JSON.stringify(
    {
      words: listed(words.words),
      lines: listed(words.lines),
      trees: fitTrees(samples),
      net: fitNet(samples),
      calibration: calibrationFrom(pages),
    },
    null,
    2,
  )};
`,
);
log('written');
