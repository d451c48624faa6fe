/**
 * What a stretch of text costs in a language: -ln of how likely its letters follow one another, in
 * nats. Text in its own language costs 2 to 3 a letter; text read with the wrong table costs 6 to 15.
 *
 * Two readings of the same bytes are compared by their costs: the cheaper one is the likelier one, and
 * the difference says how sure that is (7 nats are odds of 1000 to 1). It is no language identifier:
 * close languages cost nearly the same.
 */
import { CHARACTER_RANKS, LETTER_PAIRS } from './letter-pairs.data.ts';
import { INDEXED_UNITS, UNUSED_LETTER, usedLetters, type Letters } from './letters.ts';
import { LETTER_MASK, SCRIPT, SCRIPT_SHIFT, STEPS_PER_NAT, UNIT_COSTS, unitFact } from './unit-tables.ts';

/** Costs inside are whole steps of a fifth of a nat. */
export interface LetterModel {
  language: string;
  script: number;
  /** Row and column of each lower-case letter below U+2000; 0 for all others, as for the boundary. */
  index: Uint8Array;
  size: number;
  /** Cost of each pair: previous letter × size + next letter. */
  pairs: Uint8Array;
  /** Cost of each ideograph, kana or syllable; only in models of languages written with them. */
  characters?: Uint8Array;
}

const CELLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A letter of the right script that the language does not use. */
export const FOREIGN_LETTER = 9 * STEPS_PER_NAT;
/** A combining mark on nothing. */
const LONE_MARK = 14 * STEPS_PER_NAT;
/** `nooon` */
export const REPEATED_LETTER = 3 * STEPS_PER_NAT;
const UNRANKED_CHARACTER = 11.4 * STEPS_PER_NAT;
/** Currency, marks of brands, degrees, fractions. */
const USUAL_SIGN = 8 * STEPS_PER_NAT;
/** Emoji, rare symbols, U+FFFD. */
const REPLACEMENT_COST = 12 * STEPS_PER_NAT;
const USUAL_ACCENT = 3 * STEPS_PER_NAT;
/** Ranks follow Zipf's law: the r-th character has a chance of about 1 / (r × 9). */
const LN_ZIPF = Math.log(9);

function pairModel({ language, script, alphabet, cells }: (typeof LETTER_PAIRS)[number]): LetterModel {
  const index = new Uint8Array(INDEXED_UNITS);
  for (let at = 1; at < alphabet.length; at++) index[alphabet.charCodeAt(at)] = at;
  return { language, script: SCRIPT[script], index, size: alphabet.length, pairs: Uint8Array.from(cells, (cell) => CELLS.indexOf(cell)) };
}

/** In text of ideographs the Latin words are English. */
function rankModel({ language, characters }: (typeof CHARACTER_RANKS)[number], english: LetterModel): LetterModel {
  const costs = new Uint8Array(0x10000).fill(UNRANKED_CHARACTER);
  for (let rank = 0; rank < characters.length; rank++) {
    costs[characters.charCodeAt(rank)] = Math.round((Math.log(rank + 3) + LN_ZIPF) * STEPS_PER_NAT);
  }
  return { ...english, language, script: SCRIPT.Han, characters: costs };
}

const PAIR_MODELS = LETTER_PAIRS.map(pairModel);

/** One model a language; English first, so that it wins where languages cost the same. */
export const LETTER_MODELS: readonly LetterModel[] = [...PAIR_MODELS, ...CHARACTER_RANKS.map((ranks) => rankModel(ranks, PAIR_MODELS[0]!))];

const BY_LANGUAGE = new Map(LETTER_MODELS.map((model) => [model.language, model]));

export function letterModels(languages: readonly string[]): LetterModel[] {
  return languages.flatMap((language) => BY_LANGUAGE.get(language) ?? []);
}

/** Accents that decomposed text has: grave to caron, horn, dot below, cedilla, ogonek. */
function isUsualAccent(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x30c) || unit === 0x31b || unit === 0x323 || unit === 0x327 || unit === 0x328;
}

export const isMark = (fact: number): boolean => fact >> SCRIPT_SHIFT === SCRIPT.Mark;

/** Whether some language here uses the letter, or the character is a usual symbol, syllable or ideograph. */
export function isUsual(codePoint: number): boolean {
  return rarityOf(codePoint) <= USUAL_SIGN;
}

/** Whether the character may stand in sound text at all: no control, no phonetic sign, no rune, nothing unassigned. */
export function isPossible(codePoint: number): boolean {
  return rarityOf(codePoint) <= REPLACEMENT_COST;
}

/** What a character costs for being what it is, in steps; 0 for letters in use. */
function rarityOf(codePoint: number): number {
  if (codePoint > 0xffff) return REPLACEMENT_COST;
  const fact = unitFact(codePoint);
  const script = fact >> SCRIPT_SHIFT;
  if (script === 0) return UNIT_COSTS[fact]!;
  if (script === SCRIPT.Mark) return isUsualAccent(codePoint) ? 0 : LONE_MARK;
  return script >= SCRIPT.Han || usedLetters[fact & LETTER_MASK] === 1 ? 0 : UNUSED_LETTER;
}

/** Constants of this module: exported ones are looked up at every use. */
const INDEXED = INDEXED_UNITS;
const REPEATED = REPEATED_LETTER;
/** More steps than any text takes. */
const ENDLESS = 2 ** 30;

/** Cost in nats of letters made ready for the model's script; some larger number than `limit` once it is passed. */
export function costOfLetters({ units, length, fixedCost }: Letters, model: LetterModel, limit = Infinity): number {
  const { index, size, pairs, characters } = model;
  const maxSteps = Math.min(limit * STEPS_PER_NAT - fixedCost, ENDLESS) | 0;
  let steps = 0;
  let previous = 0;
  for (let at = 1; at < length; at++) {
    const unit = units[at]!;
    if (unit === 0) {
      steps += pairs[previous * size]!;
      if (steps > maxSteps) break;
      previous = 0;
      continue;
    }
    const row = unit < INDEXED ? index[unit]! : 0;
    if (row > 0) {
      const pair = pairs[previous * size + row]!;
      steps += row === previous && pair > REPEATED ? REPEATED : pair;
      previous = row;
    } else if (characters !== undefined && unit >= INDEXED) {
      steps += pairs[previous * size]! + characters[unit]!;
      previous = 0;
    } else {
      steps += costOfUnlisted(unit, units[at - 1]!);
      if (!isMark(unitFact(unit))) previous = 0;
    }
  }
  return (fixedCost + steps) / STEPS_PER_NAT;
}

/** Steps of a letter or mark that a model does not list. */
export function costOfUnlisted(unit: number, previous: number): number {
  if (isMark(unitFact(unit))) return previous === 0 ? LONE_MARK : isUsualAccent(unit) ? USUAL_ACCENT : FOREIGN_LETTER;
  return usedLetters[unit] === 1 ? FOREIGN_LETTER : UNUSED_LETTER;
}
