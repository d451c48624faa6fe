/**
 * statistics: which charset makes the best text of bytes that are no UTF-8. Only words that hold bytes
 * above 0x7F are read, with every candidate; the cheapest reading wins. What the page declares and
 * where it comes from count as odds, not as facts.
 */
import { isSame, unitsOf } from '../../measures/code-units.ts';
import { letterModels, LETTER_MODELS } from '../../measures/letter-cost.ts';
import { lettersOf } from '../../measures/letters.ts';
import { costsInGroup, groupsOf, leastCost, type Favour, type LetterGroup } from '../../measures/letter-groups.ts';
import { CANDIDATES, type Candidate } from '../../measures/charsets/candidates.ts';
import { readUnits } from '../../measures/charsets/read-bytes.ts';
import { holdsUtf8 } from '../mixed-utf8.ts';
import { MIXED_UTF8, read } from '../read.ts';
import type { Evidence } from './evidence.ts';
import { ANY_SIGHTINGS, highWords, joinWords, type Word } from './high-words.ts';
import { httpCharset } from './http-header.ts';
import { markupDeclaration } from './markup-declaration.ts';
import { languagesOfUrl } from './top-level-domain.ts';

/** What is known beside the bytes. */
interface Hints {
  /** Charsets that are declared. */
  declared: readonly string[];
  /** Languages the page may be in, by its own word or its address. */
  languages: readonly string[];
}

interface Guess {
  /** A charset, or `MIXED_UTF8`. */
  charset: string;
  /** Odds in nats against the next best reading that gives another text. */
  lead: number;
}

/** A first glance leaves out the candidates that could not catch up; a large sample is read only where the others cannot tell. */
const GLANCE_BYTES = 64;
const SAMPLE_BYTES = 600;
const LARGE_SAMPLE_BYTES = 4000;
const HOPELESS = 12;
/** A few words in another language than the rest mislead by a share of their cost. */
const HOPELESS_AT_A_GLANCE = 0.12;
const HOPELESS_SHARE = 0.03;

/** Nats a unit, spaces and markup included: sound text stays below, text in the wrong table is far above. */
const GOOD_LETTER = 3;
const GOOD_IDEOGRAPH = 7.5;
const MIN_GOOD_BYTES = 60;
/** From this many on, the share of high bytes says what kind of script it is; `À ÉTÉ` alone is all high. */
const MIN_HIGH_BYTES = 12;
/** Vietnamese reaches 0.5; Cyrillic words stay above 0.8 unless glued to markup. */
const MOSTLY_HIGH = 0.75;
/** Half of the bytes of any East Asian character are high. */
const HARDLY_HIGH = 0.35;

/** Odds in nats: that a declaration holds, that a page is in its language, that UTF-8 was pasted into. */
const DECLARED = 6;
/** `iso-8859-1` is what servers and editors say when nobody told them. */
const DECLARED_BY_DEFAULT = 3;
const PAGE_LANGUAGE = 3;
const PASTED_INTO = 4;

/** Charsets that are only tried where they are declared. */
const RARE_COST = 6;
/** Languages of a candidate that are still tried after the glance. */
const LANGUAGES_LEFT = 3;

type ModelGroups = readonly LetterGroup[];

/** A charset to try, with the models of the languages it may hold. */
interface Trial {
  charset: string;
  highShare: Candidate['highShare'];
  cost: number;
  groups: ModelGroups;
}

interface Reading {
  trial: Trial;
  units: Uint16Array;
  cost: number;
}

const ANY_LANGUAGE = groupsOf(LETTER_MODELS);
const TRIALS: readonly Trial[] = CANDIDATES.map(({ languages, ...candidate }) => ({
  ...candidate,
  groups: groupsOf(letterModels(languages)),
}));
const MIXED_TRIAL: Trial = { charset: MIXED_UTF8, highShare: 'any', cost: PASTED_INTO, groups: ANY_LANGUAGE };

export const statistics: Evidence = ({ bytes, contentType = '', isHtml, url = '' }) => {
  const http = httpCharset(contentType);
  const markup = isHtml === false ? undefined : markupDeclaration(bytes);
  const declared = [http, markup?.charset].filter((charset) => charset !== undefined);
  const languages = [markup?.language, ...languagesOfUrl(url)].filter((language) => language !== undefined);
  const { charset, lead } = guessCharset(bytes, { declared, languages });
  const evidence = charset === http ? 'http' : charset === markup?.charset ? 'meta' : lead > 0 ? 'sniff' : 'assumed';
  return { charset, evidence, confidence: 1 / (1 + Math.exp(-Math.max(0, lead))) };
};

/** The likeliest charset of `bytes`, which hold bytes above 0x7F and are no UTF-8. */
function guessCharset(bytes: Uint8Array, hints: Hints): Guess {
  const words = highWords(bytes, SAMPLE_BYTES);
  const sample = joinWords(bytes, words);
  const declared = declaredInOwnScript(sample, hints);
  if (declared !== undefined) return { charset: declared, lead: HOPELESS };
  let readings = readAll(sample.subarray(0, endOfGlance(words)), trialsFor(sample, hints), hints, HOPELESS_AT_A_GLANCE);
  if (readings.length > 1) readings = readAll(sample, readings.map(narrowed), hints, HOPELESS_SHARE);
  if (differ(readings)) {
    const more = joinWords(bytes, highWords(bytes, LARGE_SAMPLE_BYTES, ANY_SIGHTINGS));
    if (more.length > sample.length) readings = readAll(more, readings.map(narrowed), hints, HOPELESS_SHARE);
  }
  const [best, ...others] = readings;
  const second = others.find(({ units }) => !isSame(units, best!.units));
  return { charset: best!.trial.charset, lead: second === undefined ? HOPELESS : second.cost - best!.cost };
}

/**
 * A declared charset of another script than Latin that makes good text: no other table makes good text of the
 * same bytes. Of Latin tables this cannot be said; most of their letters stand at the same bytes.
 */
function declaredInOwnScript(sample: Uint8Array, hints: Hints): string | undefined {
  for (const { charset, highShare, groups } of TRIALS) {
    if (highShare === 'some' || !hints.declared.includes(charset)) continue;
    const units = readUnits(sample, charset);
    const goodCost = units.length * (units.length < sample.length ? GOOD_IDEOGRAPH : GOOD_LETTER);
    if (sample.length >= MIN_GOOD_BYTES && leastCost(units, groups, goodCost, favourOf(hints)) <= goodCost) return charset;
  }
  return undefined;
}

function differ([best, ...others]: readonly Reading[]): boolean {
  return others.some(({ units }) => !isSame(units, best!.units));
}

/** Declared charsets first: a good reading found early cuts the others short. */
function trialsFor(sample: Uint8Array, { declared }: Hints): Trial[] {
  const known = TRIALS.filter(({ charset }) => declared.includes(charset));
  const unlikely = unlikelyHighShare(sample);
  const rare = declared.filter((charset) => charset !== 'utf-8' && !TRIALS.some((trial) => trial.charset === charset));
  return [
    ...known,
    ...(holdsUtf8(sample) ? [MIXED_TRIAL] : []),
    ...TRIALS.filter((trial) => !unlikely.includes(trial.highShare) && !known.includes(trial)),
    ...rare.map((charset) => ({ charset, highShare: 'any' as const, cost: RARE_COST, groups: ANY_LANGUAGE })),
  ];
}

/** Which kinds of charset the bare share of high bytes rules out; none where there are too few to say. */
function unlikelyHighShare(sample: Uint8Array): ReadonlyArray<Candidate['highShare']> {
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if (byte > 0x40) letters++;
  }
  const share = high / (high + letters);
  if (high < MIN_HIGH_BYTES) return [];
  if (share > MOSTLY_HIGH) return ['some'];
  return share < HARDLY_HIGH ? ['most', 'any'] : [];
}

/** Whole words, so that no character is cut. */
function endOfGlance(words: readonly Word[]): number {
  let length = 0;
  for (const { start, end } of words) {
    length += end - start + 1;
    if (length >= GLANCE_BYTES) break;
  }
  return length;
}

/** The readings of a sample that are not hopelessly behind the best one, best first. */
function readAll(sample: Uint8Array, trials: readonly Trial[], hints: Hints, marginShare: number): Reading[] {
  const readings: Reading[] = [];
  const favour = favourOf(hints);
  let least = Infinity;
  for (const trial of trials) {
    const units = trial.charset === MIXED_UTF8 ? unitsOf(read(sample, MIXED_UTF8)) : readUnits(sample, trial.charset);
    const odds = trial.cost - declaredOdds(trial.charset, hints);
    const limit = least + margin(least, marginShare);
    const cost = odds + leastCost(units, trial.groups, limit - odds, favour);
    least = Math.min(least, cost);
    if (cost <= limit) readings.push({ trial, units, cost });
  }
  return readings.filter(({ cost }) => cost <= least + margin(least, marginShare)).sort((a, b) => a.cost - b.cost);
}

/** How far behind the best a reading may be and still win on more text. */
function margin(least: number, share: number): number {
  return Number.isFinite(least) ? HOPELESS + Math.max(0, least) * share : Infinity;
}

/** The trial of a reading with the languages that read best. */
function narrowed({ trial, units }: Reading): Trial {
  if (trial.groups.reduce((count, { models }) => count + models.length, 0) <= LANGUAGES_LEFT) return trial;
  const ranked = trial.groups.flatMap((group) => {
    const costs = costsInGroup(lettersOf(units, group.script), group);
    return group.models.map((model, at) => ({ model, cost: costs[at]! }));
  });
  const models = ranked.sort((a, b) => a.cost - b.cost).map(({ model }) => model);
  return { ...trial, groups: groupsOf(models.slice(0, LANGUAGES_LEFT)) };
}

const favourOf = ({ languages }: Hints): Favour => ({ languages, nats: PAGE_LANGUAGE });

function declaredOdds(charset: string, { declared }: Hints): number {
  if (!declared.includes(charset)) return 0;
  return charset === 'windows-1252' ? DECLARED_BY_DEFAULT : DECLARED;
}
