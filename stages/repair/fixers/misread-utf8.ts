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
import type { Scan } from '../scan.ts';
import { mannerOf, stretchesAround, weigh, wholeStretch, type Stretch } from '../stretches.ts';
import { findSuspects } from '../suspects.ts';
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

type StepNames = Readonly<Record<Manner, string>>;

const stepNames = (charset: Misreading): StepNames => ({
  plain: `utf-8-read-as-${charset}`,
  'spaces-folded': `utf-8-read-as-${charset}-spaces-folded`,
  'right-quote-lost': `utf-8-read-as-${charset}-right-quote-lost`,
});

const STEPS = MISREADINGS.flatMap((charset) =>
  MANNERS.map((manner): [string, Step] => [stepNames(charset)[manner], (stretch) => rereadAsUtf8(stretch, charset, manner)]),
);

export const misreadUtf8: Fixer = {
  name: 'misread-utf8',
  steps: Object.fromEntries(STEPS),
  find: (scan) => {
    const plain = plainDamage(scan);
    if (plain.length === 1) return changesOf(scan, plain[0]!.charset, spacesWeighed(scan, plain[0]!.sequences));
    const suspects = plain.length > 0 ? plain : findSuspects(scan);
    const { text } = scan;
    let best: { charset: Misreading; stretches: Stretch[]; gain: number } | undefined;
    for (const { charset, sequences } of suspects) {
      const bytes = byteOfUnit(charset);
      const isRare = charset !== 'windows-1252' && isOutnumbered(scan, sequences, bytes);
      const minCovered = isRare ? MIN_COVERED_AMONG_SOUND : MIN_COVERED;
      const stretches = stretchesAround(scan, sequences).filter((stretch) => coveredShare(scan, stretch, bytes) >= minCovered);
      if (stretches.length === 0) continue;
      const odds = (TABLE_COST[charset] ?? OTHER_TABLE_COST) + (isRare ? OUTNUMBERED : 0) + (isMention(text, stretches) ? MENTION : 0);
      const gain = weigh(scan, stretches) - odds;
      if (gain > (best?.gain ?? MIN_TEXT_GAIN)) best = { charset, stretches, gain };
    }
    return best === undefined ? [] : changesOf(scan, best.charset, best.stretches);
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
function spacesWeighed(scan: Scan, sequences: Sequence[]): Stretch[] {
  if (!sequences.some(({ hasSpace }) => hasSpace)) return [wholeStretch(scan, sequences)];
  const stretches = stretchesAround(scan, sequences);
  weigh(scan, stretches);
  for (const stretch of stretches) stretch.gain = 0;
  return stretches;
}

/** Neighbours that are put back alike make one change, so that a Cyrillic line is not a hundred. */
const MAX_GAP_UNITS = 2;

function changesOf({ text, units }: Scan, charset: Misreading, stretches: readonly Stretch[]): Change[] {
  const changes: Change[] = [];
  const names = stepNames(charset);
  let last: Change | undefined;
  for (const { gain, sequences, keepsSpace } of stretches) {
    if (gain < MIN_STRETCH_GAIN) continue;
    for (const sequence of sequences) {
      const manner = mannerOf(units, sequence, keepsSpace);
      const step = names[manner];
      const after = characterOf(sequence, manner);
      if (last !== undefined && last.step === step && isSmallGap(units, last.end, sequence.start)) {
        last.after += last.end < sequence.start ? text.slice(last.end, sequence.start) + after : after;
        last.end = sequence.end;
      } else changes.push((last = { start: sequence.start, end: sequence.end, after, step }));
    }
  }
  return changes;
}

/** At most so many printable ASCII characters. */
function isSmallGap(units: Uint16Array, start: number, end: number): boolean {
  if (end - start > MAX_GAP_UNITS) return false;
  for (let at = start; at < end; at++) if (units[at]! < 0x20 || units[at]! > 0x7e) return false;
  return true;
}
