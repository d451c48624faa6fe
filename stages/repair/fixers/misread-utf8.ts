/**
 * misread-utf8: UTF-8 that was read with a single-byte table (`Ã©` for `é`).
 *
 * Seen as: pairs of a letter and a symbol, over and over. Must not catch: `AMANHÃ”` (a capital before a
 * closing quote), `Рё` (two letters that happen to make one), `4288×…`, box drawings. So a stretch is
 * put back only where its letters follow one another much better after than before.
 */
import type { Change, Step } from '../edit.ts';
import { stretchesAround, weigh, type Stretch } from '../stretches.ts';
import { findSuspects } from '../suspects.ts';
import { characterOf, MISREADINGS, rereadAsUtf8, type Misreading } from '../utf8-sequence.ts';
import type { Fixer } from './fixer.ts';

/** Odds, in nats, against damage in a text: sound texts are a thousand times as many, and have many stretches. */
const MIN_TEXT_GAIN = 7;
/** Once a text is known to be damaged, a stretch may even lose a little: its words may be names. */
const MIN_STRETCH_GAIN = -2;

/** Odds, in nats, against a table: nearly all damage on the web came through windows-1252. */
const TABLE_COST: Readonly<Partial<Record<Misreading, number>>> = {
  'windows-1252': 0,
  macintosh: 4,
  cp437: 4,
  cp850: 6,
  'windows-1257': 4,
};
const OTHER_TABLE_COST = 2;

const stepName = (charset: Misreading, keepsSpace: boolean): string => `utf-8-read-as-${charset}${keepsSpace ? '-then-spaces-folded' : ''}`;

const STEPS = MISREADINGS.flatMap((charset) =>
  [false, true].map((keepsSpace): [string, Step] => [
    stepName(charset, keepsSpace),
    (stretch) => rereadAsUtf8(stretch, charset, keepsSpace),
  ]),
);

export const misreadUtf8: Fixer = {
  name: 'misread-utf8',
  steps: Object.fromEntries(STEPS),
  find: (text) => {
    let best: { charset: Misreading; stretches: Stretch[]; gain: number } | undefined;
    for (const { charset, sequences } of findSuspects(text)) {
      const stretches = stretchesAround(text, sequences);
      const gain = weigh(text, stretches) - (TABLE_COST[charset] ?? OTHER_TABLE_COST);
      if (gain > (best?.gain ?? MIN_TEXT_GAIN)) best = { charset, stretches, gain };
    }
    return best === undefined ? [] : changesOf(best.charset, best.stretches);
  },
};

function changesOf(charset: Misreading, stretches: readonly Stretch[]): Change[] {
  return stretches
    .filter(({ gain }) => gain >= MIN_STRETCH_GAIN)
    .flatMap(({ sequences, keepsSpace }) =>
      sequences.map((sequence) => ({
        start: sequence.start,
        end: sequence.end,
        after: characterOf(sequence, keepsSpace),
        step: stepName(charset, keepsSpace && sequence.hasSpace),
      })),
    );
}
