/**
 * Folding for matching: a line becomes the list of its words, so that "YOUR E-MAIL…", "Your e-mail:" and
 * "Ｙｏｕｒ e‑mail *" are one phrase. Never used for output.
 *
 * Case, width and compatibility forms go (NFKC); accents go where they are written as accents on a letter (Latin, Greek,
 * Cyrillic й and ё, Arabic vowel signs), not where a mark is a letter of its own (Hindi, Thai). Each number becomes `#`; each
 * character of a script without word spaces is a word, and so is a symbol.
 */

import { readUnits } from '../measures/code-units.ts';

/** Accents of Latin, Greek and Cyrillic; Arabic vowel signs and tatweel; Hebrew points; soft hyphen, zero-width and direction marks; apostrophes. */
const DROPPED = /^(?:[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]|[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF'’‘ʼ`´])$/;
const MARKS = /[\u0300-\u036F\u064B-\u065F\u0670]/g;

/** Letters that pages in one language write in two ways and no decomposition unites. */
const TWINS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ', ک: 'ك', ی: 'ي', ى: 'ي', ة: 'ه', ٱ: 'ا',
}; // prettier-ignore

const TWIN = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');

const DIGIT = /^\p{Nd}$/u;
/** Scripts without word spaces, and symbols. */
const STANDS_ALONE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{So}]/u;
const LETTER = /^[\p{L}\p{M}]/u;

/** What a UTF-16 unit is to folding: the letter it becomes, or one of these; 0 is a unit not met yet. */
const BREAK = 1;
const FIGURE = 2;
const ALONE = 3;
/** Becomes several letters, or none. */
const SPELT_OUT = 4;
/** Filled as units are met: a look at a table is much faster than normalizing lines. */
const FOLDED = new Uint16Array(0x10000);
const SPELLINGS = new Map<number, string>();

/** A line longer than this is judged by its beginning: no phrase is longer. */
export const MAX_FOLDED_CHARACTERS = 600;

/** No unit becomes more letters: U+FDFA is a sentence of 18. */
const MAX_SPELLING = 18;

/** The folded words of one line, written one after the other. */
export interface FoldedLine {
  units: Uint16Array;
  /** Where each word ends. */
  ends: Uint16Array;
  count: number;
}

/** Every line is folded into these: what stands there holds until the next line comes. */
const WRITTEN = new Uint16Array(MAX_FOLDED_CHARACTERS * MAX_SPELLING);
const ENDS = new Uint16Array(MAX_FOLDED_CHARACTERS);
const writtenBytes = Buffer.from(WRITTEN.buffer);

export function fold(text: string): string[] {
  return wordsOf(foldLine(text));
}

/** The words as strings. */
export function wordsOf({ ends, count }: FoldedLine): string[] {
  const all = lettersOf(ends[count - 1] ?? 0);
  const words: string[] = [];
  for (let at = 0, start = 0; at < count; at++) {
    const end = ends[at]!;
    words.push(all.slice(start, end));
    start = end;
  }
  return words;
}

/** The first `end` letters of all words. */
export const lettersOf = (end: number): string => writtenBytes.toString('utf16le', 0, 2 * end);

/** Folds without making strings. */
export function foldLine(text: string): FoldedLine {
  const length = Math.min(text.length, MAX_FOLDED_CHARACTERS);
  const units = readUnits(text, length);
  const end = endOfOnce(units, length);
  let count = 0;
  let to = 0;
  let from = 0;
  for (let i = 0; i < end; i++) {
    const code = units[i]!;
    const kind = FOLDED[code]! || kindOf(code);
    if (kind > SPELT_OUT) {
      WRITTEN[to++] = kind;
      continue;
    }
    if (kind === SPELT_OUT) {
      to = spell(code, to);
      continue;
    }
    if (to > from) ENDS[count++] = from = to;
    if (kind === BREAK) continue;
    if (kind === ALONE) to = spell(code, to);
    else {
      WRITTEN[to++] = NUMBER;
      i = endOfNumber(units, i, end);
    }
    ENDS[count++] = from = to;
  }
  if (to > from) ENDS[count++] = to;
  return { units: WRITTEN, ends: ENDS, count: undoubled(count) };
}

const NUMBER = 0x23;

function spell(code: number, at: number): number {
  const letters = SPELLINGS.get(code)!;
  for (let i = 0; i < letters.length; i++) WRITTEN[at + i] = letters.charCodeAt(i);
  return at + letters.length;
}

function kindOf(code: number): number {
  const unit = String.fromCharCode(code).toLowerCase();
  const letters = DROPPED.test(unit) ? '' : plain(unit);
  const isLetter = letters === '' || (LETTER.test(unit) && LETTER.test(letters));
  let kind = isLetter ? letters.charCodeAt(0) : BREAK;
  if (isLetter && letters.length !== 1) kind = SPELT_OUT;
  if (DIGIT.test(unit)) kind = FIGURE;
  else if (STANDS_ALONE.test(unit)) kind = ALONE;
  if (kind === ALONE || kind === SPELT_OUT) SPELLINGS.set(code, letters);
  FOLDED[code] = kind;
  return kind;
}

function plain(unit: string): string {
  const base = unit.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
  return base.replace(TWIN, (letter) => TWINS[letter]!);
}

/** "1,204" and "3.5" are one number. */
function endOfNumber(units: Uint16Array, from: number, limit: number): number {
  let end = from;
  for (let i = from + 1; i < limit; i++) {
    if (isDigit(units[i]!)) end = i;
    else if (!NUMBER_MARKS.has(units[i]!) || i + 1 >= limit || !isDigit(units[i + 1]!)) break;
  }
  return end;
}

const NUMBER_MARKS = new Set(Array.from('.,٬٫', (mark) => mark.charCodeAt(0)));

function isDigit(code: number): boolean {
  return (FOLDED[code]! || kindOf(code)) === FIGURE;
}

/** A picture's alternative text glued to its caption says everything twice: "QR codeQR code" is "QR code". */
function endOfOnce(units: Uint16Array, length: number): number {
  const half = length / 2;
  if (!Number.isInteger(half) || half < MIN_GLUED_CHARACTERS) return length;
  for (let i = 0; i < half; i++) if (units[i] !== units[half + i]) return length;
  return half;
}

/** Reduplication is a word form in many languages ("bye-bye", 谢谢): shorter twins are words. */
const MIN_GLUED_CHARACTERS = 3;

/** The same with a space between, "QR code QR code": how many of the words are said once. */
function undoubled(count: number): number {
  const half = count / 2;
  if (half < 2 || half > MAX_LABEL_WORDS || !Number.isInteger(half)) return count;
  const middle = ENDS[half - 1]!;
  for (let i = 0; i < half; i++) if (ENDS[half + i] !== middle + ENDS[i]!) return count;
  for (let i = 0; i < middle; i++) if (WRITTEN[i] !== WRITTEN[middle + i]) return count;
  return half;
}

/** Labels are short; a sentence said twice is something else. */
const MAX_LABEL_WORDS = 6;
