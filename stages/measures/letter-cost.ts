/**
 * What a stretch of text costs in a language: -ln of how likely its letters follow one another, in
 * nats. Text in its own language costs 2 to 3 a letter; text read with the wrong table costs 6 to 15.
 *
 * Two readings of the same bytes are compared by their costs: the cheaper one is the likelier one, and
 * the difference says how sure that is (7 nats are odds of 1000 to 1). It is no language identifier:
 * close languages cost nearly the same.
 */
import { CHARACTER_RANKS, LETTER_PAIRS } from './letter-pairs.data.ts';
import { CAPITAL, LETTER_MASK, SCRIPT, SCRIPT_SHIFT, STEPS_PER_NAT, UNIT_COSTS, unitFact } from './unit-tables.ts';

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
export const INDEXED_UNITS = 0x2000;
const REPLACEMENT = 0xfffd;
const ZERO = 0x30;
const NINE = 0x39;

/** A letter of the right script that the language does not use. */
export const FOREIGN_LETTER = 9 * STEPS_PER_NAT;
/** A letter that no language here uses: phonetic signs, historic letters. */
const UNUSED_LETTER = 20 * STEPS_PER_NAT;
/** A combining mark on nothing. */
const LONE_MARK = 14 * STEPS_PER_NAT;
/** Arrows, box drawings, stars and their kind come in runs. */
const SYMBOL_RUN = 3 * STEPS_PER_NAT;
const FIRST_ARROW = 0x2190;
/** `nooon` */
export const REPEATED_LETTER = 3 * STEPS_PER_NAT;
const SYMBOL_KIND_SHIFT = 5;
/** Words of another script stand in any text; accented Latin letters among, say, Cyrillic ones hardly do. */
const OTHER_SCRIPT_LETTER = 5 * STEPS_PER_NAT;
const ASCII_LETTER_ELSEWHERE = 3 * STEPS_PER_NAT;
const SCRIPT_CHANGE_IN_WORD = 8 * STEPS_PER_NAT;
const UNRANKED_CHARACTER = 11.4 * STEPS_PER_NAT;
const CHARACTER_ELSEWHERE = 12 * STEPS_PER_NAT;
const CAPITAL_INSIDE_WORD = 4 * STEPS_PER_NAT;
/** `developersÂ`: names like `McDonald` have no accent there. */
const HIGH_CAPITAL_INSIDE_WORD = 6 * STEPS_PER_NAT;
const SMALL_AFTER_CAPITALS = 2 * STEPS_PER_NAT;
const SYMBOL_INSIDE_WORD = 4 * STEPS_PER_NAT;
/** Quotes and dashes stand between letters (`l’eau`); a rarer symbol there is a sign of damage. */
const USUAL_SYMBOL = 4.6 * STEPS_PER_NAT;
/** Currency, marks of brands, degrees, fractions. */
const USUAL_SIGN = 8 * STEPS_PER_NAT;
/** Emoji, rare symbols, U+FFFD. */
const REPLACEMENT_COST = 12 * STEPS_PER_NAT;
const USUAL_ACCENT = 3 * STEPS_PER_NAT;
/** Words that begin with an accented capital, like `Ärzte`, are rarer than their other letters say. */
const HIGH_CAPITAL = 1.5 * STEPS_PER_NAT;
/** Accented letters seldom touch digits; `£825` read as `Ј825` does. */
const LETTER_BY_DIGIT = 3 * STEPS_PER_NAT;
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

/** The letters that some language here uses, lower case. */
const usedLetters = new Uint8Array(0x10000).fill(1, INDEXED_UNITS);
for (const { alphabet } of LETTER_PAIRS) for (const letter of alphabet) usedLetters[letter.charCodeAt(0)] = 1;

const BY_LANGUAGE = new Map(LETTER_MODELS.map((model) => [model.language, model]));

export function letterModels(languages: readonly string[]): LetterModel[] {
  return languages.flatMap((language) => BY_LANGUAGE.get(language) ?? []);
}

/** Accents that decomposed text has: grave to caron, horn, dot below, cedilla, ogonek. */
function isUsualAccent(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x30c) || unit === 0x31b || unit === 0x323 || unit === 0x327 || unit === 0x328;
}

export const isMark = (fact: number): boolean => fact >> SCRIPT_SHIFT === SCRIPT.Mark;

/** Quotes that do not serve as apostrophes: they open or close, never stand between letters. */
function isQuote(unit: number): boolean {
  return unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201e);
}

/** A text made ready for the models of one script: its letters in lower case, 0 between words. */
export interface Letters {
  units: Uint16Array;
  length: number;
  /** What the rest costs whatever the language: symbols, other scripts, capitals in odd places. */
  fixedCost: number;
}

/** The scripts of letters in `units`, as bits. */
export function scriptsIn(units: Uint16Array): number {
  let scripts = 0;
  for (const unit of units) {
    const script = unitFact(unit) >> SCRIPT_SHIFT;
    if (script <= SCRIPT.Han) scripts |= 1 << script;
  }
  return scripts;
}

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

let sharedLetters = new Uint16Array(1024);

/** The letters of `source` from `start` to `end`, which should be the edges of words; good until the next call. */
export function lettersOf(source: Uint16Array, script: number, start = 0, end = source.length): Letters {
  if (sharedLetters.length < end - start + 2) sharedLetters = new Uint16Array((end - start) * 2);
  const units = sharedLetters;
  units[0] = 0;
  const takesIdeographs = script === SCRIPT.Han;
  const ownScript = takesIdeographs ? SCRIPT.Latin : script;
  let length = 1;
  let cost = 0;
  let previousScript = 0;
  let capitalsBefore = 0;
  let isAfterSmall = false;
  let isSymbolInWord = false;
  let isAfterDigit = false;
  let isAfterHighLetter = false;
  for (let at = start; at < end; at++) {
    const unit = source[at]!;
    const fact = unitFact(unit);
    const unitScript = fact >> SCRIPT_SHIFT;
    if (unitScript === 0) {
      isSymbolInWord = false;
      isAfterDigit = unit <= NINE && unit >= ZERO;
      if (isAfterDigit && isAfterHighLetter) cost += LETTER_BY_DIGIT;
      isAfterHighLetter = false;
      if (unit >= 0x80) {
        const symbolCost = UNIT_COSTS[fact]!;
        const before = at > start ? source[at - 1]! : 0;
        const isRun =
          before >> SYMBOL_KIND_SHIFT === unit >> SYMBOL_KIND_SHIFT && unit !== REPLACEMENT && (unit >= FIRST_ARROW || before === unit);
        cost += isRun ? Math.min(SYMBOL_RUN, symbolCost) : symbolCost;
        isSymbolInWord = previousScript > 0 && (symbolCost > USUAL_SYMBOL || isQuote(unit));
      }
      if (units[length - 1] !== 0) units[length++] = 0;
      previousScript = 0;
      capitalsBefore = 0;
      isAfterSmall = false;
      continue;
    }
    if (isSymbolInWord) {
      cost += SYMBOL_INSIDE_WORD;
      isSymbolInWord = false;
    }
    isAfterHighLetter = unit >= 0x80 && unitScript !== SCRIPT.Han;
    if (isAfterDigit && isAfterHighLetter) cost += LETTER_BY_DIGIT;
    isAfterDigit = false;
    if (unitScript === SCRIPT.Mark) {
      units[length++] = unit;
      continue;
    }
    if (unitScript === ownScript) {
      units[length++] = fact & LETTER_MASK;
      if ((fact & CAPITAL) !== 0) {
        if (isAfterSmall) cost += unit < 0x80 ? CAPITAL_INSIDE_WORD : HIGH_CAPITAL_INSIDE_WORD;
        else if (unit >= 0x80 && capitalsBefore === 0) cost += HIGH_CAPITAL;
        isAfterSmall = false;
        capitalsBefore++;
      } else {
        if (capitalsBefore > 1) cost += SMALL_AFTER_CAPITALS;
        isAfterSmall = true;
        capitalsBefore = 0;
      }
    } else if (unitScript === SCRIPT.Han) {
      if (takesIdeographs) units[length++] = unit;
      else {
        cost += CHARACTER_ELSEWHERE;
        if (units[length - 1] !== 0) units[length++] = 0;
      }
    } else {
      const isCapital = (fact & CAPITAL) !== 0;
      if (isCapital && isAfterSmall && unit >= 0x80) cost += HIGH_CAPITAL_INSIDE_WORD;
      isAfterSmall = !isCapital;
      if (unit < 0x80) cost += ASCII_LETTER_ELSEWHERE;
      else if (unitScript <= SCRIPT.Han && usedLetters[fact & LETTER_MASK] === 0) cost += UNUSED_LETTER;
      else cost += unitScript === SCRIPT.Latin ? FOREIGN_LETTER : OTHER_SCRIPT_LETTER;
      if (units[length - 1] !== 0) units[length++] = 0;
    }
    if (previousScript > 0 && previousScript !== unitScript) cost += SCRIPT_CHANGE_IN_WORD;
    previousScript = unitScript;
  }
  if (units[length - 1] !== 0) units[length++] = 0;
  return { units, length, fixedCost: cost };
}

/** Cost in nats of letters made ready for the model's script; some larger number than `limit` once it is passed. */
export function costOfLetters({ units, length, fixedCost }: Letters, model: LetterModel, limit = Infinity): number {
  const { index, size, pairs, characters } = model;
  const maxCost = limit * STEPS_PER_NAT;
  let cost = fixedCost;
  let previous = 0;
  for (let at = 1; at < length; at++) {
    const unit = units[at]!;
    if (unit === 0) {
      cost += pairs[previous * size]!;
      if (cost > maxCost) break;
      previous = 0;
      continue;
    }
    const row = unit < INDEXED_UNITS ? index[unit]! : 0;
    if (row > 0) {
      const pair = pairs[previous * size + row]!;
      cost += row === previous && pair > REPEATED_LETTER ? REPEATED_LETTER : pair;
      previous = row;
    } else if (characters !== undefined && unit >= INDEXED_UNITS) {
      cost += pairs[previous * size]! + characters[unit]!;
      previous = 0;
    } else {
      cost += costOfUnlisted(unit, units[at - 1]!);
      if (!isMark(unitFact(unit))) previous = 0;
    }
  }
  return cost / STEPS_PER_NAT;
}

/** Steps of a letter or mark that a model does not list. */
export function costOfUnlisted(unit: number, previous: number): number {
  if (isMark(unitFact(unit))) return previous === 0 ? LONE_MARK : isUsualAccent(unit) ? USUAL_ACCENT : FOREIGN_LETTER;
  return usedLetters[unit] === 1 ? FOREIGN_LETTER : UNUSED_LETTER;
}
