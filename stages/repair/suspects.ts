/**
 * suspects: one pass over a text that finds every run of characters that could be misread UTF-8, for all
 * tables at once. Sound text has few or none, and most text is left after this pass.
 */
import { isPossible } from '../measures/letter-cost.ts';
import { byteOfUnit, highHalf } from '../measures/charsets/single-byte-table.ts';
import { MISREADINGS, readSequence, type Misreading, type Sequence } from './utf8-sequence.ts';

/** The sequences seen through one table. */
export interface Suspects {
  charset: Misreading;
  sequences: Sequence[];
}

/** A table that sees less than a third of the sequences another sees is not the one. */
const LITTLE = 3;
/** Below are the characters that another layer of damage is made of. */
export const LAYER_END = 0x100;

/** Bit n of a unit's mask: it can begin (or go on) a sequence seen through the n-th table. */
const leads = new Uint16Array(0x10000);
const continuations = new Uint16Array(0x10000);

const LATIN_1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(index + 0x80)).join('');
const LOST = 0xfffd;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

for (const [bit, charset] of MISREADINGS.entries()) {
  const bytes = byteOfUnit(charset);
  for (const character of `${highHalf(charset)}${LATIN_1}`) {
    const unit = character.charCodeAt(0);
    if (bytes[unit]! >= 0xc2 && bytes[unit]! <= 0xf4) leads[unit]! |= 1 << bit;
    if (bytes[unit]! >= 0x80 && bytes[unit]! <= 0xbf) continuations[unit]! |= 1 << bit;
  }
}
continuations[SPACE] = continuations[NO_BREAK_SPACE]!;
continuations[LOST] = 0xffff;

/** The suspects of each table that shows any; none for sound text. */
export function findSuspects(text: string): Suspects[] {
  let found: Array<Suspects | undefined> | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 || leads[unit] === 0) continue;
    let tables = leads[unit]! & continuations[text.charCodeAt(at + 1)]!;
    for (let bit = 0; tables !== 0; bit++, tables >>= 1) {
      if ((tables & 1) === 0) continue;
      const known = found?.[bit];
      if (known !== undefined && at < known.sequences.at(-1)!.end) continue;
      const charset = MISREADINGS[bit]!;
      const sequence = readSequence(text, at, byteOfUnit(charset));
      if (sequence === undefined) continue;
      found ??= Array.from(MISREADINGS, () => undefined);
      if (known === undefined) found[bit] = { charset, sequences: [sequence] };
      else known.sequences.push(sequence);
    }
  }
  return found?.filter((suspects) => suspects !== undefined) ?? [];
}

/** Leaves out tables that make nothing possible, or that see little of what another sees, or the same as an earlier one. */
export function likelySuspects(suspects: readonly Suspects[]): Suspects[] {
  const most = Math.max(...suspects.map(({ sequences }) => sequences.length));
  const likely: Suspects[] = [];
  for (const found of suspects) {
    const isLittle = found.sequences.length * LITTLE < most;
    if (isLittle || !found.sequences.some(({ codePoint }) => codePoint < LAYER_END || isPossible(codePoint))) continue;
    if (!likely.some(({ sequences }) => readsTheSame(sequences, found.sequences))) likely.push(found);
  }
  return likely;
}

function readsTheSame(a: readonly Sequence[], b: readonly Sequence[]): boolean {
  return a.length === b.length && a.every(({ start, codePoint }, index) => start === b[index]!.start && codePoint === b[index]!.codePoint);
}
