/**
 * coverage: how much of what a table can show is explained by sequences. Misreading leaves no letter above
 * U+007F as it was, so unexplained letters speak for sound text, or for damage of another kind.
 */
import type { Stretch } from './stretches.ts';
import type { Sequence } from './utf8-sequence.ts';

/** Quotes and dashes stand in sound text too, and say nothing. */
const FIRST_PUNCTUATION = 0x2010;

/**
 * How much of the stretch the sequences make up: damage of this kind leaves no letter as it was. In `¾ÆÀÏ·£µå`,
 * which is Korean in another charset, one pair of eight letters is a sequence by accident.
 */
export function coveredShare(text: string, { start, end, sequences }: Stretch, bytes: Uint8Array): number {
  const shown = countShown(text, start, end, bytes);
  return shown === 0 ? 1 : countCovered(text, sequences) / shown;
}

/** Whether most of what the table can show stands outside all sequences: sound text in the table's own script. */
export function isOutnumbered(text: string, sequences: readonly Sequence[], bytes: Uint8Array): boolean {
  return countCovered(text, sequences) * 2 < countShown(text, 0, text.length, bytes);
}

function countShown(text: string, start: number, end: number, bytes: Uint8Array): number {
  let shown = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && unit < FIRST_PUNCTUATION && bytes[unit] !== 0) shown++;
  }
  return shown;
}

function countCovered(text: string, sequences: readonly Sequence[]): number {
  let covered = 0;
  for (const { start, end } of sequences) {
    for (let at = start; at < end; at++) if (text.charCodeAt(at) < FIRST_PUNCTUATION) covered++;
  }
  return covered;
}
