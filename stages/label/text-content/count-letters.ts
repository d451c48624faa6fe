/** The letters and marks of a line, counted in one pass. */
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
  const counts: LetterCounts = {
    letters: 0,
    upper: 0,
    capitals: 0,
    digits: 0,
    marks: 0,
    commas: 0,
    hasTime: false,
    hasYear: false,
  };
  let opensWord = true;
  let run = 0;
  let lastDigit = -9;
  let colonAfterDigit = -9;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = letterKind(code);
    if ((kind & DIGIT) !== 0) {
      counts.digits++;
      run++;
      lastDigit = i;
      if (i - colonAfterDigit === 2 && run === 2) counts.hasTime = true;
      opensWord = false;
      continue;
    }
    if (run === 4 && isYear(text, i - 4)) counts.hasYear = true;
    run = 0;
    if ((kind & LETTER) !== 0) {
      counts.letters++;
      if ((kind & UPPER) !== 0) {
        counts.upper++;
        if (opensWord) counts.capitals++;
      }
      opensWord = false;
      continue;
    }
    opensWord = (kind & SPACE) !== 0;
    if ((kind & MARK) === 0) continue;
    counts.marks++;
    if (code === COMMA) counts.commas++;
    else if (code === COLON) colonAfterDigit = lastDigit === i - 1 ? i : -9;
    else if (OPENING.has(code)) opensWord = true;
  }
  if (run === 4 && isYear(text, end - 4)) counts.hasYear = true;
  return counts;
}

function isYear(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return (first === ONE && second === NINE) || (first === TWO && second === ZERO);
}
