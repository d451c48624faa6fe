/**
 * misread-single-byte: text in an older charset that was read with another table of that age (`ëì àãí` for `כל אדם`,
 * `лБЦДЩК` for `Каждый`). Every byte still stands there as some letter, so the bytes are weighed as decode weighs them.
 *
 * Must not catch: names and lists of letters, transliterations, Vietnamese, Icelandic beside French. So a text is
 * looked at only if no language has all of its accented letters or its capitals stand inside words, and changed
 * only if it becomes much likelier.
 */
import { unitsOf, UnitWriter } from '../../measures/code-units.ts';
import { CANDIDATES, type Candidate } from '../../measures/charsets/candidates.ts';
import { readBytes, readUnits } from '../../measures/charsets/read-bytes.ts';
import { byteOfUnit } from '../../measures/charsets/single-byte-table.ts';
import { letterModels, LETTER_MODELS } from '../../measures/letter-cost.ts';
import { groupsOf, leastCost, type LetterGroup } from '../../measures/letter-groups.ts';
import type { Change, Step } from '../edit.ts';
import { looksMisread } from '../looks-misread.ts';
import type { Scan } from '../scan.ts';
import { wordEnd, wordStart } from '../words.ts';
import type { Fixer } from './fixer.ts';

/** The tables that text was shown with. Western ones outside the West are the rule; the others met inside Russia. */
const SHOWN_WITH = ['windows-1252', 'windows-1251', 'koi8-r'] as const;

/** Odds, in nats, against a whole text being misread this way, and the share of its cost that must go. */
const MIN_GAIN = 14;
const MIN_GAIN_SHARE = 0.2;
/**
 * Among Latin tables most letters are the same (`zahrnuje pøedpoklad` for `předpoklad`), so less of the cost can go. Words of
 * three languages side by side, each with its own accents, may gain as much as 0.05 by chance.
 */
const MIN_GAIN_SHARE_IN_LATIN = 0.06;
const MOSTLY = 0.5;
const SAMPLE_UNITS = 500;
const SPACE = 0x20;
/** A first glance leaves out the readings that could not catch up; the margins are those of decode. */
const GLANCE_BYTES = 64;
const HOPELESS = 12;
const HOPELESS_SHARE = 0.12;

const stepName = (charset: string, shownWith: string): string => `${charset}-read-as-${shownWith}`;

const ANY_LANGUAGE = groupsOf(LETTER_MODELS);
const TRIALS = CANDIDATES.filter(({ charset }) => charset !== 'windows-1252' && charset !== 'macintosh').map((candidate) => ({
  ...candidate,
  groups: groupsOf(letterModels(candidate.languages)),
}));

const HIGH_RUN = /[^\0-\u007f][^\n]*/gu;

const STEPS = SHOWN_WITH.flatMap((shownWith) =>
  TRIALS.filter(({ charset }) => charset !== shownWith).map(({ charset }): [string, Step] => [
    stepName(charset, shownWith),
    (stretch) => reread(stretch, charset, shownWith),
  ]),
);

export const misreadSingleByte: Fixer = {
  name: 'misread-single-byte',
  steps: Object.fromEntries(STEPS),
  find: (scan) => {
    if (!looksMisread(scan)) return [];
    const { text } = scan;
    const words = sampleOf(scan);
    const shown = SHOWN_WITH.flatMap((shownWith) => {
      const bytes = bytesOf(words, shownWith);
      return bytes === undefined || isMostlyUtf8(bytes) ? [] : [{ shownWith, bytes }];
    });
    const glanced: Reading[] = [];
    let least = Infinity;
    for (const { shownWith, bytes } of shown) {
      const glance = bytes.subarray(0, endOfGlance(bytes));
      for (const trial of TRIALS) {
        if (trial.charset === shownWith) continue;
        const cost = weigh(glance, trial, hopeless(least));
        least = Math.min(least, cost);
        if (cost <= hopeless(least)) glanced.push({ trial, shownWith, bytes, cost });
      }
    }
    let best: Reading | undefined;
    for (const reading of glanced) {
      if (reading.cost > hopeless(least)) continue;
      const cost = weigh(reading.bytes, reading.trial, best?.cost ?? Infinity);
      if (cost < (best?.cost ?? Infinity)) best = { ...reading, cost };
    }
    if (best === undefined) return [];
    const minShare = best.trial.highShare === 'some' ? MIN_GAIN_SHARE_IN_LATIN : MIN_GAIN_SHARE;
    const minStanding = (best.cost + MIN_GAIN) / (1 - minShare);
    if (leastCost(words, ANY_LANGUAGE, minStanding) < minStanding) return [];
    return changesOf(text, best.trial.charset, best.shownWith);
  },
};

type Trial = Candidate & { groups: readonly LetterGroup[] };

interface Reading {
  trial: Trial;
  shownWith: string;
  bytes: Uint8Array;
  cost: number;
}

/** The cost at a first glance from which on a reading could not catch up with the best one. */
const hopeless = (least: number): number => least * (1 + HOPELESS_SHARE) + HOPELESS;

/** The end of the word that ends the first glance, so that no character is cut. */
function endOfGlance(bytes: Uint8Array): number {
  const end = bytes.indexOf(SPACE, GLANCE_BYTES);
  return end < 0 ? bytes.length : end;
}

const weigh = (bytes: Uint8Array, { charset, groups, cost }: Trial, limit: number): number =>
  cost + leastCost(readUnits(bytes, charset), groups, limit - cost);

const sample = new UnitWriter();

/** Words that hold characters above U+007F; good until the next text is asked about. */
function sampleOf({ units, highs }: Scan): Uint16Array {
  sample.clear();
  let searched = 0;
  for (let high = 0; high < highs.length && sample.length < SAMPLE_UNITS; high++) {
    const at = highs[high]!;
    if (at < searched) continue;
    const start = wordStart(units, at, searched);
    searched = Math.min(wordEnd(units, at), start + SAMPLE_UNITS);
    sample.copy(units, start, searched);
    sample.put(SPACE);
  }
  return sample.written;
}

/** The bytes that show as `units`; undefined if some character is not in the table. */
function bytesOf(units: Uint16Array, shownWith: string): Uint8Array | undefined {
  const table = byteOfUnit(shownWith);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const byte = unit < 0x80 ? unit : table[unit]!;
    if (byte === 0 && unit !== 0) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** Then it is UTF-8 that was misread, and each of its bytes makes a letter too. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let covered = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    const length = byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    let last = at;
    while (last + 1 < at + length && (bytes[last + 1]! & 0xc0) === 0x80) last++;
    if (length === 0 || last + 1 < at + length) continue;
    covered += length;
    high += length - 1;
    at = last;
  }
  return covered > high * MOSTLY;
}

/** Stretches the table could show, read again; the rest left. */
function reread(stretch: string, charset: string, shownWith: string): string {
  const bytes = bytesOf(unitsOf(stretch), shownWith);
  if (bytes !== undefined) return readBytes(bytes, charset);
  return Array.from(stretch.matchAll(/\S+|\s+/gu), ([word]) => {
    const own = bytesOf(unitsOf(word), shownWith);
    return own === undefined ? word : readBytes(own, charset);
  }).join('');
}

function changesOf(text: string, charset: string, shownWith: string): Change[] {
  return Array.from(text.matchAll(HIGH_RUN), ({ 0: stretch, index }) => ({
    start: index,
    end: index + stretch.length,
    after: reread(stretch, charset, shownWith),
    step: stepName(charset, shownWith),
  })).filter(({ after, start, end }) => after !== text.slice(start, end) && !after.includes('\ufffd'));
}
