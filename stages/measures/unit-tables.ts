/**
 * What each UTF-16 code unit is to letter statistics: for a letter its script, its lower-case form and
 * whether it is a capital; for the rest how rare it is on the web.
 */

/** Scripts by number; 0 is no letter. */
export const SCRIPT = { Latin: 1, Cyrillic: 2, Greek: 3, Arabic: 4, Hebrew: 5, Thai: 6, Han: 7, Mark: 8 } as const;

/** A letter's fact: its lower-case unit, `CAPITAL` if it is one, its script above `SCRIPT_SHIFT`. */
export const LETTER_MASK = 0xffff;
export const CAPITAL = 0x1_0000;
export const SCRIPT_SHIFT = 17;

/** Costs are kept in whole steps of a fifth of a nat. */
export const STEPS_PER_NAT = 5;

const SCRIPT_OF: ReadonlyArray<readonly [RegExp, number]> = [
  [/[^\p{L}\p{M}]/u, 0],
  [/(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Cyrillic}]/u, SCRIPT.Mark],
  [/\p{Script=Latin}/u, SCRIPT.Latin],
  [/\p{Script=Cyrillic}/u, SCRIPT.Cyrillic],
  [/\p{Script=Greek}/u, SCRIPT.Greek],
  [/\p{Script=Arabic}/u, SCRIPT.Arabic],
  [/\p{Script=Hebrew}/u, SCRIPT.Hebrew],
  [/\p{Script=Thai}/u, SCRIPT.Thai],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, SCRIPT.Han],
];
/** Scripts in daily use that have no letter statistics here; each block of 128 counts as one script. */
const UNCOUNTED_SCRIPT =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Armenian}]/u;
const FIRST_UNCOUNTED = 16;
const BLOCK_SHIFT = 7;
/** CJK ideographs, Yi and Hangul syllables: more than half of all units, told by their range. */
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0xd7a3;

/** Nats, by how often the character stands in web text: a curly quote once in a hundred letters, a fraction once in some thousands. */
const SYMBOL_COSTS: ReadonlyArray<readonly [characters: string, nats: number]> = [
  ['‘’“”–—…«»„\u00a0。、，「」：；（）？！・《》『』〜ー،؛؟।॥', 4.5],
  ['€•°£™®©·§№×', 6.5],
  ['¡¿ªº´¬‚‹›†′″→←−½¼¾²³±\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff', 8],
];
/** Digits of Arabic, Devanagari and other scripts. */
const DIGIT = 6.5;
const RARE_SYMBOL = 10;
const CONTROL = 14;
const UNASSIGNED = 16;
const REPLACEMENT = 12;
/** Runes, N’Ko, Cherokee: sound text in them is too rare to be read by letters. */
const LETTER_OF_RARE_SCRIPT = 14;
/** Half of an emoji, most of the time. */
const SURROGATE = 5;

const ALL_COSTS = [0, ...SYMBOL_COSTS.map(([, nats]) => nats), RARE_SYMBOL, CONTROL, UNASSIGNED, REPLACEMENT, SURROGATE];

/** Cost of what is no letter, in steps, by its fact. */
export const UNIT_COSTS = Uint8Array.from(ALL_COSTS, (nats) => nats * STEPS_PER_NAT);

function symbolNats(character: string, unit: number): number {
  if (unit < 0x80) return 0;
  if (unit < 0xa0) return CONTROL;
  if (unit === 0xfffd) return REPLACEMENT;
  if (unit >= 0xd800 && unit < 0xe000) return SURROGATE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER_OF_RARE_SCRIPT;
  const known = SYMBOL_COSTS.find(([characters]) => characters.includes(character));
  if (known !== undefined) return known[1];
  return /[\p{Cn}\p{Co}]/u.test(character) ? UNASSIGNED : RARE_SYMBOL;
}

function factOf(unit: number): number {
  if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH) return (SCRIPT.Han << SCRIPT_SHIFT) | unit;
  const character = String.fromCharCode(unit);
  const known = SCRIPT_OF.find(([pattern]) => pattern.test(character))?.[1];
  const script = known ?? (UNCOUNTED_SCRIPT.test(character) ? FIRST_UNCOUNTED + (unit >> BLOCK_SHIFT) : 0);
  if (script === 0) return ALL_COSTS.indexOf(symbolNats(character, unit));
  const lower = character.toLowerCase();
  return (script << SCRIPT_SHIFT) | (lower === character ? 0 : CAPITAL) | lower.charCodeAt(0);
}

const UNKNOWN = -1;
const facts = new Int32Array(0x10000).fill(UNKNOWN);

/** The fact of a letter (script above 0), or the index of a symbol's cost in `UNIT_COSTS`; worked out when first asked for. */
export function unitFact(unit: number): number {
  if (facts[unit] === UNKNOWN) facts[unit] = factOf(unit);
  return facts[unit]!;
}
