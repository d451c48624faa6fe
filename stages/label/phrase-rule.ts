/**
 * What most rules have in common: a line is labelled because a lexicon knows it.
 *
 * Strength decides what else must hold. `alone`: nothing. `tail-only`: the article is nearly over.
 * `needs-neighbour`: another line of the same class stands near, or several in a row vouch for each other.
 */
import type { BoilerplateClass, RemovalAction } from '../../pipeline/model/boilerplate.ts';
import { fold } from '../lexicons/fold.ts';
import type { Phrase, PhraseHit } from '../lexicons/phrase-index.ts';
import type { MatchKind } from '../lexicons/lexicon.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from './label-rule.ts';

export interface PhraseRuleOptions {
  action?: RemovalAction;
  /** A longer line is prose that happens to hold the phrase. Default 25 words. */
  maxWords?: number;
  /** Candidates in a row that vouch for each other. Default 3. */
  minRun?: number;
  /** A further condition on the line. */
  accepts?: (line: Line, view: PageView) => boolean;
}

const DEFAULT_MAX_WORDS = 25;
const DEFAULT_MIN_RUN = 3;
/** How far a neighbour may be: a label and its field, a heading, a note and a button. */
const REACH = 2;
/** Furniture is never set in quotation marks: a line that opens with one is somebody's speech about it. */
const OPENS_QUOTATION = /^[“"„«‹「『]/;
/** A phrase inside a longer line must make up this share of it. */
const MIN_COVERAGE = 0.2;
/** And this share of a paragraph among others: "Your email address will not be published: that promise we kept, …". */
const MIN_COVERAGE_OF_PROSE = 0.4;
const MAX_PROSE_AFTER = 0.15;
/** On a page of verse or names "Next …" begins a line like any other. */
const MIN_WORDS_IN_VERSE = 3;
/** A label does not end in a comma. */
const GOES_ON = /[,;，、；]$/;

/** A line below the article that holds a keyword ("comment") anywhere: a heading or a button, not a clause. */
const MAX_KEYWORD_LINE = 60;

/** A whole line leaves no room for another reading; the beginning of one leaves some, words inside it more. */
const CONFIDENCE: Record<MatchKind, number> = { 'whole-line': 0.95, 'line-start': 0.85, contains: 0.7 };
/** Taken off where position or a neighbour had to help. */
const HELPED = 0.1;

export function phraseRule(name: BoilerplateClass, options: PhraseRuleOptions = {}): LabelRule {
  return { name, find: (view) => phraseFindings(view, name, options) };
}

export function phraseFindings(view: PageView, name: BoilerplateClass, options: PhraseRuleOptions = {}): LabelledBlock[] {
  const lines = view.linesWithPhrase.get(name);
  if (lines === undefined) return [];
  const found = new Map<Line, LabelledBlock>();
  const candidates: Line[] = [];
  for (const line of lines) {
    const hits = usableHits(line, view, name, options);
    if (hits.length === 0 || OPENS_QUOTATION.test(line.block.text) || options.accepts?.(line, view) === false) continue;
    const alone = hits.find((hit) => hit.phrase.strength === 'alone');
    const inTail = line.zone === 'tail' ? hits.find((hit) => hit.phrase.strength === 'tail-only') : undefined;
    if (alone) found.set(line, finding(line, alone, options, 0, []));
    else if (inTail) found.set(line, finding(line, inTail, options, HELPED, ['position:tail']));
    else candidates.push(line);
  }
  for (const line of vouchedFor(candidates, new Set(found.keys()), options.minRun ?? DEFAULT_MIN_RUN)) {
    found.set(line, finding(line, usableHits(line, view, name, options)[0]!, options, HELPED, ['neighbour']));
  }
  return [...found.values()];
}

function usableHits(line: Line, view: PageView, name: BoilerplateClass, options: PhraseRuleOptions): PhraseHit[] {
  const known = wordsUntilKnownPart(line);
  const own = line.hits.filter((hit) => hit.phrase.class === name && hit.at < known && !isOutdone(hit, line.hits));
  if (own.length === 0) return own;
  const covered = own.reduce((sum, { phrase }) => sum + phrase.length, 0) / line.numbers.length;
  return own.filter((hit) => hit.phrase.match === 'whole-line' || leavesRoom(hit.phrase, line, view, covered, options));
}

/** "Your email address …" invites to subscribe; "Your email address will not be published …" stands below a comment form. */
function isOutdone({ phrase, at }: PhraseHit, hits: readonly PhraseHit[]): boolean {
  return hits.some(
    (other) =>
      other.at === at && other.phrase.length > phrase.length && other.phrase.strength === 'alone' && other.phrase.class !== phrase.class,
  );
}

/** A phrase in a part of the line that is known for itself says nothing of the rest. */
function wordsUntilKnownPart({ block }: Line): number {
  const part = block.findings.find((each) => each.part !== undefined)?.part;
  return part === undefined ? Infinity : fold(block.text.slice(0, part.start)).length;
}

/** Whether the rest of the line can still be furniture, where a phrase is only a part of it. */
function leavesRoom(phrase: Phrase, line: Line, view: PageView, covered: number, options: PhraseRuleOptions): boolean {
  const { text } = line.block;
  if (line.wordCount > (options.maxWords ?? DEFAULT_MAX_WORDS) || GOES_ON.test(text)) return false;
  if (view.prose.length === 0 && phrase.length < MIN_WORDS_IN_VERSE) return false;
  if (line.isProse && line.proseBefore > 0 && line.proseAfter > MAX_PROSE_AFTER && covered < MIN_COVERAGE_OF_PROSE) return false;
  if (phrase.match === 'line-start') return true;
  if (phrase.strength === 'tail-only') return !line.isProse && line.weight <= MAX_KEYWORD_LINE;
  return covered >= MIN_COVERAGE;
}

/** Candidates near something found, or in a run of their own; each one accepted can vouch for the next. */
function vouchedFor(candidates: readonly Line[], found: ReadonlySet<Line>, minRun: number): Set<Line> {
  const standing = new Set([...found].map((line) => line.index));
  const accepted = new Set<Line>();
  const accept = (line: Line): void => {
    accepted.add(line);
    standing.add(line.index);
  };
  let run: Line[] = [];
  for (const line of candidates) {
    run = run.length > 0 && line.index - run.at(-1)!.index <= REACH ? [...run.slice(1 - minRun), line] : [line];
    if (run.length >= minRun) run.forEach(accept);
  }
  const isNear = (line: Line): boolean => [-2, -1, 1, 2].some((step) => standing.has(line.index + step));
  for (const line of candidates) if (isNear(line)) accept(line);
  for (const line of candidates.toReversed()) if (isNear(line)) accept(line);
  return accepted;
}

function finding(line: Line, { phrase }: PhraseHit, options: PhraseRuleOptions, less: number, also: readonly string[]): LabelledBlock {
  return {
    block: line.block,
    class: phrase.class,
    action: options.action ?? 'removed',
    confidence: Number((CONFIDENCE[phrase.match] - less).toFixed(2)),
    evidence: [`lexicon:${phrase.language}/${phrase.class}`, ...also],
  };
}
