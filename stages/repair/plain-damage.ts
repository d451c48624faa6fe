/** plain-damage: damage so complete that nothing needs weighing; most damaged text is of this kind. */
import { isUsual } from '../measures/letter-cost.ts';
import { LAYER_END, type Suspects } from './suspects.ts';
import type { Sequence } from './utf8-sequence.ts';

/** Four sequences and nothing else: the odds against an accident are far beyond any other doubt. */
const MIN_PLAIN_SEQUENCES = 4;
const MAX_UNUSUAL = 0.05;

/**
 * The tables of damage that needs no weighing: they explain every character above U+007F, several of them, and
 * make usual characters of nearly all. More than one if they differ in what they make. `high` is how many such
 * characters the text has.
 */
export function plainDamage(high: number, suspects: readonly Suspects[]): Suspects[] {
  return suspects.filter(({ sequences }) => sequences.length >= MIN_PLAIN_SEQUENCES && isPlain(sequences, high));
}

function isPlain(sequences: readonly Sequence[], high: number): boolean {
  let covered = 0;
  let unusual = 0;
  for (const { start, end, codePoint, hasSpace } of sequences) {
    if (hasSpace && end - start === 2) return false;
    covered += end - start;
    if (codePoint >= LAYER_END && !isUsual(codePoint)) unusual++;
  }
  return covered >= high && unusual <= sequences.length * MAX_UNUSUAL;
}
