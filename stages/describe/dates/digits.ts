/** Digits of other scripts as ASCII digits, so that one expression reads ۱۴۰۱, ٢٠٢٢, २०२२ and ２０２２. */

/** The code point of zero in each script whose digits pages write dates with; the nine others follow it. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
];

const ASCII_DIGITS = new Map(
  ZEROS.flatMap((zero) => Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)])),
);

/** The same text, letter for letter, with every digit in ASCII; offsets do not move. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => ASCII_DIGITS.get(digit) ?? digit);
}
