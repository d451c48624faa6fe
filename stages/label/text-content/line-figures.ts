/** What a line of plain text shows by itself: length, letters, marks, what the rules found in it, what its words weigh. */
import type { Line, PageView } from '../label-rule.ts';
import { hasInnerSentenceEnd, isCutOff } from '../../measures/sentence-end.ts';
import { letterWeight } from '../../measures/letter-weight.ts';
import { isCounter } from '../short-line-runs.ts';
import { findingFigures, FINDING_GROUPS } from './finding-groups.ts';
import { weighWords, type TextWords } from './text-words.ts';

export const LINE_FIGURES = [
  'length',
  'words',
  'wordLength',
  'functionShare',
  'endsSentence',
  'endsWithColon',
  'isCutOff',
  'asks',
  'startsLower',
  'capitalShare',
  'upperShare',
  'digitShare',
  'markShare',
  'commas',
  'hasInnerEnd',
  'hasTime',
  'hasYear',
  'hasMoney',
  'hasAddress',
  'hasQuotes',
  'hasBullet',
  'looksLikeCode',
  'isCounter',
  'isProse',
  'isHeading',
  'copies',
  'blankBefore',
  'topicShare',
  'hitsAlone',
  'hitsOther',
  'wordMean',
  'wordLow',
  'wordHigh',
  'wholeLine',
  ...FINDING_GROUPS,
] as const;

const CAPITALIZED = /(?:^|[\s"“‘'(])\p{Lu}/gu;
const UPPER = /\p{Lu}/gu;
const LETTERS = /\p{L}/gu;
const DIGITS = /\p{Nd}/gu;
const MARKS = /[\p{P}\p{S}]/gu;
const TIME = /\p{Nd}:\p{Nd}\p{Nd}/u;
const YEAR = /(?:^|\P{Nd})(?:19|20)\d\d(?!\d)/u;
const MONEY = /[$€£¥₹₽]\s?\p{Nd}|\p{Nd}\s?[$€£¥₹₽]/u;
const ADDRESS = /https?:\/\/|www\.|@[\w.-]+/;
const QUOTES = /["“”„«»「」]/u;
const BULLET = /^[-*•–·▪●◦‣]/;
const CODE = /[{}<>=;|]/;
const STARTS_LOWER = /^\p{Ll}/u;
/** A long paragraph shows its nature at its beginning; this bounds the work on one line. */
const MAX_READ = 400;

/** Writes the figures of one line at `at`. */
export function lineFigures(line: Line, copies: number, view: PageView, words: TextWords, into: Float32Array, at: number): void {
  const { text, blankLinesBefore, type } = line.block;
  const read = text.slice(0, MAX_READ);
  const letters = count(read, LETTERS);
  const tokens = line.words.length;
  const weight = weighWords(line.words, words);
  const figures = [
    Math.log1p(letterWeight(text)),
    Math.log1p(tokens),
    letters / Math.max(1, tokens),
    view.functionWords.size === 0 ? -1 : share(line.words, (word) => view.functionWords.has(word)),
    flag(line.endsSentence),
    flag(/[:：]$/.test(text)),
    flag(isCutOff(text)),
    flag(/[?？؟]$/u.test(text)),
    flag(STARTS_LOWER.test(text)),
    count(read, CAPITALIZED) / Math.max(1, tokens),
    count(read, UPPER) / Math.max(1, letters),
    count(read, DIGITS) / read.length,
    count(read, MARKS) / read.length,
    (read.split(',').length - 1) / Math.max(1, tokens),
    flag(hasInnerSentenceEnd(text)),
    flag(TIME.test(read)),
    flag(YEAR.test(read)),
    flag(MONEY.test(read)),
    flag(ADDRESS.test(read)),
    flag(QUOTES.test(read)),
    flag(BULLET.test(read)),
    flag(CODE.test(read)),
    flag(isCounter(read)),
    flag(line.isProse),
    flag(type === 'heading'),
    Math.log(copies),
    Math.min(3, blankLinesBefore ?? 0),
    topicShare(line, view),
    line.hits.filter((hit) => hit.phrase.strength === 'alone').length,
    line.hits.filter((hit) => hit.phrase.strength !== 'alone').length,
    weight.mean,
    weight.low,
    weight.high,
    weight.line,
  ];
  into.set(figures, at);
  findingFigures(line.block.findings, into, at + figures.length);
}

/** Share of the line's words of substance that other paragraphs use; -1 where it has none. */
function topicShare(line: Line, view: PageView): number {
  const own = line.isProse ? 1 : 0;
  const substance = line.words.filter((word) => word.length > 3 && !view.functionWords.has(word));
  return substance.length === 0 ? -1 : share(substance, (word) => (view.topic.get(word) ?? 0) > own);
}

function share(words: readonly string[], isCounted: (word: string) => boolean): number {
  if (words.length === 0) return 0;
  let counted = 0;
  for (const word of words) if (isCounted(word)) counted++;
  return counted / words.length;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const flag = (value: boolean): number => (value ? 1 : 0);
