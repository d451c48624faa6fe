/**
 * What most rules have in common: a line is labelled because a lexicon knows it.
 *
 * Strength decides what else must hold. `alone`: nothing. `tail-only`: the article is nearly over.
 * `needs-neighbour`: another line of the same class stands near, or several in a row vouch for each other.
 */
import type { BoilerplateClass, RemovalAction } from '../../pipeline/model/boilerplate.ts';
import type { PhraseHit } from '../lexicons/phrase-index.ts';
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
const MIN_COVERAGE = 0.15;

/** A whole line leaves no room for another reading; the beginning of one leaves some, words inside it more. */
const CONFIDENCE: Record<MatchKind, number> = { 'whole-line': 0.95, 'line-start': 0.85, contains: 0.7 };
/** Taken off where position or a neighbour had to help. */
const HELPED = 0.1;

export function phraseRule(name: BoilerplateClass, options: PhraseRuleOptions = {}): LabelRule {
  return { name, find: (view) => phraseFindings(view, name, options) };
}

export function phraseFindings(view: PageView, name: BoilerplateClass, options: PhraseRuleOptions = {}): LabelledBlock[] {
  const found = new Map<Line, LabelledBlock>();
  const candidates: Line[] = [];
  for (const line of view.lines) {
    const hits = usableHits(line, name, options);
    if (hits.length === 0 || OPENS_QUOTATION.test(line.block.text) || options.accepts?.(line, view) === false) continue;
    const alone = hits.find((hit) => hit.phrase.strength === 'alone');
    const inTail = line.zone === 'tail' ? hits.find((hit) => hit.phrase.strength === 'tail-only') : undefined;
    if (alone) found.set(line, finding(line, alone, options, 0, []));
    else if (inTail) found.set(line, finding(line, inTail, options, HELPED, ['position:tail']));
    else candidates.push(line);
  }
  for (const line of vouchedFor(candidates, new Set(found.keys()), options.minRun ?? DEFAULT_MIN_RUN)) {
    found.set(line, finding(line, usableHits(line, name, options)[0]!, options, HELPED, ['neighbour']));
  }
  return [...found.values()];
}

function usableHits(line: Line, name: BoilerplateClass, options: PhraseRuleOptions): PhraseHit[] {
  return line.hits.filter(({ phrase }) => {
    if (phrase.class !== name) return false;
    if (phrase.match === 'whole-line') return true;
    if (line.words.length > (options.maxWords ?? DEFAULT_MAX_WORDS)) return false;
    return phrase.match === 'line-start' || phrase.length / line.words.length >= MIN_COVERAGE;
  });
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
