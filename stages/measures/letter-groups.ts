/**
 * letter-groups: what letters cost in many languages at once. Languages of one script are weighed side by side: the
 * costs of a pair of letters stand next to each other, one for each language, so that a letter is looked up once
 * and not once a language. The figures are those of `costOfLetters`, for languages that use the same marks.
 */
import { costOfLetters, costOfUnlisted, FOREIGN_LETTER, isMark, REPEATED_LETTER, type LetterModel } from './letter-cost.ts';
import { INDEXED_UNITS, lettersOf, scriptsIn, type Letters } from './letters.ts';
import { STEPS_PER_NAT, unitFact } from './unit-tables.ts';

/** Models of one script. */
export interface LetterGroup {
  readonly script: number;
  readonly models: readonly LetterModel[];
  /** Made when the group is first used. */
  table?: PairTable;
}

interface PairTable {
  /** Row and column of each letter that one of the models has; 0 for all others, as for the boundary. */
  index: Uint8Array;
  size: number;
  /** Steps of each pair: (previous letter × size + next letter) × models + model. */
  pairs: Uint8Array;
}

/** From so many models on, side by side is faster; a table for each handful of them would not pay. */
const MIN_MODELS = 4;

/** Groups of the same models share their table. */
const tables = new Map<string, PairTable>();

/** The models grouped by script, so that a text is made ready once for each. */
export function groupsOf(models: readonly LetterModel[]): LetterGroup[] {
  const groups: Array<{ script: number; models: LetterModel[] }> = [];
  for (const model of models) {
    const group = groups.find(({ script }) => script === model.script);
    if (group === undefined) groups.push({ script: model.script, models: [model] });
    else group.models.push(model);
  }
  return groups;
}

function tableOf(group: LetterGroup): PairTable | undefined {
  const { models } = group;
  if (models.length < MIN_MODELS || models.some(({ characters }) => characters !== undefined)) return undefined;
  const key = models.map(({ language }) => language).join(' ');
  const table = tables.get(key) ?? makeTable(models);
  tables.set(key, table);
  group.table = table;
  return table;
}

function makeTable(models: readonly LetterModel[]): PairTable {
  const index = new Uint8Array(INDEXED_UNITS);
  const letters = [0];
  for (let unit = 0; unit < INDEXED_UNITS; unit++) {
    if (models.some((model) => model.index[unit]! > 0)) index[unit] = letters.push(unit) - 1;
  }
  const size = letters.length;
  const pairs = new Uint8Array(size * size * models.length);
  for (const [at, model] of models.entries()) {
    const rows = Uint8Array.from(letters, (unit) => model.index[unit]!);
    let cell = at;
    for (let previous = 0; previous < size; previous++) {
      for (let next = 0; next < size; next++, cell += models.length) {
        const row = rows[previous]!;
        const column = rows[next]!;
        const pair = model.pairs[row * model.size + column]!;
        if (column > 0) pairs[cell] = row === column ? Math.min(pair, REPEATED_LETTER) : pair;
        else pairs[cell] = next === 0 ? pair : FOREIGN_LETTER;
      }
    }
  }
  return { index, size, pairs };
}

const steps = new Int32Array(64);
const nats = new Float64Array(64);
const INDEXED = INDEXED_UNITS;
/** How many letters are weighed before the next look whether `limit` is passed. */
const LETTERS_A_LOOK = 32;

/**
 * Cost in nats of letters made ready for the group's script, by model; good until the next call. Where all are above
 * `limit`, they are only some larger numbers than that.
 */
export function costsInGroup(letters: Letters, group: LetterGroup, limit = Infinity): Float64Array {
  const { models, table = tableOf(group) } = group;
  if (table === undefined) {
    for (let at = 0; at < models.length; at++) nats[at] = costOfLetters(letters, models[at]!, limit);
    return nats;
  }
  const { index, size, pairs } = table;
  const { units, length, fixedCost } = letters;
  const count = models.length;
  const maxSteps = limit * STEPS_PER_NAT - fixedCost;
  let shared = 0;
  let previous = 0;
  steps.fill(0, 0, count);
  for (let at = 1; at < length; at++) {
    if (at % LETTERS_A_LOOK === 0 && shared + least(steps, count) > maxSteps) break;
    const unit = units[at]!;
    const next = unit < INDEXED ? index[unit]! : 0;
    if (next === 0 && unit !== 0) {
      shared += costOfUnlisted(unit, units[at - 1]!);
      if (!isMark(unitFact(unit))) previous = 0;
      continue;
    }
    add(steps, pairs, (previous * size + next) * count, count);
    previous = next;
  }
  for (let model = 0; model < count; model++) nats[model] = (fixedCost + shared + steps[model]!) / STEPS_PER_NAT;
  return nats;
}

/** Adds `count` figures from `start` on to the sums. A function of its own is compiled to the tight loop that it is. */
function add(sums: Int32Array, figures: Uint8Array, start: number, count: number): void {
  for (let at = 0; at < count; at++) sums[at] = (sums[at]! + figures[start + at]!) | 0;
}

function least(sums: Int32Array, count: number): number {
  let lowest = sums[0]!;
  for (let at = 1; at < count; at++) lowest = Math.min(lowest, sums[at]!);
  return lowest;
}

/** Languages that a text is likelier to be in than in others, by `nats`. */
export interface Favour {
  languages: readonly string[];
  nats: number;
}

const ANY_SCRIPT = -1;
const NO_FAVOUR: Favour = { languages: [], nats: 0 };

/**
 * Cost in nats of a text in the likeliest model of the groups; some larger number than `limit` if it is above that. Scripts
 * that the text has no letters of read it alike, so one of them is asked for all.
 */
export function leastCost(text: Uint16Array, groups: readonly LetterGroup[], limit = Infinity, favour = NO_FAVOUR): number {
  const scripts = groups.length > 1 ? scriptsIn(text) : ANY_SCRIPT;
  let lowest = Infinity;
  let isAbsentAsked = false;
  for (const group of groups) {
    const isAbsent = (scripts & (1 << group.script)) === 0;
    if (isAbsent && isAbsentAsked) continue;
    isAbsentAsked ||= isAbsent;
    const costs = costsInGroup(lettersOf(text, group.script), group, Math.min(limit, lowest) + favour.nats);
    for (let at = 0; at < group.models.length; at++) {
      const odds = favour.languages.includes(group.models[at]!.language) ? favour.nats : 0;
      lowest = Math.min(lowest, costs[at]! - odds);
    }
  }
  return lowest;
}
