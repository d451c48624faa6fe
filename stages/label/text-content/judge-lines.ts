/** The model over one page: a first look at each line, a second that knows what the first thought of the lines around. */
import { evaluateTrees, probabilityOf, type BoostedTrees } from '../../measures/boosted-trees.ts';
import type { PageView } from '../label-rule.ts';
import { LINE_FIGURES, lineFigures } from './line-figures.ts';
import { FIRST_WIDTH, placedRows } from './place-figures.ts';
import type { TextWords } from './text-words.ts';

export interface TextContentModel {
  words: TextWords;
  firstLook: BoostedTrees;
  secondLook: BoostedTrees;
}

/** How likely each line is boilerplate. */
export function judgeLines(view: PageView, model: TextContentModel): Float64Array {
  const rows = firstRows(view, model.words);
  const first = evaluateTrees(model.firstLook, rows).map(probabilityOf);
  return evaluateTrees(model.secondLook, secondRows(rows, first, view)).map(probabilityOf);
}

export function firstRows(view: PageView, words: TextWords): Float32Array {
  const copies = new Map<string, number>();
  for (const { block } of view.lines) copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
  const own = new Float32Array(view.lines.length * LINE_FIGURES.length);
  for (const line of view.lines) lineFigures(line, copies.get(line.block.text)!, view, words, own, line.index * LINE_FIGURES.length);
  return placedRows(view.lines, own);
}

const STEPS = [0, -3, -2, -1, 1, 2, 3];
const STRETCHES: ReadonlyArray<readonly [from: number, to: number]> = [
  [-8, 0],
  [1, 9],
  [-4, 5],
  [-30, 0],
  [1, 31],
];
const PAGE_VALUES = 4;

export const SECOND_WIDTH = FIRST_WIDTH + STEPS.length + STRETCHES.length + PAGE_VALUES;

/** The first look's rows with the probabilities around: near lines, stretches, how much sure content lies before and after. */
export function secondRows(first: Float32Array, probabilities: Float64Array, view: PageView): Float32Array {
  const count = probabilities.length;
  const rows = new Float32Array(count * SECOND_WIDTH);
  const sums = new Float64Array(count + 1);
  const kept = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    sums[i + 1] = sums[i]! + probabilities[i]!;
    kept[i + 1] = kept[i]! + (1 - probabilities[i]!) * view.lines[i]!.block.text.length;
  }
  for (let i = 0; i < count; i++) {
    let at = i * SECOND_WIDTH;
    rows.set(first.subarray(i * FIRST_WIDTH, (i + 1) * FIRST_WIDTH), at);
    at += FIRST_WIDTH;
    for (const step of STEPS) rows[at++] = probabilities[i + step] ?? 1;
    for (const [from, to] of STRETCHES) {
      const low = Math.min(count, Math.max(0, i + from));
      const high = Math.min(count, Math.max(0, i + to));
      rows[at++] = high > low ? (sums[high]! - sums[low]!) / (high - low) : 1;
    }
    rows[at++] = kept[i]! / Math.max(1, kept[count]!);
    rows[at++] = (kept[count]! - kept[i + 1]!) / Math.max(1, kept[count]!);
    rows[at++] = sums[count]! / count;
    rows[at] = Math.log1p(kept[count]!);
  }
  return rows;
}
