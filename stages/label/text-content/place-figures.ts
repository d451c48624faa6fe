/** Where a line stands, and what stands around it: distances to prose, neighbours, windows, what was announced above. */
import type { Line } from '../label-rule.ts';
import { LINE_FIGURES } from './line-figures.ts';

const OWN = LINE_FIGURES.length;
const figure = (name: (typeof LINE_FIGURES)[number]): number => LINE_FIGURES.indexOf(name);
const HITS_ALONE = figure('hitsAlone');
const WORD_MEAN = figure('wordMean');

/** Figures looked at in the nearest lines. */
const OF_NEIGHBOURS = (
  [
    'words',
    'functionShare',
    'endsSentence',
    'capitalShare',
    'digitShare',
    'blankBefore',
    'topicShare',
    'wordMean',
    'isProse',
    'wholeLine',
  ] as const
).map(figure);
const STEPS = [-3, -2, -1, 1, 2, 3];

/** Figures averaged over stretches before and after. */
const OF_STRETCHES = (
  [
    'words',
    'functionShare',
    'endsSentence',
    'capitalShare',
    'digitShare',
    'wordMean',
    'isProse',
    'foundComments',
    'foundShare',
    'foundRelated',
    'foundPromo',
    'foundMeta',
    'foundNavigation',
    'hitsOther',
  ] as const
).map(figure);
const STRETCHES: ReadonlyArray<readonly [from: number, to: number]> = [
  [-5, 0],
  [1, 6],
  [-16, 0],
  [1, 17],
  [-50, 0],
  [1, 51],
  [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
];

const PLACE = [
  'share', 'textShare', 'fromStart', 'fromEnd', 'proseBefore', 'proseAfter', 'sinceProse', 'untilProse', 'lines', 'proseLines',
  'medianWords', 'blanks', 'isBeforeProse', 'isAfterProse', 'sinceEnd', 'sinceHeading', 'headingWeight', 'sameShapeRun', 'ends',
] as const; // prettier-ignore

export const ROW_WIDTH = OWN + PLACE.length + STEPS.length * OF_NEIGHBOURS.length + STRETCHES.length * OF_STRETCHES.length;

const FAR = 60;
const END_GROUPS = (['foundComments', 'foundRelated', 'foundBio'] as const).map(figure);
const END_CONFIDENCE = 0.8;

/** @param own rows of `LINE_FIGURES`, one for each line */
export function placedRows(lines: readonly Line[], own: Float32Array): Float32Array {
  const rows = new Float32Array(lines.length * ROW_WIDTH);
  const place = placesOf(lines, own);
  const sums = runningSums(lines.length, own);
  for (let i = 0; i < lines.length; i++) {
    let at = i * ROW_WIDTH;
    rows.set(own.subarray(i * OWN, (i + 1) * OWN), at);
    at += OWN;
    rows.set(place.subarray(i * PLACE.length, (i + 1) * PLACE.length), at);
    at += PLACE.length;
    for (const step of STEPS) {
      const other = i + step;
      for (const each of OF_NEIGHBOURS) rows[at++] = other < 0 || other >= lines.length ? -2 : own[other * OWN + each]!;
    }
    for (const [from, to] of STRETCHES) {
      const low = Math.min(lines.length, Math.max(0, i + from));
      const high = Math.min(lines.length, Math.max(0, i + to));
      for (let k = 0; k < OF_STRETCHES.length; k++) {
        rows[at++] = high > low ? (sums[high * OF_STRETCHES.length + k]! - sums[low * OF_STRETCHES.length + k]!) / (high - low) : -2;
      }
    }
  }
  return rows;
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
  const total = Math.max(
    1,
    lines.reduce((sum, line) => sum + line.block.text.length, 0),
  );
  const proseLines = lines.filter((line) => line.isProse).length;
  const medianWords = lines.map((line) => line.words.length).sort((a, b) => a - b)[count >> 1] ?? 0;
  const blanks = lines.filter((line) => (line.block.blankLinesBefore ?? 0) > 0).length / Math.max(1, count);
  const until = distancesToProse(lines);
  const places = new Float32Array(count * PLACE.length);
  let textBefore = 0;
  let lastProse = -FAR;
  let lastHeading = -FAR;
  let headingWeight = 0;
  let firstEnd = -1;
  let ends = 0;
  let run = 0;
  for (let i = 0; i < count; i++) {
    const line = lines[i]!;
    const row = i * OWN;
    run = i > 0 && shapeOf(line) === shapeOf(lines[i - 1]!) ? run + 1 : 0;
    places.set(
      [
        i / count, textBefore / total, Math.min(FAR, i), Math.min(FAR, count - 1 - i), line.proseBefore, line.proseAfter, Math.min(FAR, i - lastProse), until[i]!,
        Math.log1p(count), Math.log1p(proseLines), medianWords, blanks, line.proseBefore === 0 && !line.isProse ? 1 : 0, line.proseAfter === 0 && !line.isProse ? 1 : 0,
        firstEnd < 0 ? -1 : Math.min(FAR, i - firstEnd), Math.min(FAR, i - lastHeading), headingWeight, Math.min(FAR, run), Math.min(9, ends),
      ],
      i * PLACE.length,
    ); // prettier-ignore
    textBefore += line.block.text.length;
    if (line.isProse) lastProse = i;
    if (line.block.type === 'heading' || own[row + HITS_ALONE]! > 0) {
      lastHeading = i;
      headingWeight = own[row + WORD_MEAN]!;
    }
    if (line.proseBefore >= 0.3 && END_GROUPS.some((group) => own[row + group]! >= END_CONFIDENCE)) {
      ends++;
      if (firstEnd < 0) firstEnd = i;
    }
  }
  return places;
}

function distancesToProse(lines: readonly Line[]): number[] {
  const until: number[] = Array.from({ length: lines.length }, () => FAR);
  let next = Number.POSITIVE_INFINITY;
  for (let i = lines.length - 1; i >= 0; i--) {
    until[i] = Math.min(FAR, next - i);
    if (lines[i]!.isProse) next = i;
  }
  return until;
}

/** Lists repeat a shape: about as many words, the same ending. */
function shapeOf(line: Line): string {
  return `${Math.min(4, Math.round(Math.log2(1 + line.words.length)))}${line.endsSentence ? '.' : ''}${line.words.includes('#') ? '#' : ''}`;
}
