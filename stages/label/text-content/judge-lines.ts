/** The model over one page: how likely each line is boilerplate. */
import type { Calibration } from '../../measures/calibration.ts';
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import type { PageView } from '../label-rule.ts';
import { coreWords } from './core-words.ts';
import { LINE_FIGURES, lineFigures } from './line-figures.ts';
import { ROW_WIDTH, rowWriter, type WriteRows } from './place-figures.ts';
import { onPage, type TextWords } from './text-words.ts';

export interface TextContentModel {
  words: TextWords;
  trees: BoostedTrees;
  calibration: TextCalibration;
}

/** How often lines of a score were boilerplate: those that a rule would remove, and the others. */
export interface TextCalibration {
  ruled: Calibration;
  unruled: Calibration;
}

/** So many rows fit into the nearest caches while the trees pass over them. */
const ROWS_AT_ONCE = 64;
const ROWS = new Float32Array(ROWS_AT_ONCE * ROW_WIDTH);

export function judgeLines(view: PageView, model: TextContentModel): Float64Array {
  const count = view.lines.length;
  const write = figuresOf(view, model.words);
  const probabilities = new Float64Array(count);
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const to = Math.min(count, from + ROWS_AT_ONCE);
    write(from, to, ROWS);
    const sums = evaluateTrees(model.trees, ROWS.subarray(0, (to - from) * ROW_WIDTH));
    for (let at = from; at < to; at++) probabilities[at] = probabilityOf(sums[at - from]!);
  }
  return probabilities;
}

/** One row of `ROW_WIDTH` figures for each line. */
export function rowsOf(view: PageView, words: TextWords): Float32Array {
  const rows = new Float32Array(view.lines.length * ROW_WIDTH);
  figuresOf(view, words)(0, view.lines.length, rows);
  return rows;
}

function figuresOf(view: PageView, words: TextWords): WriteRows {
  const copies = new Map<string, number>();
  for (const { block } of view.lines) copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
  const own = new Float32Array(view.lines.length * LINE_FIGURES.length);
  const page = { view, learned: onPage(view.vocabulary.words, words), core: coreWords(view) };
  for (const line of view.lines) lineFigures(line, copies.get(line.block.text)!, page, own, line.index * LINE_FIGURES.length);
  return rowWriter(view.lines, own);
}
