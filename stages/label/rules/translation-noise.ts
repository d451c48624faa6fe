/**
 * label/translation-noise: a stray fragment that machine translation left after a closed quotation:
 * `… of the world.” gender.”` closes twice what opens once. The fragment goes, the sentence stays.
 *
 * Must not catch: a quotation that goes on after its source; a second quotation with its own opening mark.
 * Clumsy sentences and odd names are the text and stay.
 */
import { proseTokens, type ProseToken } from '../../measures/prose.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

/** Pairs in use; where opening and closing look alike, their number must be odd. */
const STYLES: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['”', '”'],
  ['"', '"'],
];

const QUOTES = /[”“„»«」「"]/g;

/** "essential areas" has two words; from five on it is a clause. */
const MAX_FRAGMENT_WORDS = 4;
/** parse-latin leaves a full stop on the word where the next begins small. */
const SENTENCE_MARK = /[.!?…,。！？،।]$/u;
/** A sentence that begins afresh has a capital; where letters have no case, only the count speaks. */
const STARTS_AFRESH = /^[\p{Lu}\p{Nd}]/u;

export const translationNoise: LabelRule = {
  name: 'translation-noise',
  *find(view) {
    for (const line of view.prose) yield* findingsIn(line);
  },
};

/** One fragment at most: where one style closes too often, the others may only seem to. */
function findingsIn(line: Line): LabelledBlock[] {
  const marks = line.block.text.match(QUOTES)?.join('') ?? '';
  if (marks.length < MIN_MARKS) return NONE;
  return STYLES.filter(([open, close]) => closesTooOften(marks, open, close))
    .flatMap((style) => strayFragments(line, style))
    .slice(0, 1);
}

const NONE: LabelledBlock[] = [];
/** Opened once, closed twice. */
const MIN_MARKS = 3;

/** Looks at the words between a sentence's closing mark and the next one: `.” gender.”` */
function strayFragments(line: Line, [, close]: readonly [string, string]): LabelledBlock[] {
  const tokens = proseTokens(line.block.text);
  const closings = tokens.flatMap(({ text }, index) => (text === close ? [index] : []));
  const found: LabelledBlock[] = [];
  for (const [number, first] of closings.entries()) {
    const second = closings[number + 1];
    if (second === undefined || !SENTENCE_MARK.test(tokens[first - 1]?.text ?? '')) continue;
    const fragment = tokens.slice(first + 1, second);
    if (isFragment(fragment)) found.push(noise(line, { start: fragment[1]!.start, end: tokens[second]!.end }));
  }
  return found;
}

/** @param marks the quotation marks of a paragraph, in order */
function closesTooOften(marks: string, open: string, close: string): boolean {
  const closing = countOf(close, marks);
  if (open === close) return closing >= 3 && closing % 2 === 1;
  if (closing < 2) return false;
  const opening = countOf(open, marks);
  return opening > 0 && closing > opening;
}

function countOf(mark: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

/** A space, a few words that begin nothing, and a sentence mark. */
function isFragment(tokens: readonly ProseToken[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return (
    tokens[0]?.kind === 'space' &&
    tokens[1]?.kind === 'word' &&
    words.length <= MAX_FRAGMENT_WORDS &&
    !STARTS_AFRESH.test(words[0]!.text) &&
    SENTENCE_MARK.test(tokens.at(-1)!.text)
  );
}

function noise(line: Line, part: { start: number; end: number }): LabelledBlock {
  return {
    block: line.block,
    class: 'translation-noise',
    action: 'removed',
    confidence: 0.7,
    evidence: ['shape:closes a quotation twice'],
    part,
  };
}
