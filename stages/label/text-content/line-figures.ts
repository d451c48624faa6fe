/** What a line of plain text shows by itself: length, letters, marks, what the rules found in it, what its words weigh. */
import type { Line, PageView } from '../label-rule.ts';
import { hasInnerSentenceEnd, isCutOff } from '../../measures/sentence-end.ts';
import { letterKind, LOWER } from '../../measures/letter-kinds.ts';
import type { CoreWords } from './core-words.ts';
import { countLetters } from './count-letters.ts';
import { findingFigures, FINDING_GROUPS } from './finding-groups.ts';
import { weighWords, type WordWeights } from './text-words.ts';

export const LINE_FIGURES = [
  'length',
  'words',
  'wordLength',
  'functionShare',
  'topicShare',
  'coreShare',
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
  'isProse',
  'copies',
  'blankBefore',
  'hitsAlone',
  'hitsOther',
  'wordMean',
  'wordLow',
  'wordHigh',
  'wholeLine',
  ...FINDING_GROUPS,
] as const;

/** Where a figure stands in the row of a line. */
export function figureOf(name: (typeof LINE_FIGURES)[number]): number {
  return LINE_FIGURES.indexOf(name);
}

/** A long paragraph shows its nature at its beginning; this bounds the work on one line. */
const MAX_READ = 400;
const COLONS = ':：';
const QUESTION_MARKS = '?？؟';

/** What is known of the page when its lines are measured. */
export interface PageWords {
  view: PageView;
  learned: WordWeights;
  core: CoreWords;
}

/** Writes the figures of one line at `at`; `copies` is how often the page says the same line. */
export function lineFigures(line: Line, copies: number, page: PageWords, into: Float32Array, at: number): void {
  const { text, blankLinesBefore } = line.block;
  const end = Math.min(text.length, MAX_READ);
  const counts = countLetters(text, end);
  const tokens = line.numbers.length;
  const perWord = 1 / Math.max(1, tokens);
  const last = text[text.length - 1]!;
  const weight = weighWords(line, page.learned);
  const alone = countAlone(line);
  let next = at;
  into[next++] = Math.log1p(line.weight);
  into[next++] = Math.log1p(tokens);
  into[next++] = counts.letters * perWord;
  next = shareFigures(line, page, into, next);
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
  into[next++] = flag(line.isProse);
  into[next++] = Math.log(copies);
  into[next++] = Math.min(3, blankLinesBefore ?? 0);
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

/** Shorter words carry little topic. */
const MAX_EMPTY_WORD = 3;

/**
 * Three shares: function words of all words (-1 on pages whose language has no known ones); of the words of substance those that other
 * paragraphs use, and those that the beginning of the article uses elsewhere (-1 where there are none). Returns where the next figure goes.
 */
function shareFigures({ numbers, isProse, index }: Line, { view, core }: PageWords, into: Float32Array, at: number): number {
  const { words, languages, isFunctionWord, topic } = view.vocabulary;
  const own = isProse ? 1 : 0;
  const ownInCore = index <= core.end ? own : 0;
  let functions = 0;
  let substance = 0;
  let inTopic = 0;
  let inCore = 0;
  for (const number of numbers) {
    if (isFunctionWord[number] === 1) functions++;
    else if (words.lengthOf(number) > MAX_EMPTY_WORD) {
      substance++;
      if (topic[number]! <= own) continue;
      inTopic++;
      if (core.words[number]! > ownInCore) inCore++;
    }
  }
  into[at] = languages.size === 0 ? -1 : functions / Math.max(1, numbers.length);
  into[at + 1] = substance === 0 ? -1 : inTopic / substance;
  into[at + 2] = substance === 0 ? -1 : inCore / substance;
  return at + 3;
}

const flag = (value: boolean): number => (value ? 1 : 0);
