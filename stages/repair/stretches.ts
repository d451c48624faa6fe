/**
 * stretches: the words that suspects stand in, each to be put back or left as a whole, and what is
 * gained by putting it back.
 */
import {
  costOfLetters,
  LETTER_MODELS,
  lettersOf,
  modelsByScript,
  scriptsIn,
  unitsOf,
  type LetterModel,
  type Letters,
} from '../measures/letter-cost.ts';
import { characterOf, type Manner, type Sequence } from './utf8-sequence.ts';

import { isGap, wordEnd, wordStart } from './words.ts';

export interface Stretch {
  start: number;
  end: number;
  sequences: Sequence[];
  /** Nats by which the text gets likelier when the stretch is put back. */
  gain: number;
  /** Put back, a lost no-break space leaves a space behind: white space was folded after the damage. */
  keepsSpace: boolean;
}

/** The words around `sequences`, which are ascending and apart. */
export function stretchesAround(text: string, sequences: readonly Sequence[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const sequence of sequences) {
    if (last !== undefined && sequence.start < last.end) {
      last.sequences.push(sequence);
      if (sequence.end > last.end) last.end = wordEnd(text, sequence.end);
      continue;
    }
    const start = wordStart(text, sequence.start, last?.end ?? 0);
    last = { start, end: wordEnd(text, sequence.end), sequences: [sequence], gain: 0, keepsSpace: false };
    stretches.push(last);
  }
  return stretches;
}

const LETTER = /\p{L}/u;

/** How a sequence of the stretch is put back. */
export function mannerOf(text: string, sequence: Sequence, keepsSpace: boolean): Manner {
  if (sequence.isLostQuote && closesQuote(text, sequence)) return 'right-quote-lost';
  return keepsSpace && sequence.hasSpace ? 'spaces-folded' : 'plain';
}

/** After a word and before none; between letters it was a hyphen or a joiner. */
function closesQuote(text: string, { start, end }: Sequence): boolean {
  return start > 0 && !isGap(text.charCodeAt(start - 1)) && !LETTER.test(text.charAt(end));
}

/** The stretch put back. */
export function reread(text: string, { start, end, sequences, keepsSpace }: Stretch): string {
  let result = '';
  let copied = start;
  for (const sequence of sequences) {
    result += text.slice(copied, sequence.start) + characterOf(sequence, mannerOf(text, sequence, keepsSpace));
    copied = sequence.end;
  }
  return result + text.slice(copied, end);
}

/** The language is told from this much text around the first stretches. */
const SAMPLE_UNITS = 240;
const CONTEXT_UNITS = 50;
const MODELS_TRIED = 3;
/** Odds in nats against a word in another language than the text. */
const OTHER_LANGUAGE = 2;

/** Weighs each stretch; the sum of gains. */
export function weigh(text: string, stretches: readonly Stretch[]): number {
  const { before, after } = samples(text, stretches);
  const beforeModels = likeliestModels(before);
  const afterModels = likeliestModels(after);
  let total = 0;
  for (const stretch of stretches) {
    const standing = cheapest(text.slice(stretch.start, stretch.end), beforeModels);
    let putBack = cheapest(reread(text, stretch), afterModels);
    if (stretch.sequences.some(({ hasSpace }) => hasSpace)) {
      const spaced = cheapest(reread(text, { ...stretch, keepsSpace: true }), afterModels);
      stretch.keepsSpace = spaced < putBack;
      putBack = Math.min(putBack, spaced);
    }
    stretch.gain = standing - putBack;
    total += stretch.gain;
  }
  return total;
}

function samples(text: string, stretches: readonly Stretch[]): { before: string; after: string } {
  let before = '';
  let after = '';
  let copied = 0;
  for (const stretch of stretches) {
    const from = Math.max(copied, wordStart(text, Math.max(0, stretch.start - CONTEXT_UNITS), 0));
    const gap = text.slice(from, stretch.start);
    before += gap + text.slice(stretch.start, stretch.end);
    after += gap + reread(text, stretch);
    copied = stretch.end;
    if (before.length > SAMPLE_UNITS) break;
  }
  const rest = text.slice(copied, copied + CONTEXT_UNITS);
  return { before: before + rest, after: after + rest };
}

const GROUPS = modelsByScript(LETTER_MODELS);

/** The models that read the sample cheapest, best first. */
function likeliestModels(sample: string): LetterModel[] {
  const units = unitsOf(sample);
  const scripts = scriptsIn(units);
  const best: Array<{ model: LetterModel; cost: number }> = [];
  for (const [script, models] of GROUPS) {
    if ((scripts & (1 << script)) === 0) continue;
    const letters = lettersOf(units, script);
    for (const model of models) {
      const limit = best[MODELS_TRIED - 1]?.cost ?? Infinity;
      const cost = costOfLetters(letters, model, limit);
      if (cost >= limit) continue;
      best.push({ model, cost });
      best.sort((a, b) => a.cost - b.cost).splice(MODELS_TRIED);
    }
  }
  return best.length > 0 ? best.map(({ model }) => model) : LETTER_MODELS.slice(0, 1);
}

/** The cost in the likeliest of the models, which are ranked. */
function cheapest(text: string, models: readonly LetterModel[]): number {
  const units = unitsOf(text);
  const ready = new Map<number, Letters>();
  let least = Infinity;
  for (const [rank, model] of models.entries()) {
    const odds = rank === 0 ? 0 : OTHER_LANGUAGE;
    let letters = ready.get(model.script);
    if (letters === undefined) ready.set(model.script, (letters = lettersOf(units, model.script)));
    least = Math.min(least, costOfLetters(letters, model, least - odds) + odds);
  }
  return least;
}
