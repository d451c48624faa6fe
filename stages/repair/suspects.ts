/**
 * suspects: one pass over a text that finds every run of characters that could be misread UTF-8, for all
 * tables at once. Sound text has few or none, and most text is left after this pass.
 */
import { isPossible } from '../measures/letter-cost.ts';
import { byteOfUnit, highHalf } from '../measures/charsets/single-byte-table.ts';
import type { Scan } from './scan.ts';
import { codePointOf, lengthOf, MISREADINGS, readSequence, unpacked, type Misreading, type Sequence } from './utf8-sequence.ts';

/** The sequences seen through one table. */
export interface Suspects {
  charset: Misreading;
  sequences: Sequence[];
}

/** What is counted of a table's sequences before any is kept. */
interface Tally {
  charset: Misreading;
  bytes: Uint8Array;
  count: number;
  /** Where the last one ends. */
  end: number;
  /** Of places and code points: tables with the same one read the same. */
  hash: number;
  makesPossible: boolean;
}

/** A table that sees less than a third of the sequences another sees is not the one. */
const LITTLE = 3;
/** Below are the characters that another layer of damage is made of. */
export const LAYER_END = 0x100;

/** Bit n of a unit's mask: it can begin a sequence of two units (or of more, or go on) seen through the n-th table. */
const leadsOfTwo = new Uint16Array(0x10000);
const leadsOfMore = new Uint16Array(0x10000);
const continuations = new Uint16Array(0x10000);

const LATIN_1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(index + 0x80)).join('');
const LOST = 0xfffd;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

for (const [bit, charset] of MISREADINGS.entries()) {
  const bytes = byteOfUnit(charset);
  for (const character of `${highHalf(charset)}${LATIN_1}`) {
    const unit = character.charCodeAt(0);
    if (bytes[unit]! >= 0xc2 && bytes[unit]! <= 0xdf) leadsOfTwo[unit]! |= 1 << bit;
    if (bytes[unit]! >= 0xe0 && bytes[unit]! <= 0xf4) leadsOfMore[unit]! |= 1 << bit;
    if (bytes[unit]! >= 0x80 && bytes[unit]! <= 0xbf) continuations[unit]! |= 1 << bit;
  }
}
continuations[SPACE] = continuations[NO_BREAK_SPACE]!;
continuations[LOST] = 0xffff;

/**
 * The suspects of each table that shows any; none for sound text. Left out are tables that make nothing possible, or
 * that see little of what another sees, or the same as an earlier one.
 */
export function findSuspects(scan: Scan): Suspects[] {
  const tallies = tally(scan);
  if (tallies.length === 0) return [];
  const most = Math.max(...tallies.map(({ count }) => count));
  const likely = tallies.filter(({ count, makesPossible }) => makesPossible && count * LITTLE >= most);
  return likely.filter((one, at) => likely.findIndex((other) => readsTheSame(one, other)) === at).map((one) => collect(scan, one));
}

/** A first pass that makes nothing but counts. */
function tally({ units, highs }: Scan): Tally[] {
  let tallies: Tally[] | undefined;
  for (let high = 0; high < highs.length; high++) {
    const at = highs[high]!;
    let tables = tablesAt(units, at);
    if (tables === 0) continue;
    tallies ??= MISREADINGS.map((charset) => ({ charset, bytes: byteOfUnit(charset), count: 0, end: 0, hash: 0, makesPossible: false }));
    for (; tables !== 0; tables &= tables - 1) {
      const own = tallies[31 - Math.clz32(tables & -tables)]!;
      if (at < own.end) continue;
      const packed = readSequence(units, at, own.bytes);
      if (packed === 0) continue;
      const codePoint = codePointOf(packed);
      own.count++;
      own.end = at + lengthOf(packed);
      own.hash = (Math.imul(own.hash, 0x01_00_01_93) + Math.imul(at, 0x2545_f491) + codePoint) | 0;
      own.makesPossible ||= codePoint < LAYER_END || isPossible(codePoint);
    }
  }
  return tallies?.filter(({ count }) => count > 0) ?? [];
}

/** A bit for each table that may show a sequence here. */
export function tablesAt(units: Uint16Array, at: number): number {
  if (at + 1 >= units.length) return 0;
  const lead = units[at]!;
  const more = at + 2 < units.length ? leadsOfMore[lead]! & continuations[units[at + 2]!]! : 0;
  return (leadsOfTwo[lead]! | more) & continuations[units[at + 1]!]!;
}

const readsTheSame = (a: Tally, b: Tally): boolean => a.hash === b.hash && a.count === b.count && a.end === b.end;

function collect({ units, highs }: Scan, { charset, bytes }: Tally): Suspects {
  const sequences: Sequence[] = [];
  for (let high = 0, end = 0; high < highs.length; high++) {
    const at = highs[high]!;
    const packed = at < end ? 0 : readSequence(units, at, bytes);
    if (packed === 0) continue;
    const sequence = unpacked(at, packed);
    sequences.push(sequence);
    end = sequence.end;
  }
  return { charset, sequences };
}
