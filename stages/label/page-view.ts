/** Makes a page ready for rules: folded words, phrase hits, prose and zones, the words the article is about. */
import { blocksOf, type Page } from '../../pipeline/model/page.ts';
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { HeadFacts } from '../../pipeline/model/head-facts.ts';
import { fold } from '../lexicons/fold.ts';
import { PHRASES } from '../lexicons/registry.ts';
import type { PhraseHit } from '../lexicons/phrase-index.ts';
import { WordTable } from '../lexicons/word-table.ts';
import { isSubstance, stem } from '../measures/coherence.ts';
import type { Line, PageView, Vocabulary } from './label-rule.ts';
import { PageLine } from './page-line.ts';
import { holdsIn } from './phrase-holds.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The tail begins where half of the prose is over and at most this share is to come: teasers and comments are prose too. */
const MAX_PROSE_AFTER_TAIL = 0.35;
const MIN_PROSE_BEFORE_TAIL = 0.5;
/** A page without prose has its tail by position. */
const TAIL_POSITION = 0.6;

export function pageView(page: Page, head: HeadFacts | undefined): PageView {
  const blocks = blocksOf(page);
  const words = new WordTable();
  const lines = blocks.map((block, index) => new PageLine(block, index, words, index === 0 && page.mode === 'text'));
  placeLines(lines);
  const prose = lines.filter((line) => line.isProse);
  const vocabulary = vocabularyOf(words, lines, prose);
  const hitsOf = PHRASES.among(words);
  for (const line of lines) settleHits(line, hitsOf(line.numbers), vocabulary.languages);
  let topicStems: ReadonlySet<string> | undefined;
  return {
    page,
    mode: page.mode,
    blocks,
    lines,
    linesWithPhrase: linesByPhrase(lines),
    prose,
    zones: linesByZone(lines),
    vocabulary,
    get topicStems() {
      return (topicStems ??= stemsOf(vocabulary));
    },
    head,
  };
}

function stemsOf({ words, topic }: Vocabulary): Set<string> {
  const stems = new Set<string>();
  for (let number = 0; number < topic.length; number++) {
    const word = topic[number] === 0 ? '' : words.word(number);
    if (isSubstance(word)) stems.add(stem(word));
  }
  return stems;
}

/** Keeps the phrases that can hold in the page's languages; a correction note holds no other. */
function settleHits(line: Line, found: readonly PhraseHit[], languages: ReadonlySet<string>): void {
  if (found.length === 0) return;
  const hits = found.filter((hit) => holdsIn(hit.phrase, languages) && fits(hit, line));
  line.isProtected = hits.some(({ phrase }) => phrase.class === 'correction-note' && phrase.match !== 'whole-line');
  line.hits = line.isProtected ? [] : hits;
}

/** Code is no label, whatever its words say; a phrase that needs a colon has one right after it. */
function fits({ phrase }: PhraseHit, { block, numbers }: Line): boolean {
  if (phrase.match === 'whole-line') return true;
  if (phrase.needsColon && numbers.length > phrase.length) return colonPlace(block.text) === phrase.length;
  return !CODE.test(block.text);
}

const CODE = /[{}=;\\]|^>>>|\(\)|^["']\w+["']:/;

/** How many folded words stand before the first colon. */
function colonPlace(text: string): number {
  const colon = text.search(/[:：/／=＝・]/);
  return colon < 0 ? -1 : fold(text.slice(0, colon)).length;
}

function placeLines(lines: readonly Line[]): void {
  const total = lines.reduce((sum, line) => sum + (line.isProse ? line.block.text.length : 0), 0);
  let before = 0;
  for (const line of lines) {
    line.proseBefore = total === 0 ? 0 : before / total;
    if (line.isProse) before += line.block.text.length;
    line.proseAfter = total === 0 ? 0 : (total - before) / total;
    if (isTail(line, total, lines.length)) line.zone = 'tail';
    else if (line.proseBefore === 0 && !line.isProse) line.zone = 'head';
  }
}

function isTail(line: Line, totalProse: number, lineCount: number): boolean {
  if (totalProse === 0) return line.index >= TAIL_POSITION * lineCount;
  return line.proseBefore >= MIN_PROSE_BEFORE_TAIL && line.proseAfter <= MAX_PROSE_AFTER_TAIL;
}

function linesByZone(lines: readonly Line[]): Record<Line['zone'], Line[]> {
  const zones: Record<Line['zone'], Line[]> = { head: [], body: [], tail: [] };
  for (const line of lines) zones[line.zone].push(line);
  return zones;
}

function linesByPhrase(lines: readonly Line[]): Map<BoilerplateClass, Line[]> {
  const byClass = new Map<BoilerplateClass, Line[]>();
  for (const line of lines) {
    for (const { phrase } of line.hits) {
      const own = byClass.get(phrase.class);
      if (own === undefined) byClass.set(phrase.class, [line]);
      else if (own.at(-1) !== line) own.push(line);
    }
  }
  return byClass;
}
