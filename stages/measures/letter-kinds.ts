/**
 * What each UTF-16 unit is, as bits in a table: one look instead of one pattern with Unicode properties for each question.
 * The halves of a surrogate pair are nothing.
 */
export const LETTER = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
/** Punctuation and symbols. */
export const MARK = 16;
export const SPACE = 32;
const KNOWN = 128;

const PATTERNS: ReadonlyArray<readonly [bit: number, pattern: RegExp]> = [
  [LETTER, /\p{L}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [DIGIT, /\p{Nd}/u],
  [MARK, /[\p{P}\p{S}]/u],
  [SPACE, /\s/],
];

/** 0 is a unit not met yet. */
const KINDS = new Uint8Array(0x10000);

export function letterKind(code: number): number {
  return KINDS[code]! || learn(code);
}

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  let kind = KNOWN;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(unit)) kind |= bit;
  KINDS[code] = kind;
  return kind;
}
