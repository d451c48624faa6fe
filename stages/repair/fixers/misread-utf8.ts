/**
 * misread-utf8: UTF-8 that was read with a single-byte table (`Ã©` for `é`).
 *
 * Seen as: pairs of a letter and a symbol, over and over. Must not catch: `AMANHÃ”` (a capital before a
 * closing quote), `Рё` (two letters that happen to make one), `4288×…`, a text that quotes an example.
 * So a stretch is put back only where its letters follow one another much better after than before.
 */
import { LETTER_MODELS, letterCost, type LetterModel } from '../../measures/letter-cost.ts';
import { byteOfUnit, highHalf } from '../../measures/single-byte-table.ts';
import type { Change, Step } from '../edit.ts';
import { MISREADINGS, readSequence, rereadAsUtf8, type Misreading, type Sequence } from '../misread-utf8.ts';
import type { Fixer } from './fixer.ts';

/** Odds, in nats, against damage in a text: sound texts are a thousand times as many, and have many stretches. */
const MIN_TEXT_GAIN = 9;
/** Once a text is known to be damaged, a stretch needs little more than to get better. */
const MIN_STRETCH_GAIN = -2;

/** Odds, in nats, that a table was used at all: nearly all damage on the web came through windows-1252. */
const TABLE_COST: Readonly<Partial<Record<Misreading, number>>> = {
  'windows-1252': 0,
  macintosh: 4,
  cp437: 4,
  cp850: 6,
  'windows-1257': 4,
};
const OTHER_TABLE_COST = 2;

const stepName = (charset: Misreading): string => `utf-8-read-as-${charset}`;

interface Stretch {
  start: number;
  end: number;
  sequences: Sequence[];
  gain: number;
}

/** Bit n of a unit's mask: it can begin (or go on) a sequence seen through the n-th table. */
interface Masks {
  leads: Uint16Array;
  continuations: Uint16Array;
}

const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => index + 0x80));

let masks: Masks | undefined;

function suspectMasks(): Masks {
  if (masks !== undefined) return masks;
  const leads = new Uint16Array(0x10000);
  const continuations = new Uint16Array(0x10000);
  for (const [bit, charset] of MISREADINGS.entries()) {
    const bytes = byteOfUnit(charset);
    continuations[0x20]! |= 1 << bit;
    for (const character of `${highHalf(charset)}${LATIN_1}`) {
      const unit = character.charCodeAt(0);
      if (bytes[unit]! >= 0xc2 && bytes[unit]! <= 0xf4) leads[unit]! |= 1 << bit;
      if (bytes[unit]! >= 0x80 && bytes[unit]! <= 0xbf) continuations[unit]! |= 1 << bit;
    }
  }
  masks = { leads, continuations };
  return masks;
}

/** The tables through which some sequence can be seen, as bits. */
function suspectTables(text: string): number {
  const { leads, continuations } = suspectMasks();
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) found |= leads[unit]! & continuations[text.charCodeAt(at + 1)]!;
  }
  return found;
}

function stretchesIn(text: string, charset: Misreading): Stretch[] {
  const bytes = byteOfUnit(charset);
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const sequence = readSequence(text, at, bytes);
    if (sequence === undefined) continue;
    at = sequence.end - 1;
    if (last !== undefined && sequence.start < last.end) {
      last.sequences.push(sequence);
      if (sequence.end > last.end) last.end = wordEnd(text, sequence.end);
      continue;
    }
    last = { start: wordStart(text, sequence.start, last?.end ?? 0), end: wordEnd(text, sequence.end), sequences: [sequence], gain: 0 };
    stretches.push(last);
  }
  return stretches;
}

const isGap = (unit: number): boolean => unit <= 0x20 || unit === 0x3c || unit === 0x3e;

function wordStart(text: string, from: number, floor: number): number {
  let at = from;
  while (at > floor && !isGap(text.charCodeAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isGap(text.charCodeAt(at))) at++;
  return at;
}

function reread(text: string, { start, end, sequences }: Stretch): string {
  let result = '';
  let copied = start;
  for (const sequence of sequences) {
    result += text.slice(copied, sequence.start) + String.fromCodePoint(sequence.codePoint);
    copied = sequence.end;
  }
  return result + text.slice(copied, end);
}

const SAMPLE_UNITS = 600;
const MODELS_TRIED = 3;
const OTHER_LANGUAGE = 2;

function bestModels(sample: string): LetterModel[] {
  return LETTER_MODELS.map((model) => ({ model, cost: letterCost(sample, model) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MODELS_TRIED)
    .map(({ model }) => model);
}

function cheapest(text: string, models: readonly LetterModel[]): number {
  let least = Infinity;
  for (const [rank, model] of models.entries()) least = Math.min(least, letterCost(text, model) + (rank === 0 ? 0 : OTHER_LANGUAGE));
  return least;
}

function weigh(text: string, stretches: readonly Stretch[]): number {
  let before = '';
  let after = '';
  for (const stretch of stretches) {
    if (before.length > SAMPLE_UNITS) break;
    before += text.slice(stretch.start, stretch.end) + ' ';
    after += reread(text, stretch) + ' ';
  }
  const beforeModels = bestModels(before);
  const afterModels = bestModels(after);
  let total = 0;
  for (const stretch of stretches) {
    stretch.gain = cheapest(text.slice(stretch.start, stretch.end), beforeModels) - cheapest(reread(text, stretch), afterModels);
    total += stretch.gain;
  }
  return total;
}

export const misreadUtf8: Fixer = {
  name: 'misread-utf8',
  steps: Object.fromEntries(MISREADINGS.map((charset): [string, Step] => [stepName(charset), (stretch) => rereadAsUtf8(stretch, charset)])),
  find: (text) => {
    const tables = suspectTables(text);
    if (tables === 0) return [];
    let best: { charset: Misreading; stretches: Stretch[]; gain: number } | undefined;
    for (const [bit, charset] of MISREADINGS.entries()) {
      if ((tables & (1 << bit)) === 0) continue;
      const stretches = stretchesIn(text, charset);
      if (stretches.length === 0) continue;
      const gain = weigh(text, stretches) - (TABLE_COST[charset] ?? OTHER_TABLE_COST);
      if (gain > (best?.gain ?? MIN_TEXT_GAIN)) best = { charset, stretches, gain };
    }
    if (best === undefined) return [];
    const step = stepName(best.charset);
    const changes: Change[] = [];
    for (const { gain, sequences } of best.stretches) {
      if (gain < MIN_STRETCH_GAIN) continue;
      for (const { start, end, codePoint } of sequences) changes.push({ start, end, after: String.fromCodePoint(codePoint), step });
    }
    return changes;
  },
};
