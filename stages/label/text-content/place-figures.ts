/** Where a line stands: how far from the ends of the page and from prose, and what was announced above it. */
import type { Line } from '../label-rule.ts';
import { figureOf, LINE_FIGURES } from './line-figures.ts';

const OWN = LINE_FIGURES.length;
const HITS_ALONE = figureOf('hitsAlone');
const WORD_MEAN = figureOf('wordMean');

const PLACE = [
  'share', 'textShare', 'fromStart', 'fromEnd', 'proseBefore', 'proseAfter', 'sinceProse', 'untilProse', 'lines', 'proseLines',
  'medianWords', 'blanks', 'sinceEnd', 'sinceHeading', 'headingWeight', 'ends',
] as const; // prettier-ignore

/** Figures of a line: its own, and those of its place. */
export const FIGURE_WIDTH = OWN + PLACE.length;

const FAR = 60;
const MAX_ENDS = 9;
/** Some sites print a comment link above the text. */
const MIN_PROSE_BEFORE_END = 0.3;
const END_GROUPS = (['foundComments', 'foundRelated', 'foundBio'] as const).map(figureOf);
const END_CONFIDENCE = 0.8;

/** Writes into each row of `FIGURE_WIDTH`, behind the figures of the line itself, those of its place. */
export function placeFigures(lines: readonly Line[], figures: Float32Array): void {
  const count = lines.length;
  const { text, proseLines, blanks, medianWords } = totalsOf(lines);
  const until = distancesToProse(lines);
  let textBefore = 0;
  let lastProse = -FAR;
  let lastHeading = -FAR;
  let headingWeight = 0;
  let firstEnd = -1;
  let ends = 0;
  for (let i = 0; i < count; i++) {
    const line = lines[i]!;
    const row = i * FIGURE_WIDTH;
    let at = row + OWN;
    figures[at++] = i / count;
    figures[at++] = textBefore / text;
    figures[at++] = Math.min(FAR, i);
    figures[at++] = Math.min(FAR, count - 1 - i);
    figures[at++] = line.proseBefore;
    figures[at++] = line.proseAfter;
    figures[at++] = Math.min(FAR, i - lastProse);
    figures[at++] = until[i]!;
    figures[at++] = Math.log1p(count);
    figures[at++] = Math.log1p(proseLines);
    figures[at++] = medianWords;
    figures[at++] = blanks / count;
    figures[at++] = firstEnd < 0 ? -1 : Math.min(FAR, i - firstEnd);
    figures[at++] = Math.min(FAR, i - lastHeading);
    figures[at++] = headingWeight;
    figures[at++] = Math.min(MAX_ENDS, ends);
    textBefore += line.block.text.length;
    if (line.isProse) lastProse = i;
    if (line.block.type === 'heading' || figures[row + HITS_ALONE]! > 0) {
      lastHeading = i;
      headingWeight = figures[row + WORD_MEAN]!;
    }
    if (line.proseBefore >= MIN_PROSE_BEFORE_END && marksEnd(figures, row)) {
      ends++;
      if (firstEnd < 0) firstEnd = i;
    }
  }
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

function marksEnd(figures: Float32Array, row: number): boolean {
  for (const group of END_GROUPS) if (figures[row + group]! >= END_CONFIDENCE) return true;
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
