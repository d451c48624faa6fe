/** Where a line stands, and what stands around it: distances to prose, neighbours, windows, what was announced above. */
import type { Line } from '../label-rule.ts';
import { LINE_FIGURES } from './line-figures.ts';

const OWN = LINE_FIGURES.length;
const figure = (name: (typeof LINE_FIGURES)[number]): number => LINE_FIGURES.indexOf(name);
const HITS_ALONE = figure('hitsAlone');
const WORD_MEAN = figure('wordMean');

/** Figures looked at in the nearest lines. */
const OF_NEIGHBOURS = (['words', 'capitalShare', 'digitShare', 'coreShare', 'wordMean', 'wholeLine'] as const).map(figure);
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
).map(figure);
/** The rest are rare: only over long stretches do they say something. */
const OF_SHORT_STRETCHES = OF_STRETCHES.indexOf(figure('foundComments'));

/** From and to, in lines from the line itself; `figures` of `OF_STRETCHES` are averaged. */
const STRETCHES: ReadonlyArray<{ from: number; to: number; figures: number }> = [
  { from: -5, to: 0, figures: OF_SHORT_STRETCHES },
  { from: 1, to: 6, figures: OF_SHORT_STRETCHES },
  { from: -16, to: 0, figures: OF_SHORT_STRETCHES },
  { from: 1, to: 17, figures: OF_SHORT_STRETCHES },
  { from: -50, to: 0, figures: OF_STRETCHES.length },
  { from: 1, to: 51, figures: OF_STRETCHES.length },
];

const PLACE = [
  'share', 'textShare', 'fromStart', 'fromEnd', 'proseBefore', 'proseAfter', 'sinceProse', 'untilProse', 'lines', 'proseLines',
  'medianWords', 'blanks', 'sinceEnd', 'sinceHeading', 'headingWeight', 'ends',
] as const; // prettier-ignore

export const ROW_WIDTH =
  OWN + PLACE.length + STEPS.length * OF_NEIGHBOURS.length + STRETCHES.reduce((sum, { figures }) => sum + figures, 0) + OF_STRETCHES.length; // the page as a whole

const FAR = 60;
const MAX_ENDS = 9;
/** Some sites print a comment link above the text. */
const MIN_PROSE_BEFORE_END = 0.3;
const END_GROUPS = (['foundComments', 'foundRelated', 'foundBio'] as const).map(figure);
const END_CONFIDENCE = 0.8;

/** Writes the rows of some lines, `from` up to `to`. */
export type WriteRows = (from: number, to: number, into: Float32Array) => void;

/** @param own rows of `LINE_FIGURES`, one for each line */
export function rowWriter(lines: readonly Line[], own: Float32Array): WriteRows {
  const count = lines.length;
  const place = placesOf(lines, own);
  const sums = runningSums(count, own);
  return (from, to, into) => {
    for (let i = from, at = 0; i < to; i++) {
      at = copied(own, i * OWN, OWN, into, at);
      at = copied(place, i * PLACE.length, PLACE.length, into, at);
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
    for (let k = 0; k < OF_NEIGHBOURS.length; k++) into[next++] = isThere ? own[other * OWN + OF_NEIGHBOURS[k]!]! : -2;
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
    for (let k = 0; k < width; k++) sums[(i + 1) * width + k] = sums[i * width + k]! + own[i * OWN + OF_STRETCHES[k]!]!;
  return sums;
}

function placesOf(lines: readonly Line[], own: Float32Array): Float32Array {
  const count = lines.length;
  const { text, proseLines, blanks, medianWords } = totalsOf(lines);
  const until = distancesToProse(lines);
  const places = new Float32Array(count * PLACE.length);
  let textBefore = 0;
  let lastProse = -FAR;
  let lastHeading = -FAR;
  let headingWeight = 0;
  let firstEnd = -1;
  let ends = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const line = lines[i]!;
    const row = i * OWN;
    places[at++] = i / count;
    places[at++] = textBefore / text;
    places[at++] = Math.min(FAR, i);
    places[at++] = Math.min(FAR, count - 1 - i);
    places[at++] = line.proseBefore;
    places[at++] = line.proseAfter;
    places[at++] = Math.min(FAR, i - lastProse);
    places[at++] = until[i]!;
    places[at++] = Math.log1p(count);
    places[at++] = Math.log1p(proseLines);
    places[at++] = medianWords;
    places[at++] = blanks / count;
    places[at++] = firstEnd < 0 ? -1 : Math.min(FAR, i - firstEnd);
    places[at++] = Math.min(FAR, i - lastHeading);
    places[at++] = headingWeight;
    places[at++] = Math.min(MAX_ENDS, ends);
    textBefore += line.block.text.length;
    if (line.isProse) lastProse = i;
    if (line.block.type === 'heading' || own[row + HITS_ALONE]! > 0) {
      lastHeading = i;
      headingWeight = own[row + WORD_MEAN]!;
    }
    if (line.proseBefore >= MIN_PROSE_BEFORE_END && marksEnd(own, row)) {
      ends++;
      if (firstEnd < 0) firstEnd = i;
    }
  }
  return places;
}

function totalsOf(lines: readonly Line[]): { text: number; proseLines: number; blanks: number; medianWords: number } {
  const words = new Uint32Array(lines.length);
  let text = 0;
  let proseLines = 0;
  let blanks = 0;
  for (const line of lines) {
    words[line.index] = line.numbers.length;
    text += line.block.text.length;
    if (line.isProse) proseLines++;
    if ((line.block.blankLinesBefore ?? 0) > 0) blanks++;
  }
  return { text: Math.max(1, text), proseLines, blanks, medianWords: words.sort()[lines.length >> 1] ?? 0 };
}

function marksEnd(own: Float32Array, row: number): boolean {
  for (const group of END_GROUPS) if (own[row + group]! >= END_CONFIDENCE) return true;
  return false;
}

/** For each line how far the next prose is below it, the line itself left out. */
function distancesToProse(lines: readonly Line[]): Uint8Array {
  const until = new Uint8Array(lines.length).fill(FAR);
  let next = Number.POSITIVE_INFINITY;
  for (let i = lines.length - 1; i >= 0; i--) {
    until[i] = Math.min(FAR, next - i);
    if (lines[i]!.isProse) next = i;
  }
  return until;
}
