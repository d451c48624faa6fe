/** The letters and marks of a line, counted in one pass. */
import { readUnits } from '../../measures/code-units.ts';
import { DIGIT, LETTER, letterKind, MARK, SPACE, UPPER } from '../../measures/letter-kinds.ts';

export interface LetterCounts {
  letters: number;
  upper: number;
  /** Words that begin with a capital. */
  capitals: number;
  digits: number;
  /** Punctuation and symbols. */
  marks: number;
  commas: number;
  /** "9:43". */
  hasTime: boolean;
  /** Four figures that begin with 19 or 20. */
  hasYear: boolean;
}

/** What may stand right before a word. */
const OPENING: ReadonlySet<number> = new Set(Array.from('"“‘\'(', (sign) => sign.codePointAt(0)!));
const COLON = 0x3a;
const COMMA = 0x2c;
const ONE = 0x31;
const TWO = 0x32;
const NINE = 0x39;
const ZERO = 0x30;

/** Counts in the first `end` UTF-16 units of `text`. */
export function countLetters(text: string, end: number): LetterCounts {
  const units = readUnits(text, end);
  let letters = 0;
  let upper = 0;
  let capitals = 0;
  let digits = 0;
  let marks = 0;
  let commas = 0;
  let hasTime = false;
  let hasYear = false;
  let opensWord = true;
  let run = 0;
  let colonAfterDigit = -9;
  for (let i = 0; i < end; i++) {
    const code = units[i]!;
    const kind = letterKind(code);
    if ((kind & DIGIT) !== 0) {
      digits++;
      run++;
      if (i - colonAfterDigit === 2 && run === 2) hasTime = true;
      opensWord = false;
      continue;
    }
    const digitsBefore = run;
    run = 0;
    if (digitsBefore === 4 && isYear(units, i - 4)) hasYear = true;
    if ((kind & LETTER) !== 0) {
      letters++;
      if ((kind & UPPER) !== 0) {
        upper++;
        if (opensWord) capitals++;
      }
      opensWord = false;
      continue;
    }
    opensWord = (kind & SPACE) !== 0;
    if ((kind & MARK) === 0) continue;
    marks++;
    if (code === COMMA) commas++;
    else if (code === COLON) colonAfterDigit = digitsBefore > 0 ? i : -9;
    else if (OPENING.has(code)) opensWord = true;
  }
  if (run === 4 && isYear(units, end - 4)) hasYear = true;
  return { letters, upper, capitals, digits, marks, commas, hasTime, hasYear };
}

function isYear(units: Uint16Array, at: number): boolean {
  return (units[at] === ONE && units[at + 1] === NINE) || (units[at] === TWO && units[at + 1] === ZERO);
}
