/**
 * Trains the model of label/text-content and cross-validates it over domains.
 *
 *     npm run build && node dist/training/text-content.js LINES_FOLDER MODEL_FILE
 *
 * LINES_FOLDER holds *.jsonl.gz: pages as text with a label (keep, drop, either) for each line. Each page is there in two layouts;
 * one of the two is learned from, both are judged, by trees that have seen no page of the domain; the model that is written has
 * seen all.
 */
import { writeFileSync } from 'node:fs';
import { evaluateTrees, probabilityOf, unpackTrees } from '../stages/measures/boosted-trees.ts';
import { rowsOf } from '../stages/label/text-content/judge-lines.ts';
import { isOutweighed } from '../stages/label/text-content/text-content.ts';
import { ROW_WIDTH } from '../stages/label/text-content/place-figures.ts';
import { MAX_LINE_WORDS, MAX_WORDS, type TextWords } from '../stages/label/text-content/text-words.ts';
import { growTrees, type GrowOptions, type TrainingRows } from './grow-trees.ts';
import { learnWords } from './learn-words.ts';
import { packTrees } from './pack-trees.ts';
import { readLinePages, type LinePage } from './line-pages.ts';

const FOLDS = 3;
const MAX_LEARNED_WORDS = 2_000;
const MAX_LEARNED_LINES = 1_000;
/** Every fourth page is learned from as if its words were unknown: the model must hold in languages it has not seen. */
const WORDLESS_EVERY = 4;
const NO_WORDS: TextWords = { words: new Map(), lines: new Map() };

const LOOK: GrowOptions = {
  loss: 'logistic',
  trees: Number(process.env['TREES'] ?? 100),
  leaves: 31,
  learningRate: 0.14,
  rowShare: 0.4,
  figureShare: 0.25,
  minRows: 80,
  l2: 5,
  seed: 1,
};

const [linesFolder, modelFile] = process.argv.slice(2);
if (linesFolder === undefined || modelFile === undefined) throw new Error('Expected LINES_FOLDER and MODEL_FILE.');

const log = (line: string): void => {
  process.stderr.write(`${(process.uptime() / 60).toFixed(1)} min  ${line}\n`);
};

const pages = readLinePages(linesFolder, FOLDS);
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

function wordsFrom(from: readonly LinePage[]): TextWords {
  const learn = (shares: Map<LinePage, Map<string, number>>, most: number): Map<string, number> =>
    learnWords(from.map((page) => ({ domain: page.domain, shares: shares.get(page)! })), most); // prettier-ignore
  return { words: learn(wordShares, MAX_LEARNED_WORDS), lines: learn(lineShares, MAX_LEARNED_LINES) };
}

const foldWords = Array.from({ length: FOLDS }, (_, fold) => wordsFrom(pages.filter((page) => page.fold !== fold)));
const rows = new Map(pages.map((page) => [page, rowsOf(page.view, foldWords[page.fold]!)]));
const learned = pages.filter((page) => page.isLearned);
const learnedRows = new Map(learned.map((page, index) => [page, index % WORDLESS_EVERY === 0 ? rowsOf(page.view, NO_WORDS) : rows.get(page)!])); // prettier-ignore
log(`figures ${ROW_WIDTH}`);

/** A line counts by its length, a page as much as any other. */
const LENGTH_POWER = 0.6;
const MAX_LENGTH = 1_500;
const PAGE_WEIGHT = 40;

function trainingRows(from: readonly LinePage[]): TrainingRows {
  const width = ROW_WIDTH;
  const count = from.reduce((sum, { labels }) => sum + labels.filter((label) => label >= 0).length, 0);
  const figures = new Float32Array(count * width);
  const targets = new Float32Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (const page of from) {
    const own = learnedRows.get(page)!;
    const lengths = page.view.blocks.map(({ text }, index) =>
      page.labels[index]! < 0 ? 0 : Math.min(text.length, MAX_LENGTH) ** LENGTH_POWER,
    );
    const total = lengths.reduce((sum, length) => sum + length, 0);
    for (const [index, label] of page.labels.entries()) {
      if (label < 0) continue;
      figures.set(own.subarray(index * width, (index + 1) * width), at * width);
      targets[at] = label;
      weights[at] = (lengths[index]! / total) * PAGE_WEIGHT;
      at++;
    }
  }
  return { figures, width, targets, weights };
}

const fit = (from: readonly LinePage[]): string => packTrees(growTrees(trainingRows(from), LOOK));

/** What each page gets from trees that have not seen its domain. */
function crossValidate(): Map<LinePage, Float64Array> {
  const judged = new Map<LinePage, Float64Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = unpackTrees(fit(learned.filter((page) => page.fold !== fold)));
    for (const page of pages) if (page.fold === fold) judged.set(page, evaluateTrees(trees, rows.get(page)!).map(probabilityOf));
    log(`fold ${fold} done`);
  }
  return judged;
}

const THRESHOLDS = [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8];

/** F1 of kept characters (mean over pages), share of content lost, share of pages that lose over 5 %. */
function report(name: string, isRemoved: (page: LinePage, index: number, threshold: number) => boolean): void {
  for (const layout of new Set(pages.map((page) => page.layout))) {
    for (const threshold of THRESHOLDS) {
      const chosen = pages.filter((page) => page.layout === layout);
      const scores = chosen.map((page) => scoreOf(page, (index) => isRemoved(page, index, threshold)));
      const mean = (value: (score: Score) => number): number => scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
      const lost = scores.reduce((sum, score) => sum + score.lost, 0) / scores.reduce((sum, score) => sum + score.content, 0);
      log(`${name} ${layout} ${threshold}: F1 ${mean(({ f1 }) => f1).toFixed(4)} lost ${lost.toFixed(4)} pages losing ${mean(({ lost: own, content }) => (own > 0.05 * content ? 1 : 0)).toFixed(4)}`); // prettier-ignore
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
report('model', (page, index, threshold) => judged.get(page)![index]! >= threshold);
report('with rules', (page, index, threshold) => {
  const probability = judged.get(page)![index]!;
  const { findings } = page.view.blocks[index]!;
  return (
    probability >= threshold ||
    findings.some((each) => each.part === undefined && each.confidence >= 0.5 && !isOutweighed(each, probability))
  );
});

const words = wordsFrom(pages);
const listed = (weights: ReadonlyMap<string, number>): string => [...weights].map(([key, weight]) => `${weight} ${key}`).join('\n');
writeFileSync(
  modelFile,
  `import type { PackedTextModel } from './model.ts';

/**
 * The learned model of label/text-content. Generated, not to be edited:
 * npm run build && node dist/training/text-content.js LINES_FOLDER stages/label/text-content/model.data.ts
 *
 * Learned from pages rendered to text of WCXB, the Web Content Extraction Benchmark, Copyright (c) 2026 Murrough Foley, CC-BY-4.0,
 * https://github.com/Murrough-Foley/web-content-extraction-benchmark, and of the Article extraction benchmark, Copyright (c) 2020
 * Scrapinghub, MIT. Holds no text of these pages, only weights.
 */
export const MODEL: PackedTextModel = ${JSON.stringify(
    {
      words: listed(words.words),
      lines: listed(words.lines),
      trees: fit(learned),
    },
    null,
    2,
  )};
`,
);
log('written');
