/**
 * Folding for matching: a line becomes the list of its words, so that "YOUR E-MAIL…", "Your e-mail:" and
 * "Ｙｏｕｒ e‑mail *" are one phrase. Never used for output.
 *
 * Case, width and compatibility forms go (NFKC); accents go where they are written as accents on a letter (Latin, Greek,
 * Cyrillic й and ё, Arabic vowel signs), not where a mark is a letter of its own (Hindi, Thai). Each number becomes `#`; each
 * character of a script without word spaces is a word, and so is a symbol.
 */

/** Accents of Latin, Greek and Cyrillic; Arabic vowel signs and tatweel; Hebrew points; soft hyphen, zero-width and direction marks; apostrophes. */
const DROPPED = /^(?:[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]|[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF'’‘ʼ`´])$/;
const MARKS = /[\u0300-\u036F\u064B-\u065F\u0670]/g;

/** Letters that pages in one language write in two ways and no decomposition unites. */
const TWINS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ک: 'ك', ی: 'ي', ى: 'ي', ة: 'ه', ٱ: 'ا',
}; // prettier-ignore

const TWIN = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');

const DIGIT = /^\p{Nd}$/u;
/** Scripts without word spaces, and symbols. */
const STANDS_ALONE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{So}]/u;
const LETTER = /^[\p{L}\p{M}]/u;

/** What a UTF-16 unit of a line in lower case is to folding. */
const ITSELF = 1;
const BREAK = 2;
const FIGURE = 3;
const ALONE = 4;
const REPLACED = 5;
/** 0 is a unit not met yet. Filled as units are met: a look at a table is much faster than normalizing lines. */
const KINDS = new Uint8Array(0x10000);
const REPLACEMENTS = new Map<number, string>();

/** A line longer than this is judged by its beginning: no phrase is longer. */
export const MAX_FOLDED_CHARACTERS = 600;

export function fold(text: string): string[] {
  const line = once(text.length > MAX_FOLDED_CHARACTERS ? text.slice(0, MAX_FOLDED_CHARACTERS) : text).toLowerCase();
  const words: string[] = [];
  let word = '';
  let from = 0;
  for (let i = 0; i <= line.length; i++) {
    const code = i < line.length ? line.charCodeAt(i) : SPACE;
    const kind = KINDS[code]! || kindOf(code);
    if (kind === ITSELF) continue;
    word += line.slice(from, i);
    if (kind === REPLACED) word += REPLACEMENTS.get(code)!;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
    if (kind === ALONE) words.push(REPLACEMENTS.get(code)!);
    if (kind === FIGURE) {
      words.push('#');
      i = endOfNumber(line, i);
    }
    from = i + 1;
  }
  return undoubled(words);
}

const SPACE = 0x20;

function kindOf(code: number): number {
  const unit = String.fromCharCode(code);
  const letters = plain(unit);
  let kind = LETTER.test(unit) && LETTER.test(letters) ? REPLACED : BREAK;
  if (DIGIT.test(unit)) kind = FIGURE;
  else if (STANDS_ALONE.test(unit)) kind = ALONE;
  else if (kind === REPLACED && letters === unit) kind = ITSELF;
  if (DROPPED.test(unit)) kind = REPLACED;
  if (kind === ALONE || kind === REPLACED) REPLACEMENTS.set(code, DROPPED.test(unit) ? '' : letters);
  KINDS[code] = kind;
  return kind;
}

function plain(unit: string): string {
  const base = unit.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
  return base.replace(TWIN, (letter) => TWINS[letter]!);
}

/** "1,204" and "3.5" are one number. */
function endOfNumber(line: string, from: number): number {
  let end = from;
  for (let i = from + 1; i < line.length; i++) {
    if (isDigit(line, i)) end = i;
    else if (!NUMBER_MARKS.includes(line[i]!) || !isDigit(line, i + 1)) break;
  }
  return end;
}

const NUMBER_MARKS = '.,٬٫';

function isDigit(line: string, at: number): boolean {
  if (at >= line.length) return false;
  const code = line.charCodeAt(at);
  return (KINDS[code]! || kindOf(code)) === FIGURE;
}

/** A picture's alternative text glued to its caption says everything twice: "QR codeQR code" is "QR code". */
function once(line: string): string {
  const half = line.length / 2;
  return Number.isInteger(half) && half >= MIN_GLUED_CHARACTERS && line.startsWith(line.slice(half)) ? line.slice(half) : line;
}

/** Reduplication is a word form in many languages ("bye-bye", 谢谢): shorter twins are words. */
const MIN_GLUED_CHARACTERS = 3;

/** The same with a space between: "QR code QR code". */
function undoubled(words: string[]): string[] {
  const half = words.length / 2;
  if (half < 2 || half > MAX_LABEL_WORDS || !Number.isInteger(half)) return words;
  for (let i = 0; i < half; i++) if (words[i] !== words[half + i]) return words;
  return words.slice(0, half);
}

/** Labels are short; a sentence said twice is something else. */
const MAX_LABEL_WORDS = 6;
