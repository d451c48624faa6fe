/** The model over one page: how likely each line is boilerplate. */
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import type { PageView } from '../label-rule.ts';
import { LINE_FIGURES, lineFigures } from './line-figures.ts';
import { placedRows } from './place-figures.ts';
import type { TextWords } from './text-words.ts';

export interface TextContentModel {
  words: TextWords;
  trees: BoostedTrees;
}

export function judgeLines(view: PageView, model: TextContentModel): Float64Array {
  return evaluateTrees(model.trees, rowsOf(view, model.words)).map(probabilityOf);
}

/** One row of `ROW_WIDTH` figures for each line. */
export function rowsOf(view: PageView, words: TextWords): Float32Array {
  const copies = new Map<string, number>();
  for (const { block } of view.lines) copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
  const own = new Float32Array(view.lines.length * LINE_FIGURES.length);
  for (const line of view.lines) lineFigures(line, copies.get(line.block.text)!, view, words, own, line.index * LINE_FIGURES.length);
  return placedRows(view.lines, own);
}
