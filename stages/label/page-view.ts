/** Makes a page ready for rules: folded words, phrase hits, prose and zones, the words the article is about. */
import { blocksOf, type Block, type Page } from '../../pipeline/model/page.ts';
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { HeadFacts } from '../../pipeline/model/head-facts.ts';
import { fold } from '../lexicons/fold.ts';
import { FUNCTION_WORDS, LANGUAGES_OF_FUNCTION_WORD, PHRASES } from '../lexicons/registry.ts';
import type { PhraseHit } from '../lexicons/phrase-index.ts';
import { isSubstance, stem } from '../measures/coherence.ts';
import { letterWeight, writesWithoutStops } from '../measures/letter-weight.ts';
import { likelyLanguages } from '../measures/likely-languages.ts';
import { wordCount } from '../measures/word-count.ts';
import { endsSentence, hasInnerSentenceEnd } from '../measures/sentence-end.ts';
import type { Line, PageView } from './label-rule.ts';

/** A short paragraph: "The council will meet again in May to decide." weighs 45, a headline without a stop does not count. */
const MIN_PROSE_WEIGHT = 60;
/** In scripts that end no sentence with a mark, length alone must tell. */
const MIN_UNMARKED_PROSE_WEIGHT = 120;
/** The tail begins where half of the prose is over and at most this share is to come: teasers and comments are prose too. */
const MAX_PROSE_AFTER_TAIL = 0.35;
const MIN_PROSE_BEFORE_TAIL = 0.5;
/** A page without prose has its tail by position. */
const TAIL_POSITION = 0.6;

export function pageView(page: Page, head: HeadFacts | undefined): PageView {
  const blocks = blocksOf(page);
  const lines = blocks.map((block, index) => readLine(block, index, index === 0 && page.mode === 'text'));
  placeLines(lines);
  const prose = lines.filter((line) => line.isProse);
  const sample = prose.length > 0 ? prose : lines;
  const languages = likelyLanguages(wordsOf(sample), LANGUAGES_OF_FUNCTION_WORD);
  const functionWords = new Set([...languages].flatMap((language) => FUNCTION_WORDS.get(language) ?? []));
  for (const line of lines) settleHits(line, languages);
  const topic = topicOf(prose, functionWords);
  let topicStems: ReadonlySet<string> | undefined;
  return {
    page,
    mode: page.mode,
    blocks,
    lines,
    linesWithPhrase: linesByPhrase(lines),
    hasProse: prose.length > 0,
    topic,
    get topicStems() {
      return (topicStems ??= new Set([...topic.keys()].filter(isSubstance).map(stem)));
    },
    functionWords,
    head,
  };
}

function* wordsOf(lines: readonly Line[]): Generator<string> {
  for (const line of lines) yield* line.words;
}

/** What a line shows alone; its place and the languages of the page are filled in when all lines are known. */
function readLine(block: Block, index: number, isHeadline: boolean): Line {
  const words = fold(block.text);
  const weight = letterWeight(block.text);
  const count = wordCount(words, block.text, weight);
  const ends = endsSentence(block.text);
  const isProse =
    block.type !== 'heading' &&
    block.type !== 'code' &&
    isProseText(block.text, weight, ends) &&
    !(isHeadline && isOneSentence(block.text, count));
  const hits = PHRASES.match(words);
  return {
    index,
    block,
    words,
    wordCount: count,
    weight,
    hits,
    isProse,
    endsSentence: ends,
    isProtected: false,
    proseBefore: 0,
    proseAfter: 0,
    zone: 'body',
  };
}

/** The first line of a text is taken for its headline while it is short, even with a final stop. */
const MAX_HEADLINE_WORDS = 25;

function isOneSentence(text: string, count: number): boolean {
  return count <= MAX_HEADLINE_WORDS && !hasInnerSentenceEnd(text);
}

function isProseText(text: string, weight: number, ends: boolean): boolean {
  if (weight < MIN_PROSE_WEIGHT) return false;
  return ends || hasInnerSentenceEnd(text) || (weight >= MIN_UNMARKED_PROSE_WEIGHT && writesWithoutStops(text));
}

/** Keeps the phrases that can hold in the page's languages; a correction note holds no other. */
function settleHits(line: Line, languages: ReadonlySet<string>): void {
  if (line.hits.length === 0) return;
  const hits = line.hits.filter((hit) => holds(hit, languages) && fits(hit, line));
  line.isProtected = hits.some(({ phrase }) => phrase.class === 'correction-note' && phrase.match !== 'whole-line');
  line.hits = line.isProtected ? [] : hits;
}

/** Code is no label, whatever its words say; a phrase that needs a colon has one right after it. */
function fits({ phrase }: PhraseHit, { block, words }: Line): boolean {
  if (phrase.match === 'whole-line') return true;
  if (phrase.needsColon && words.length > phrase.length) return colonPlace(block.text) === phrase.length;
  return !CODE.test(block.text);
}

const CODE = /[{}=;\\]|^>>>|\(\)|^["']\w+["']:/;

/** How many folded words stand before the first colon. */
function colonPlace(text: string): number {
  const colon = text.search(/[:：/／=＝・]/);
  return colon < 0 ? -1 : fold(text.slice(0, colon)).length;
}

/** A single word means different things in different languages; it counts only in those the page may be written in, English and the shared ones. */
function holds({ phrase }: PhraseHit, languages: ReadonlySet<string>): boolean {
  return (
    phrase.length > 1 ||
    phrase.language === 'und' ||
    phrase.language === 'en' ||
    languages.size === 0 ||
    languages.has(phrase.language) ||
    !FUNCTION_WORDS.has(phrase.language)
  );
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

function linesByPhrase(lines: readonly Line[]): Map<BoilerplateClass, Line[]> {
  const byClass = new Map<BoilerplateClass, Line[]>();
  for (const line of lines) {
    for (const name of new Set(line.hits.map(({ phrase }) => phrase.class))) {
      const own = byClass.get(name);
      if (own) own.push(line);
      else byClass.set(name, [line]);
    }
  }
  return byClass;
}

function topicOf(prose: readonly Line[], functionWords: ReadonlySet<string>): Map<string, number> {
  const topic = new Map<string, number>();
  const lastSeen = new Map<string, number>();
  for (const { words, index } of prose) {
    for (const word of words) {
      if (functionWords.has(word) || lastSeen.get(word) === index) continue;
      lastSeen.set(word, index);
      topic.set(word, (topic.get(word) ?? 0) + 1);
    }
  }
  return topic;
}
