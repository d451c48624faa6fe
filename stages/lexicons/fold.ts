/**
 * Folding for matching: a line becomes the list of its words, so that "YOUR E-MAIL…", "Your e-mail:" and
 * "Ｙｏｕｒ e‑mail *" are one phrase. Never used for output.
 *
 * Case, width and compatibility forms go (NFKC); accents go where they are written as accents on a letter
 * (Latin, Greek, Cyrillic й and ё, Arabic vowel signs), not where a mark is a letter of its own (Hindi, Thai). Each number becomes `#`; each
 * character of a script without word spaces is a word.
 */
const ASCII_ONLY = /^[ -~]*$/;

/** Accents of Latin, Greek and Cyrillic; Arabic vowel signs and tatweel; Hebrew points; soft hyphen, zero-width and direction marks. */
const MARKS = /[\u0300-\u036F\u064B-\u065F\u0670\u0640\u0591-\u05C7\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Letters that pages in one language write in two ways and no decomposition unites. */
const TWINS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
};
const TWIN = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');

const APOSTROPHES = /['’‘ʼ`´]/g;

/** A number, a character of a script without word spaces, or a word. */
const WORDS =
  /\p{Nd}+(?:[.,٬٫]\p{Nd}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}])+|\p{So}/gu;
const ASCII_WORDS = /[0-9]+(?:[.,][0-9]+)*|[a-z]+/g;
const STARTS_WITH_DIGIT = /^\p{Nd}/u;

/** A line longer than this is judged by its beginning: no phrase is longer. */
export const MAX_FOLDED_CHARACTERS = 600;

export function fold(text: string): string[] {
  const line = once(text.slice(0, MAX_FOLDED_CHARACTERS));
  const isAscii = ASCII_ONLY.test(line);
  const plain = (isAscii ? line.toLowerCase() : withoutAccents(line)).replace(APOSTROPHES, '');
  const words = plain.match(isAscii ? ASCII_WORDS : WORDS) ?? [];
  return undoubled(words.map((word) => (STARTS_WITH_DIGIT.test(word) ? '#' : word)));
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

function withoutAccents(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(TWIN, (letter) => TWINS[letter]!);
}
