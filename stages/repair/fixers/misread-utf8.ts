/**
 * misread-utf8: UTF-8 that was read with a single-byte table (`Ã©` for `é`).
 *
 * Seen as: pairs of a letter and a symbol, over and over. Must not catch: `AMANHÃ”` (a capital before a
 * closing quote), `Рё` (two letters that happen to make one), `4288×…`, box drawings. So a stretch is
 * put back only where its letters follow one another much better after than before.
 */
import { byteOfUnit } from '../../measures/charsets/single-byte-table.ts';
import { coveredShare, isOutnumbered } from '../coverage.ts';
import type { Change, Step } from '../edit.ts';
import { plainDamage } from '../plain-damage.ts';
import { mannerOf, stretchesAround, weigh, type Stretch } from '../stretches.ts';
import { findSuspects, likelySuspects } from '../suspects.ts';
import { characterOf, MISREADINGS, rereadAsUtf8, type Manner, type Misreading, type Sequence } from '../utf8-sequence.ts';
import type { Fixer } from './fixer.ts';

/** Odds, in nats, against damage in a text: sound texts are a thousand times as many, and have many stretches. */
const MIN_TEXT_GAIN = 7;
/** Once a text is known to be damaged, a stretch may even lose a little: its words may be names. */
const MIN_STRETCH_GAIN = -2;

/** Odds, in nats, that a text which may be about damage is. */
const MENTION = 20;
const MAX_MENTIONS = 3;
const MENTION_REACH = 60;

/** Odds, in nats, against a rarer table where sound text is written in its script. */
const OUTNUMBERED = 6;
const MIN_COVERED = 0.5;
const MIN_COVERED_AMONG_SOUND = 0.75;

/** Odds, in nats, against a table: nearly all damage on the web came through windows-1252. */
const TABLE_COST: Readonly<Partial<Record<Misreading, number>>> = {
  'windows-1252': 0,
  'windows-1251': 3,
  macintosh: 5,
  cp437: 9,
  cp850: 12,
  'windows-1257': 12,
};
const OTHER_TABLE_COST = 2.5;

const MANNERS: readonly Manner[] = ['plain', 'spaces-folded', 'right-quote-lost'];

const stepName = (charset: Misreading, manner: Manner): string => `utf-8-read-as-${charset}${manner === 'plain' ? '' : `-${manner}`}`;

const STEPS = MISREADINGS.flatMap((charset) =>
  MANNERS.map((manner): [string, Step] => [stepName(charset, manner), (stretch) => rereadAsUtf8(stretch, charset, manner)]),
);

export const misreadUtf8: Fixer = {
  name: 'misread-utf8',
  steps: Object.fromEntries(STEPS),
  find: (text) => {
    const suspects = likelySuspects(findSuspects(text));
    if (suspects.length === 0) return [];
    const plain = plainDamage(text, suspects);
    if (plain.length === 1) return changesOf(text, plain[0]!.charset, spacesWeighed(text, plain[0]!.sequences));
    let best: { charset: Misreading; stretches: Stretch[]; gain: number } | undefined;
    for (const { charset, sequences } of plain.length > 0 ? plain : suspects) {
      const bytes = byteOfUnit(charset);
      const isRare = charset !== 'windows-1252' && isOutnumbered(text, sequences, bytes);
      const minCovered = isRare ? MIN_COVERED_AMONG_SOUND : MIN_COVERED;
      const stretches = stretchesAround(text, sequences).filter((stretch) => coveredShare(text, stretch, bytes) >= minCovered);
      if (stretches.length === 0) continue;
      const odds = (TABLE_COST[charset] ?? OTHER_TABLE_COST) + (isRare ? OUTNUMBERED : 0) + (isMention(text, stretches) ? MENTION : 0);
      const gain = weigh(text, stretches) - odds;
      if (gain > (best?.gain ?? MIN_TEXT_GAIN)) best = { charset, stretches, gain };
    }
    return best === undefined ? [] : changesOf(text, best.charset, best.stretches);
  },
};

/**
 * Whether the text may be about damage, as in `If you see Ã© where é should be`: few stretches, and
 * what each would become stands sound nearby.
 */
function isMention(text: string, stretches: readonly Stretch[]): boolean {
  if (stretches.length > MAX_MENTIONS) return false;
  return stretches.every(({ start, end, sequences }) => {
    const around = text.slice(Math.max(0, start - MENTION_REACH), start) + text.slice(end, end + MENTION_REACH);
    return sequences.some(({ codePoint }) => around.includes(String.fromCodePoint(codePoint)));
  });
}

/** Only what to do with lost no-break spaces is left to weigh. */
function spacesWeighed(text: string, sequences: readonly Sequence[]): Stretch[] {
  const stretches = stretchesAround(text, sequences);
  if (sequences.some(({ hasSpace }) => hasSpace)) {
    weigh(text, stretches);
    for (const stretch of stretches) stretch.gain = 0;
  }
  return stretches;
}

/** Neighbours that are put back alike make one change, so that a Cyrillic line is not a hundred. */
const MAX_GAP_UNITS = 2;
const ASCII_GAP = /^[ -~]{0,2}$/;

function changesOf(text: string, charset: Misreading, stretches: readonly Stretch[]): Change[] {
  const changes: Change[] = [];
  for (const { gain, sequences, keepsSpace } of stretches) {
    if (gain < MIN_STRETCH_GAIN) continue;
    for (const sequence of sequences) {
      const manner = mannerOf(text, sequence, keepsSpace);
      const step = stepName(charset, manner);
      const after = characterOf(sequence, manner);
      const last = changes.at(-1);
      const gap = last === undefined ? '\n' : text.slice(last.end, Math.min(sequence.start, last.end + MAX_GAP_UNITS + 1));
      if (last === undefined || last.step !== step || !ASCII_GAP.test(gap))
        changes.push({ start: sequence.start, end: sequence.end, after, step });
      else {
        last.after += gap + after;
        last.end = sequence.end;
      }
    }
  }
  return changes;
}
