/**
 * stretches: the words that suspects stand in, each to be put back or left as a whole, and what is
 * gained by putting it back.
 */
import { isSame, UnitWriter } from '../measures/code-units.ts';
import { costOfLetters, LETTER_MODELS, type LetterModel } from '../measures/letter-cost.ts';
import { lettersOf, scriptsIn } from '../measures/letters.ts';
import { costsInGroup, groupsOf } from '../measures/letter-groups.ts';
import type { Scan } from './scan.ts';
import { RIGHT_QUOTE, type Manner, type Sequence } from './utf8-sequence.ts';
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
export function stretchesAround({ units }: Scan, sequences: readonly Sequence[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const sequence of sequences) {
    if (last !== undefined && sequence.start < last.end) {
      last.sequences.push(sequence);
      if (sequence.end > last.end) last.end = wordEnd(units, sequence.end);
      continue;
    }
    const start = wordStart(units, sequence.start, last?.end ?? 0);
    last = { start, end: wordEnd(units, sequence.end), sequences: [sequence], gain: 0, keepsSpace: false };
    stretches.push(last);
  }
  return stretches;
}

/** All of a text as one, where nothing is to be weighed. */
export const wholeStretch = ({ units }: Scan, sequences: Sequence[]): Stretch => ({
  start: 0,
  end: units.length,
  sequences,
  gain: 0,
  keepsSpace: false,
});

const LETTER = /\p{L}/u;

/** How a sequence of the stretch is put back. */
export function mannerOf(units: Uint16Array, sequence: Sequence, keepsSpace: boolean): Manner {
  if (sequence.isLostQuote && closesQuote(units, sequence)) return 'right-quote-lost';
  return keepsSpace && sequence.hasSpace ? 'spaces-folded' : 'plain';
}

/** After a word and before none; between letters it was a hyphen or a joiner. */
function closesQuote(units: Uint16Array, { start, end }: Sequence): boolean {
  return start > 0 && !isGap(units[start - 1]!) && !(end < units.length && LETTER.test(String.fromCharCode(units[end]!)));
}

/** Writes the stretch as it reads when put back. */
function putBack(units: Uint16Array, { start, end, sequences }: Stretch, keepsSpace: boolean, writer: UnitWriter): void {
  let copied = start;
  for (const sequence of sequences) {
    if (copied < sequence.start) writer.copy(units, copied, sequence.start);
    const manner = mannerOf(units, sequence, keepsSpace);
    writer.put(manner === 'right-quote-lost' ? RIGHT_QUOTE : sequence.codePoint);
    if (manner === 'spaces-folded' && sequence.end - sequence.start === 2) writer.put(SPACE);
    copied = sequence.end;
  }
  writer.copy(units, copied, end);
}

const SPACE = 0x20;

/** The language is told from this much text around the first stretches: some 25 words, of which more tell no text otherwise. */
const SAMPLE_UNITS = 160;
const CONTEXT_UNITS = 50;
const MODELS_TRIED = 3;
/** Odds in nats against a word in another language than the text. */
const OTHER_LANGUAGE = 2;

const before = new UnitWriter();
const after = new UnitWriter();

/** Weighs each stretch; the sum of gains. */
export function weigh({ units }: Scan, stretches: readonly Stretch[]): number {
  takeSamples(units, stretches);
  const beforeModels = modelsBefore(before.written);
  const afterModels = modelsAfter(after.written);
  const cheapestAfter = (stretch: Stretch, keepsSpace: boolean): number => {
    after.clear();
    putBack(units, stretch, keepsSpace, after);
    return cheapest(after.written, 0, after.length, afterModels);
  };
  let total = 0;
  for (const stretch of stretches) {
    const standing = cheapest(units, stretch.start, stretch.end, beforeModels);
    let reread = cheapestAfter(stretch, false);
    if (stretch.sequences.some(({ hasSpace }) => hasSpace)) {
      const spaced = cheapestAfter(stretch, true);
      stretch.keepsSpace = spaced < reread;
      reread = Math.min(reread, spaced);
    }
    stretch.gain = standing - reread;
    total += stretch.gain;
  }
  return total;
}

/** Text around the first stretches into `before`, the same with them put back into `after`. */
function takeSamples(units: Uint16Array, stretches: readonly Stretch[]): void {
  before.clear();
  after.clear();
  let copied = 0;
  for (const stretch of stretches) {
    const from = Math.max(copied, wordStart(units, Math.max(0, stretch.start - CONTEXT_UNITS), 0));
    before.copy(units, from, stretch.end);
    after.copy(units, from, stretch.start);
    putBack(units, stretch, stretch.keepsSpace, after);
    copied = stretch.end;
    if (before.length > SAMPLE_UNITS) break;
  }
  const rest = Math.min(units.length, copied + CONTEXT_UNITS);
  before.copy(units, copied, rest);
  after.copy(units, copied, rest);
}

const GROUPS = groupsOf(LETTER_MODELS);

/** Remembers the last sample: one table after the other is weighed on the same words. */
function remembering(answerTo: (sample: Uint16Array) => LetterModel[]): (sample: Uint16Array) => LetterModel[] {
  let known: Uint16Array | undefined;
  let answer: LetterModel[] = [];
  return (sample) => {
    if (known === undefined || !isSame(sample, known)) {
      answer = answerTo(sample);
      known = sample.slice();
    }
    return answer;
  };
}

const modelsBefore = remembering(likeliestModels);
const modelsAfter = remembering(likeliestModels);

/** The models that read the sample cheapest, best first. */
function likeliestModels(units: Uint16Array): LetterModel[] {
  const scripts = scriptsIn(units);
  const best: Array<{ model: LetterModel; cost: number }> = [];
  for (const group of GROUPS) {
    if ((scripts & (1 << group.script)) === 0) continue;
    const costs = costsInGroup(lettersOf(units, group.script), group, best[MODELS_TRIED - 1]?.cost);
    for (let at = 0; at < group.models.length; at++) {
      const cost = costs[at]!;
      if (cost >= (best[MODELS_TRIED - 1]?.cost ?? Infinity)) continue;
      best.push({ model: group.models[at]!, cost });
      best.sort((a, b) => a.cost - b.cost).splice(MODELS_TRIED);
    }
  }
  return best.length > 0 ? best.map(({ model }) => model) : LETTER_MODELS.slice(0, 1);
}

/** The cost from `start` to `end` in the likeliest of the models, which are ranked. */
function cheapest(units: Uint16Array, start: number, end: number, models: readonly LetterModel[]): number {
  let letters = lettersOf(units, models[0]!.script, start, end);
  let { script } = models[0]!;
  let least = Infinity;
  for (let rank = 0; rank < models.length; rank++) {
    const model = models[rank]!;
    const odds = rank === 0 ? 0 : OTHER_LANGUAGE;
    if (model.script !== script) letters = lettersOf(units, (script = model.script), start, end);
    least = Math.min(least, costOfLetters(letters, model, least - odds) + odds);
  }
  return least;
}
