/**
 * looks-misread: a cheap first look for text in the wrong table. Sound text passes at the speed of
 * reading it: some language has all of its accented letters, and its capitals begin words.
 */
import { LETTER_MODELS } from '../measures/letter-cost.ts';
import { CAPITAL, LETTER_MASK, SCRIPT, SCRIPT_SHIFT, unitFact } from '../measures/unit-tables.ts';
import type { Scan } from './scan.ts';

/** A text is misread as a whole, and whether it is shows in its first words. */
const MAX_HIGHS = 500;
/** Fewer letters than this say nothing. */
const MIN_LETTERS = 5;
/** A few names in a text have capitals inside; in misread Cyrillic every word does. */
const MAX_WORDS_WITH_CAPITALS_INSIDE = 0.3;
/** koi8-r and windows-1251 have capitals where the other has small letters. */
const MAX_CYRILLIC_CAPITALS = 0.8;
const MAX_SYMBOLS_INSIDE = 0.12;
const LAST_LATIN_1_SIGN = 0xbf;
const MIDDLE_DOT = 0xb7;
const SOFT_HYPHEN = 0xad;

const INDEXED_UNITS = 0x2000;
const HALF = 31;
/** By lower-case letter: one bit for each language that has it, in two halves. */
const firstHalf = new Int32Array(INDEXED_UNITS);
const secondHalf = new Int32Array(INDEXED_UNITS);
for (const [at, { index }] of LETTER_MODELS.entries()) {
  for (let unit = 0x80; unit < INDEXED_UNITS; unit++) {
    if (index[unit] === 0) continue;
    if (at < HALF) firstHalf[unit]! |= 1 << at;
    else secondHalf[unit]! |= 1 << (at - HALF);
  }
}

export function looksMisread({ units, highs }: Scan): boolean {
  let first = -1;
  let second = -1;
  let letters = 0;
  let words = 0;
  let capitalsInside = 0;
  let cyrillicCapitals = 0;
  let symbolsInside = 0;
  let wasSmall = false;
  let wasLetter = false;
  let previous = -1;
  const end = Math.min(highs.length, MAX_HIGHS);
  for (let high = 0; high < end; high++) {
    const at = highs[high]!;
    if (at !== previous + 1) {
      wasLetter = false;
      wasSmall = false;
    }
    previous = at;
    const fact = unitFact(units[at]!);
    const script = fact >> SCRIPT_SHIFT;
    if (script === SCRIPT.Mark) continue;
    if (script === 0) {
      if (wasLetter || isInsideWord(units, at)) symbolsInside++;
      wasSmall = false;
      continue;
    }
    if (script > SCRIPT.Thai) return false;
    letters++;
    const letter = fact & LETTER_MASK;
    first &= firstHalf[letter]!;
    second &= secondHalf[letter]!;
    const isCapital = (fact & CAPITAL) !== 0;
    if (!wasLetter) words++;
    if (isCapital && wasSmall) capitalsInside++;
    if (isCapital && script === SCRIPT.Cyrillic) cyrillicCapitals++;
    wasSmall = !isCapital;
    wasLetter = true;
  }
  if (letters + symbolsInside < MIN_LETTERS) return false;
  if ((first | second) === 0 || (capitalsInside > 0 && cyrillicCapitals > letters * MAX_CYRILLIC_CAPITALS)) return true;
  return capitalsInside > words * MAX_WORDS_WITH_CAPITALS_INSIDE || symbolsInside > letters * MAX_SYMBOLS_INSIDE;
}

/** `cz³owiek`: a sign of latin-1 between letters, or before another. Must not catch the middle dot of Catalan and the soft hyphen. */
function isInsideWord(units: Uint16Array, at: number): boolean {
  const unit = units[at]!;
  if (unit > LAST_LATIN_1_SIGN || unit === MIDDLE_DOT || unit === SOFT_HYPHEN) return false;
  if (at === 0 || at + 1 === units.length || !isAsciiLetter(units[at - 1]!)) return false;
  return units[at + 1]! >= 0x80 || isAsciiLetter(units[at + 1]!);
}

const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
