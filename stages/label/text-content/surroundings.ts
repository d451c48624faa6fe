/** What stands around a line: its nearest neighbours, stretches before and after it, the page as a whole. */
import { figureOf } from './line-figures.ts';
import { FIGURE_WIDTH } from './place-figures.ts';

/** Figures looked at in the nearest lines. */
const OF_NEIGHBOURS = (['words', 'capitalShare', 'digitShare', 'coreShare', 'wordMean', 'wholeLine'] as const).map(figureOf);
const STEPS = [-3, -2, -1, 1, 2, 3];

/** Figures averaged over stretches before and after. */
const OF_STRETCHES = (
  [
    'words',
    'functionShare',
    'endsSentence',
    'capitalShare',
    'digitShare',
    'coreShare',
    'wordMean',
    'isProse',
    'hitsOther',
    'foundRelated',
    'foundComments',
    'foundShare',
    'foundPromo',
    'foundMeta',
    'foundNavigation',
  ] as const
).map(figureOf);
/** The rest are rare: only over long stretches do they say something. */
const OF_SHORT_STRETCHES = OF_STRETCHES.indexOf(figureOf('foundComments'));

/** From and to, in lines from the line itself; `figures` of `OF_STRETCHES` are averaged. */
const STRETCHES: ReadonlyArray<{ from: number; to: number; figures: number }> = [
  { from: -5, to: 0, figures: OF_SHORT_STRETCHES },
  { from: 1, to: 6, figures: OF_SHORT_STRETCHES },
  { from: -16, to: 0, figures: OF_SHORT_STRETCHES },
  { from: 1, to: 17, figures: OF_SHORT_STRETCHES },
  { from: -50, to: 0, figures: OF_STRETCHES.length },
  { from: 1, to: 51, figures: OF_STRETCHES.length },
];

export const ROW_WIDTH =
  FIGURE_WIDTH + STEPS.length * OF_NEIGHBOURS.length + STRETCHES.reduce((sum, { figures }) => sum + figures, 0) + OF_STRETCHES.length; // the page as a whole

/** Writes the rows of some lines, `from` up to `to`. */
export type WriteRows = (from: number, to: number, into: Float32Array) => void;

/** @param own rows of `FIGURE_WIDTH`, one for each line */
export function rowWriter(own: Float32Array): WriteRows {
  const count = own.length / FIGURE_WIDTH;
  const sums = runningSums(count, own);
  return (from, to, into) => {
    for (let i = from, at = 0; i < to; i++) {
      at = copied(own, i * FIGURE_WIDTH, FIGURE_WIDTH, into, at);
      at = neighbours(own, i, count, into, at);
      for (let k = 0; k < STRETCHES.length; k++) {
        const stretch = STRETCHES[k]!;
        const low = Math.min(count, Math.max(0, i + stretch.from));
        at = means(sums, low, Math.min(count, Math.max(0, i + stretch.to)), stretch.figures, into, at);
      }
      at = means(sums, 0, count, OF_STRETCHES.length, into, at);
    }
  };
}

function copied(from: Float32Array, start: number, count: number, into: Float32Array, at: number): number {
  for (let k = 0; k < count; k++) into[at + k] = from[start + k]!;
  return at + count;
}

function neighbours(own: Float32Array, line: number, count: number, into: Float32Array, at: number): number {
  let next = at;
  for (let step = 0; step < STEPS.length; step++) {
    const other = line + STEPS[step]!;
    const isThere = other >= 0 && other < count;
    for (let k = 0; k < OF_NEIGHBOURS.length; k++) into[next++] = isThere ? own[other * FIGURE_WIDTH + OF_NEIGHBOURS[k]!]! : -2;
  }
  return next;
}

/** Means of the first `figures` of `OF_STRETCHES` over the lines from `low` up to `high`. */
function means(sums: Float64Array, low: number, high: number, figures: number, into: Float32Array, at: number): number {
  const share = 1 / (high - low);
  const first = low * OF_STRETCHES.length;
  const last = high * OF_STRETCHES.length;
  for (let k = 0; k < figures; k++) into[at + k] = high > low ? (sums[last + k]! - sums[first + k]!) * share : -2;
  return at + figures;
}

function runningSums(count: number, own: Float32Array): Float64Array {
  const width = OF_STRETCHES.length;
  const sums = new Float64Array((count + 1) * width);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < width; k++) sums[(i + 1) * width + k] = sums[i * width + k]! + own[i * FIGURE_WIDTH + OF_STRETCHES[k]!]!;
  return sums;
}
