/** The model over one page: how likely each line is boilerplate. */
import type { Calibration } from '../../measures/calibration.ts';
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import { evaluateSequence, type SequenceNet } from '../../measures/sequence-net.ts';
import type { PageView } from '../label-rule.ts';
import { coreWords } from './core-words.ts';
import { lineFigures } from './line-figures.ts';
import { FIGURE_WIDTH, placeFigures } from './place-figures.ts';
import { ROW_WIDTH, rowWriter } from './surroundings.ts';
import { onPage, type TextWords } from './text-words.ts';

export interface TextContentModel {
  words: TextWords;
  trees: BoostedTrees;
  net: SequenceNet;
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
  return judgeFigures(figuresOf(view, model.words), model);
}

/**
 * How likely each line is boilerplate, from the rows of `figuresOf`: what trees and net say together, the mean of their log-odds. Trees look
 * at one line among means of what is around it, the net at lines in their order: they go wrong on different ones.
 */
export function judgeFigures(figures: Float32Array, { trees, net }: Pick<TextContentModel, 'trees' | 'net'>): Float64Array {
  const fromNet = evaluateSequence(net, figures);
  const write = rowWriter(figures);
  const count = fromNet.length;
  const probabilities = new Float64Array(count);
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const to = Math.min(count, from + ROWS_AT_ONCE);
    write(from, to, ROWS);
    const fromTrees = evaluateTrees(trees, ROWS.subarray(0, (to - from) * ROW_WIDTH));
    for (let at = from; at < to; at++) probabilities[at] = probabilityOf((fromTrees[at - from]! + fromNet[at]!) / 2);
  }
  return probabilities;
}

/** One row of `FIGURE_WIDTH` for each line. */
export function figuresOf(view: PageView, words: TextWords): Float32Array {
  const copies = new Map<string, number>();
  for (const { block } of view.lines) copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
  const figures = new Float32Array(view.lines.length * FIGURE_WIDTH);
  const page = { view, learned: onPage(view.vocabulary.words, words), core: coreWords(view) };
  for (const line of view.lines) lineFigures(line, copies.get(line.block.text)!, page, figures, line.index * FIGURE_WIDTH);
  placeFigures(view.lines, figures);
  return figures;
}
