/**
 * letter-groups: what letters cost in many languages at once. Languages of one script are weighed side by side: the
 * costs of a pair of letters stand next to each other, one for each language, so that a letter is looked up once
 * and not once a language. The figures are those of `costOfLetters`.
 */
import {
  costOfLetters,
  costOfUnlisted,
  FOREIGN_LETTER,
  INDEXED_UNITS,
  isMark,
  REPEATED_LETTER,
  type LetterModel,
  type Letters,
} from './letter-cost.ts';
import { STEPS_PER_NAT, unitFact } from './unit-tables.ts';

/** Models of one script. */
export interface LetterGroup {
  readonly script: number;
  readonly models: readonly LetterModel[];
  /** Row and column of each letter that one of the models has; 0 for all others, as for the boundary. */
  readonly index: Uint8Array;
  readonly size: number;
  /** Steps of each pair: (previous letter × size + next letter) × models + model. Empty where one model has characters. */
  readonly pairs: Uint8Array;
}

/** From so many models on, side by side is faster; a table for each handful of them would not pay. */
const MIN_MODELS = 4;

const known = new Map<string, LetterGroup>();

/** The models grouped by script, so that a text is made ready once for each. */
export function groupsOf(models: readonly LetterModel[]): LetterGroup[] {
  const scripts = new Map<number, LetterModel[]>();
  for (const model of models) scripts.set(model.script, [...(scripts.get(model.script) ?? []), model]);
  return Array.from(scripts, ([script, own]) => {
    const key = own.map(({ language }) => language).join(' ');
    const group = known.get(key) ?? groupOf(script, own);
    known.set(key, group);
    return group;
  });
}

function groupOf(script: number, models: readonly LetterModel[]): LetterGroup {
  const index = new Uint8Array(INDEXED_UNITS);
  if (models.length < MIN_MODELS || models.some(({ characters }) => characters !== undefined)) {
    return { script, models, index, size: 0, pairs: new Uint8Array() };
  }
  const letters = [0];
  for (let unit = 0; unit < INDEXED_UNITS; unit++) {
    if (models.some((model) => model.index[unit]! > 0)) index[unit] = letters.push(unit) - 1;
  }
  const size = letters.length;
  const pairs = new Uint8Array(size * size * models.length);
  for (const [at, model] of models.entries()) {
    for (let previous = 0; previous < size; previous++) {
      for (let next = 0; next < size; next++) {
        pairs[(previous * size + next) * models.length + at] = stepsOf(model, letters[previous]!, letters[next]!);
      }
    }
  }
  return { script, models, index, size, pairs };
}

/** What `next` costs after `previous`; 0 is the boundary. */
function stepsOf({ index, size, pairs }: LetterModel, previous: number, next: number): number {
  const row = previous === 0 ? 0 : index[previous]!;
  const column = next === 0 ? 0 : index[next]!;
  if (next !== 0 && column === 0) return FOREIGN_LETTER;
  const pair = pairs[row * size + column]!;
  return column > 0 && row === column ? Math.min(pair, REPEATED_LETTER) : pair;
}

const steps = new Int32Array(64);
const nats = new Float64Array(64);

/** Cost in nats of letters made ready for the group's script, by model; good until the next call. */
export function costsInGroup(letters: Letters, { models, index, size, pairs }: LetterGroup): Float64Array {
  if (size === 0) {
    for (let at = 0; at < models.length; at++) nats[at] = costOfLetters(letters, models[at]!);
    return nats;
  }
  const { units, length } = letters;
  const count = models.length;
  let shared = letters.fixedCost;
  let previous = 0;
  steps.fill(0, 0, count);
  for (let at = 1; at < length; at++) {
    const unit = units[at]!;
    const next = unit < INDEXED_UNITS ? index[unit]! : 0;
    if (next === 0 && unit !== 0) {
      shared += costOfUnlisted(unit, units[at - 1]!);
      if (!isMark(unitFact(unit))) previous = 0;
      continue;
    }
    const cell = (previous * size + next) * count;
    for (let model = 0; model < count; model++) steps[model]! += pairs[cell + model]!;
    previous = next;
  }
  for (let model = 0; model < count; model++) nats[model] = (shared + steps[model]!) / STEPS_PER_NAT;
  return nats;
}
