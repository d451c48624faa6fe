/** The model over one page: how likely each line is boilerplate. */
import type { Calibration } from '../../measures/calibration.ts';
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import type { PageView } from '../label-rule.ts';
import { coreWords } from './core-words.ts';
import { LINE_FIGURES, lineFigures } from './line-figures.ts';
import { placedRows } from './place-figures.ts';
import type { TextWords } from './text-words.ts';

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

export function judgeLines(view: PageView, model: TextContentModel): Float64Array {
  return evaluateTrees(model.trees, rowsOf(view, model.words)).map(probabilityOf);
}

/** One row of `ROW_WIDTH` figures for each line. */
export function rowsOf(view: PageView, words: TextWords): Float32Array {
  const copies = new Map<string, number>();
  for (const { block } of view.lines) copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
  const own = new Float32Array(view.lines.length * LINE_FIGURES.length);
  const page = { view, weights: words, core: coreWords(view) };
  for (const line of view.lines) lineFigures(line, copies.get(line.block.text)!, page, own, line.index * LINE_FIGURES.length);
  return placedRows(view.lines, own);
}
