/**
 * plain-damage: damage so complete that nothing needs weighing; most damaged text is of this kind. It is looked for
 * first, with each table as far as it goes: at the first character that a table cannot explain, it is not the one.
 */
import { isUsual } from '../measures/letter-cost.ts';
import { byteOfUnit } from '../measures/charsets/single-byte-table.ts';
import type { Scan } from './scan.ts';
import { LAYER_END, tablesAt, type Suspects } from './suspects.ts';
import { MISREADINGS, readSequence, unpacked, type Sequence } from './utf8-sequence.ts';

/** Four sequences and nothing else: the odds against an accident are far beyond any other doubt. */
const MIN_PLAIN_SEQUENCES = 4;
const MAX_UNUSUAL = 0.05;

/**
 * The tables of damage that needs no weighing: they explain every character above U+007F, several of them, and
 * make usual characters of nearly all. More than one if they differ in what they make.
 */
export function plainDamage(scan: Scan): Suspects[] {
  const { units, highs } = scan;
  const plain: Suspects[] = [];
  if (highs.length === 0) return plain;
  const tables = tablesAt(units, highs[0]!);
  for (const [bit, charset] of MISREADINGS.entries()) {
    if ((tables & (1 << bit)) === 0) continue;
    const sequences = explained(scan, byteOfUnit(charset));
    if (sequences.length < MIN_PLAIN_SEQUENCES || areUnusual(sequences)) continue;
    if (!plain.some((other) => areTheSame(other.sequences, sequences))) plain.push({ charset, sequences });
  }
  return plain;
}

/** The sequences that every character above U+007F belongs to; none if one does not, or if a no-break space may be lost. */
function explained({ units, highs }: Scan, bytes: Uint8Array): Sequence[] {
  const sequences: Sequence[] = [];
  for (let high = 0, end = 0; high < highs.length; high++) {
    const at = highs[high]!;
    if (at < end) continue;
    const packed = readSequence(units, at, bytes);
    if (packed === 0) return [];
    const sequence = unpacked(at, packed);
    end = sequence.end;
    if (sequence.hasSpace && end - at === 2) return [];
    sequences.push(sequence);
  }
  return sequences;
}

function areUnusual(sequences: readonly Sequence[]): boolean {
  let unusual = 0;
  for (const { codePoint } of sequences) if (codePoint >= LAYER_END && !isUsual(codePoint)) unusual++;
  return unusual > sequences.length * MAX_UNUSUAL;
}

function areTheSame(some: readonly Sequence[], others: readonly Sequence[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, codePoint }, at) => start === others[at]!.start && codePoint === others[at]!.codePoint)
  );
}
