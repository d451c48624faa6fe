/**
 * What each UTF-16 code unit is to letter statistics: its script, its lower-case form, whether it is a
 * capital, and for what is no letter how rare it is on the web. Built once, when first asked for.
 */

/** Scripts by number; 0 is no letter. */
export const SCRIPT = { Latin: 1, Cyrillic: 2, Greek: 3, Arabic: 4, Hebrew: 5, Thai: 6, Han: 7, Mark: 8, Other: 9 } as const;

export interface UnitTables {
  scripts: Uint8Array;
  folds: Uint16Array;
  capitals: Uint8Array;
  /** Cost in nats of a character that is no letter; 0 for ASCII. */
  costs: Float32Array;
}

const SCRIPT_OF: ReadonlyArray<readonly [RegExp, number]> = [
  [/\p{M}/u, SCRIPT.Mark],
  [/[^\p{L}]/u, 0],
  [/\p{Script=Latin}/u, SCRIPT.Latin],
  [/\p{Script=Cyrillic}/u, SCRIPT.Cyrillic],
  [/\p{Script=Greek}/u, SCRIPT.Greek],
  [/\p{Script=Arabic}/u, SCRIPT.Arabic],
  [/\p{Script=Hebrew}/u, SCRIPT.Hebrew],
  [/\p{Script=Thai}/u, SCRIPT.Thai],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, SCRIPT.Han],
];

/** Nats, by how often the character stands in web text: a curly quote once in a hundred letters, a fraction once in some thousands. */
const SYMBOL_COSTS: ReadonlyArray<readonly [characters: string, cost: number]> = [
  ['‘’“”–—…«»„\u00a0', 4.5],
  ['。、，「」：；（）？！・《》『』〜ー“”', 4.5],
  ['€•°£™®©·§№×', 6.5],
  ['¡¿ªº´‚‹›†′″→←−½¼¾²³±\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff', 8],
];
const RARE_SYMBOL = 10;
const CONTROL = 14;
const UNASSIGNED = 16;
const REPLACEMENT = 12;
const SURROGATE = 5;

function symbolCost(character: string, unit: number): number {
  if (unit < 0x80) return 0;
  if (unit < 0xa0) return CONTROL;
  if (unit === 0xfffd) return REPLACEMENT;
  const known = SYMBOL_COSTS.find(([characters]) => characters.includes(character));
  if (known !== undefined) return known[1];
  if (unit >= 0xd800 && unit < 0xe000) return SURROGATE;
  return /[\p{Cn}\p{Co}]/u.test(character) ? UNASSIGNED : RARE_SYMBOL;
}

/** CJK ideographs, Yi and Hangul syllables: four fifths of all units, told by their range. */
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0xd7a3;

let tables: UnitTables | undefined;

export function unitTables(): UnitTables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): UnitTables {
  const scripts = new Uint8Array(0x10000);
  const folds = new Uint16Array(0x10000);
  const capitals = new Uint8Array(0x10000);
  const costs = new Float32Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH) {
      scripts[unit] = SCRIPT.Han;
      continue;
    }
    const character = String.fromCharCode(unit);
    const script = SCRIPT_OF.find(([pattern]) => pattern.test(character))?.[1] ?? SCRIPT.Other;
    scripts[unit] = script;
    if (script === 0) costs[unit] = symbolCost(character, unit);
    const lower = character.toLowerCase();
    folds[unit] = lower.charCodeAt(0);
    if (lower !== character) capitals[unit] = 1;
  }
  return { scripts, folds, capitals, costs };
}
