/** What a line of plain text shows by itself: length, letters, marks, what the rules found in it, what its words weigh. */
import type { Line, PageView } from '../label-rule.ts';
import { hasInnerSentenceEnd, isCutOff } from '../../measures/sentence-end.ts';
import { letterKind, LOWER } from '../../measures/letter-kinds.ts';
import { isCounter } from '../short-line-runs.ts';
import { countLetters } from './count-letters.ts';
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

/** A long paragraph shows its nature at its beginning; this bounds the work on one line. */
const MAX_READ = 400;
const BULLETS = new Set('-*+•–·▪●◦‣');
const COLONS = ':：';
const QUESTION_MARKS = '?？؟';

/** Writes the figures of one line at `at`. */
export function lineFigures(line: Line, copies: number, view: PageView, words: TextWords, into: Float32Array, at: number): void {
  const { text, blankLinesBefore, type, links } = line.block;
  const end = Math.min(text.length, MAX_READ);
  const counts = countLetters(text, end);
  const tokens = line.words.length;
  const perWord = 1 / Math.max(1, tokens);
  const last = text[text.length - 1]!;
  const isCounting = counts.letters === 0 && counts.digits > 0 && isCounter(text);
  const weight = weighWords(line.words, words);
  const alone = countAlone(line);
  let next = at;
  into[next++] = Math.log1p(line.weight);
  into[next++] = Math.log1p(tokens);
  into[next++] = counts.letters * perWord;
  into[next++] = functionShare(line.words, view.functionWords);
  into[next++] = flag(line.endsSentence);
  into[next++] = flag(COLONS.includes(last));
  into[next++] = flag(isCutOff(text));
  into[next++] = flag(QUESTION_MARKS.includes(last));
  into[next++] = flag((letterKind(text.charCodeAt(0)) & LOWER) !== 0);
  into[next++] = counts.capitals * perWord;
  into[next++] = counts.upper / Math.max(1, counts.letters);
  into[next++] = counts.digits / end;
  into[next++] = counts.marks / end;
  into[next++] = counts.commas * perWord;
  into[next++] = flag(hasInnerSentenceEnd(text));
  into[next++] = flag(counts.hasTime);
  into[next++] = flag(counts.hasYear);
  into[next++] = flag(counts.hasMoney);
  into[next++] = flag(links.length > 0 || counts.hasAt || text.includes('www.'));
  into[next++] = flag(counts.hasQuotes);
  into[next++] = flag(BULLETS.has(text[0]!));
  into[next++] = flag(counts.looksLikeCode);
  into[next++] = flag(isCounting);
  into[next++] = flag(line.isProse);
  into[next++] = flag(type === 'heading');
  into[next++] = Math.log(copies);
  into[next++] = Math.min(3, blankLinesBefore ?? 0);
  into[next++] = topicShare(line, view);
  into[next++] = alone;
  into[next++] = line.hits.length - alone;
  into[next++] = weight.mean;
  into[next++] = weight.low;
  into[next++] = weight.high;
  into[next++] = weight.line;
  findingFigures(line.block.findings, into, next);
}

/** Phrases that need no help from place or neighbours. */
function countAlone({ hits }: Line): number {
  let alone = 0;
  for (const { phrase } of hits) if (phrase.strength === 'alone') alone++;
  return alone;
}

/** -1 on pages whose language has no known function words. */
function functionShare(words: readonly string[], functionWords: ReadonlySet<string>): number {
  if (functionWords.size === 0) return -1;
  if (words.length === 0) return 0;
  let counted = 0;
  for (const word of words) if (functionWords.has(word)) counted++;
  return counted / words.length;
}

/** Share of the line's words of substance that other paragraphs use; -1 where it has none. */
function topicShare({ words, isProse }: Line, { topic, functionWords }: PageView): number {
  const own = isProse ? 1 : 0;
  let substance = 0;
  let shared = 0;
  for (const word of words) {
    if (word.length <= MAX_EMPTY_WORD || functionWords.has(word)) continue;
    substance++;
    if ((topic.get(word) ?? 0) > own) shared++;
  }
  return substance === 0 ? -1 : shared / substance;
}

/** Shorter words carry little topic. */
const MAX_EMPTY_WORD = 3;

const flag = (value: boolean): number => (value ? 1 : 0);
