/**
 * coverage: how much of what a table can show is explained by sequences. Misreading leaves no letter above
 * U+007F as it was, so unexplained letters speak for sound text, or for damage of another kind.
 */
import type { Scan } from './scan.ts';
import type { Stretch } from './stretches.ts';
import type { Sequence } from './utf8-sequence.ts';

/** Quotes and dashes stand in sound text too, and say nothing. */
const FIRST_PUNCTUATION = 0x2010;

/**
 * How much of the stretch the sequences make up: damage of this kind leaves no letter as it was. In `¾ÆÀÏ·£µå`,
 * which is Korean in another charset, one pair of eight letters is a sequence by accident.
 */
export function coveredShare({ units }: Scan, { start, end, sequences }: Stretch, bytes: Uint8Array): number {
  let shown = 0;
  for (let at = start; at < end; at++) if (isShown(units[at]!, bytes)) shown++;
  return shown === 0 ? 1 : countCovered(units, sequences) / shown;
}

/** Whether most of what the table can show stands outside all sequences: sound text in the table's own script. */
export function isOutnumbered({ units, highs }: Scan, sequences: readonly Sequence[], bytes: Uint8Array): boolean {
  let shown = 0;
  for (let high = 0; high < highs.length; high++) if (isShown(units[highs[high]!]!, bytes)) shown++;
  return countCovered(units, sequences) * 2 < shown;
}

const isShown = (unit: number, bytes: Uint8Array): boolean => unit >= 0x80 && unit < FIRST_PUNCTUATION && bytes[unit] !== 0;

function countCovered(units: Uint16Array, sequences: readonly Sequence[]): number {
  let covered = 0;
  for (const { start, end } of sequences) {
    for (let at = start; at < end; at++) if (units[at]! < FIRST_PUNCTUATION) covered++;
  }
  return covered;
}
