/**
 * letters: a text made ready for the letter models of one script. What has nothing to do with a language is weighed
 * here, once for all of them: symbols, words of other scripts, capitals in odd places.
 */
import { LETTER_PAIRS } from './letter-pairs.data.ts';
import { CAPITAL, LETTER_MASK, SCRIPT, SCRIPT_SHIFT, STEPS_PER_NAT, UNIT_COSTS, unitFact } from './unit-tables.ts';

/** What the loop below uses of others: imported names are looked up at every use, constants of this module never. */
const { Latin, Han, Mark } = SCRIPT;
const letterMask = LETTER_MASK;
const capital = CAPITAL;
const scriptShift = SCRIPT_SHIFT;
const unitCosts = UNIT_COSTS;
const factOf = unitFact;

/** A letter that no language here uses: phonetic signs, historic letters. */
export const UNUSED_LETTER = 20 * STEPS_PER_NAT;
/** Words of another script stand in any text; accented Latin letters among, say, Cyrillic ones hardly do. */
const OTHER_SCRIPT_LETTER = 5 * STEPS_PER_NAT;
const FOREIGN_LATIN_LETTER = 9 * STEPS_PER_NAT;
const ASCII_LETTER_ELSEWHERE = 3 * STEPS_PER_NAT;
const SCRIPT_CHANGE_IN_WORD = 8 * STEPS_PER_NAT;
const CHARACTER_ELSEWHERE = 12 * STEPS_PER_NAT;
const CAPITAL_INSIDE_WORD = 4 * STEPS_PER_NAT;
/** `developersÂ`: names like `McDonald` have no accent there. */
const HIGH_CAPITAL_INSIDE_WORD = 6 * STEPS_PER_NAT;
const SMALL_AFTER_CAPITALS = 2 * STEPS_PER_NAT;
/** Words that begin with an accented capital, like `Ärzte`, are rarer than their other letters say. */
const HIGH_CAPITAL = 1.5 * STEPS_PER_NAT;
/** Arrows, box drawings, stars and their kind come in runs. */
const SYMBOL_RUN = 3 * STEPS_PER_NAT;
const FIRST_ARROW = 0x2190;
const SYMBOL_KIND_SHIFT = 5;
const SYMBOL_INSIDE_WORD = 4 * STEPS_PER_NAT;
/** Quotes and dashes stand between letters (`l’eau`); a rarer symbol there is a sign of damage. */
const USUAL_SYMBOL = 4.6 * STEPS_PER_NAT;
/** Accented letters seldom touch digits; `£825` read as `Ј825` does. */
const LETTER_BY_DIGIT = 3 * STEPS_PER_NAT;
const REPLACEMENT = 0xfffd;
const ZERO = 0x30;
const NINE = 0x39;

/** Letters of alphabets stand below; ideographs, kana and syllables above. */
export const INDEXED_UNITS = 0x2000;

/** The letters that some language here uses, lower case; of those above `INDEXED_UNITS` all. */
export const usedLetters = new Uint8Array(0x10000).fill(1, INDEXED_UNITS);
for (const { alphabet } of LETTER_PAIRS) for (const letter of alphabet) usedLetters[letter.charCodeAt(0)] = 1;

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

/** Quotes that do not serve as apostrophes: they open or close, never stand between letters. */
function isQuote(unit: number): boolean {
  return unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201e);
}

let sharedLetters = new Uint16Array(1024);

/** The letters of `source` from `start` to `end`, which should be the edges of words; good until the next call. */
export function lettersOf(source: Uint16Array, script: number, start = 0, end = source.length): Letters {
  if (sharedLetters.length < end - start + 2) sharedLetters = new Uint16Array((end - start) * 2);
  const units = sharedLetters;
  units[0] = 0;
  const takesIdeographs = script === Han;
  const ownScript = takesIdeographs ? Latin : script;
  const ownSmall = ownScript << scriptShift;
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
    const fact = factOf(unit);
    const unitScript = fact >> scriptShift;
    if (unitScript === 0) {
      isSymbolInWord = false;
      isAfterDigit = unit <= NINE && unit >= ZERO;
      if (isAfterDigit && isAfterHighLetter) cost += LETTER_BY_DIGIT;
      isAfterHighLetter = false;
      if (unit >= 0x80) {
        const symbolCost = unitCosts[fact]!;
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
    isAfterHighLetter = unit >= 0x80 && unitScript !== Han;
    if (isAfterDigit && isAfterHighLetter) cost += LETTER_BY_DIGIT;
    isAfterDigit = false;
    if (unitScript === Mark) {
      units[length++] = unit;
      continue;
    }
    if (unitScript === ownScript) {
      units[length++] = fact & letterMask;
      if ((fact & capital) !== 0) {
        if (isAfterSmall) cost += unit < 0x80 ? CAPITAL_INSIDE_WORD : HIGH_CAPITAL_INSIDE_WORD;
        else if (unit >= 0x80 && capitalsBefore === 0) cost += HIGH_CAPITAL;
        isAfterSmall = false;
        capitalsBefore++;
      } else {
        if (capitalsBefore > 1) cost += SMALL_AFTER_CAPITALS;
        isAfterSmall = true;
        capitalsBefore = 0;
      }
    } else if (unitScript === Han) {
      if (takesIdeographs) units[length++] = unit;
      else {
        cost += CHARACTER_ELSEWHERE;
        if (units[length - 1] !== 0) units[length++] = 0;
      }
    } else {
      const isCapital = (fact & capital) !== 0;
      if (isCapital && isAfterSmall && unit >= 0x80) cost += HIGH_CAPITAL_INSIDE_WORD;
      isAfterSmall = !isCapital;
      if (unit < 0x80) cost += ASCII_LETTER_ELSEWHERE;
      else if (unitScript <= Han && usedLetters[fact & letterMask] === 0) cost += UNUSED_LETTER;
      else cost += unitScript === Latin ? FOREIGN_LATIN_LETTER : OTHER_SCRIPT_LETTER;
      if (units[length - 1] !== 0) units[length++] = 0;
    }
    if (previousScript > 0 && previousScript !== unitScript) cost += SCRIPT_CHANGE_IN_WORD;
    previousScript = unitScript;
    if (unitScript !== ownScript || !isAfterSmall) continue;
    // The small letters that follow in the word cost nothing here.
    for (; at + 1 < end; at++) {
      const next = factOf(source[at + 1]!);
      if ((next & ~letterMask) !== ownSmall) break;
      units[length++] = next & letterMask;
    }
    isAfterHighLetter = source[at]! >= 0x80;
  }
  if (units[length - 1] !== 0) units[length++] = 0;
  return { units, length, fixedCost: cost };
}
