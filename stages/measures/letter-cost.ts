/**
 * What a stretch of text costs in a language: -ln of how likely its letters follow one another, in
 * nats. Text in its own language costs 2 to 3 a letter; text read with the wrong table costs 6 to 15.
 *
 * Two readings of the same bytes are compared by their costs: the cheaper one is the likelier one, and
 * the difference says how sure that is (7 nats are odds of 1000 to 1). It is no language identifier:
 * close languages cost nearly the same.
 */
import { CHARACTER_RANKS, LETTER_PAIRS } from './letter-pairs.data.ts';
import { SCRIPT, unitTables } from './unit-tables.ts';

export interface LetterModel {
  language: string;
  script: number;
  /** Row and column of each lower-case letter below U+2000; 0 for all others, as for the boundary. */
  index: Uint8Array;
  size: number;
  /** Cost of each pair: previous letter × size + next letter. */
  pairs: Float32Array;
  /** Cost of each ideograph, kana or syllable; only in models of languages written with them. */
  characters?: Float32Array;
}

const CELLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const STEPS_PER_NAT = 5;
const INDEXED_UNITS = 0x2000;

/** A letter of the right script that the language does not use. */
const FOREIGN_LETTER = 9;
/** Words of another script stand in any text; accented Latin letters among, say, Cyrillic ones hardly do. */
const OTHER_SCRIPT_LETTER = 5;
const ASCII_LETTER_ELSEWHERE = 3;
const SCRIPT_CHANGE_IN_WORD = 8;
const UNRANKED_CHARACTER = 11.5;
const UNRANKED_ELSEWHERE = 12;
const CAPITAL_INSIDE_WORD = 4;
const SMALL_AFTER_CAPITALS = 2;
const SYMBOL_INSIDE_WORD = 4;
/** Ranks follow Zipf's law: the r-th character has a chance of about 1 / (r × 9). */
const LN_ZIPF = Math.log(9);

function pairModel({ language, script, alphabet, cells }: (typeof LETTER_PAIRS)[number]): LetterModel {
  const index = new Uint8Array(INDEXED_UNITS);
  for (let at = 1; at < alphabet.length; at++) index[alphabet.charCodeAt(at)] = at;
  const pairs = Float32Array.from(cells, (cell) => CELLS.indexOf(cell) / STEPS_PER_NAT);
  return { language, script: SCRIPT[script], index, size: alphabet.length, pairs };
}

/** In text of ideographs the Latin words are English. */
function rankModel({ language, characters }: (typeof CHARACTER_RANKS)[number], english: LetterModel): LetterModel {
  const costs = new Float32Array(0x10000).fill(UNRANKED_CHARACTER);
  for (let rank = 0; rank < characters.length; rank++) costs[characters.charCodeAt(rank)] = Math.log(rank + 3) + LN_ZIPF;
  return { ...english, language, characters: costs };
}

const PAIR_MODELS = LETTER_PAIRS.map(pairModel);

/** One model a language; English first, so that it wins where languages cost the same. */
export const LETTER_MODELS: readonly LetterModel[] = [...PAIR_MODELS, ...CHARACTER_RANKS.map((ranks) => rankModel(ranks, PAIR_MODELS[0]!))];

/** Accents that decomposed text has: grave to ring, double acute and grave, caron, horn, dot below, cedilla, ogonek. */
function isUsualAccent(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x30c) || unit === 0x31b || unit === 0x323 || unit === 0x327 || unit === 0x328;
}

/** Cost in nats of `text` from `start` to `end`, which should be the edges of words. */
export function letterCost(text: string, model: LetterModel, start = 0, end = text.length): number {
  const { scripts, folds, costs, capitals } = unitTables();
  const { index, size, pairs, script, characters } = model;
  let cost = 0;
  let previous = 0;
  let previousScript = 0;
  let capitalsBefore = 0;
  let smallsBefore = 0;
  let isSymbolInWord = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const unitScript = scripts[unit]!;
    if (unitScript === 0) {
      cost += costs[unit]! + pairs[previous * size]!;
      isSymbolInWord = unit >= 0x80 && previousScript > 0 && costs[unit]! > 4.6;
      if (unit < 0x80) isSymbolInWord = false;
      previous = 0;
      previousScript = 0;
      capitalsBefore = 0;
      smallsBefore = 0;
      continue;
    }
    if (isSymbolInWord) cost += SYMBOL_INSIDE_WORD;
    isSymbolInWord = false;
    if (unitScript === SCRIPT.Mark) {
      const row = unit < INDEXED_UNITS ? index[unit]! : 0;
      cost += row > 0 ? pairs[previous * size + row]! : previousScript > 0 && isUsualAccent(unit) ? 3 : FOREIGN_LETTER;
      if (row > 0) previous = row;
      continue;
    }
    if (previousScript > 0 && previousScript !== unitScript) cost += SCRIPT_CHANGE_IN_WORD;
    previousScript = unitScript;
    if (unitScript === SCRIPT.Han) {
      cost += characters === undefined ? UNRANKED_ELSEWHERE : characters[unit]!;
      previous = 0;
      continue;
    }
    if (unitScript !== script) {
      cost += unit < 0x80 ? ASCII_LETTER_ELSEWHERE : unitScript === SCRIPT.Latin ? FOREIGN_LETTER : OTHER_SCRIPT_LETTER;
      previous = 0;
      continue;
    }
    const letter = folds[unit]!;
    const row = letter < INDEXED_UNITS ? index[letter]! : 0;
    cost += row > 0 ? pairs[previous * size + row]! : FOREIGN_LETTER;
    previous = row;
    if (capitals[unit] === 1) {
      if (smallsBefore > 0) cost += CAPITAL_INSIDE_WORD;
      capitalsBefore++;
      smallsBefore = 0;
    } else {
      if (capitalsBefore > 1) cost += SMALL_AFTER_CAPITALS;
      capitalsBefore = 0;
      smallsBefore++;
    }
  }
  return cost + pairs[previous * size]!;
}
