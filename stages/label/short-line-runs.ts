/** Runs of lines of a few words each without a sentence end: what widgets, tables and verse look like in plain text. */
import { LETTER, letterKind } from '../measures/letter-kinds.ts';
import type { Line } from './label-rule.ts';

/** "Very angry indeed" is a label; four words begin to be a line of verse. */
const MAX_WORDS = 3;
const MAX_CHARACTERS = 24;

const COUNTER = /^[\s\p{Nd}%٪.,/+()·|-]+$/u;
const DIGIT = /\p{Nd}/u;
/** Zero in the digits of any script: the code points of zeros end in 0 or 6 within their block, so they are listed. */
const ZERO_ONLY = /^[^1-9\u0661-\u0669\u06F1-\u06F9\u0967-\u096F\u09E7-\u09EF\u0E51-\u0E59\uFF11-\uFF19]*$/u;

/** "0 %", "12", "3/5", "0 0": numbers and nothing else. */
export const isCounter = (text: string): boolean =>
  (letterKind(text.charCodeAt(0)) & LETTER) === 0 && COUNTER.test(text) && DIGIT.test(text);

export const isZero = (text: string): boolean => ZERO_ONLY.test(text);

/** Maximal runs, two lines or more. */
export function* shortLineRuns(lines: readonly Line[]): Generator<Line[]> {
  let run: Line[] = [];
  for (const line of lines) {
    if (isShort(line)) {
      run.push(line);
      continue;
    }
    if (run.length > 1) yield run;
    run = [];
  }
  if (run.length > 1) yield run;
}

function isShort(line: Line): boolean {
  const { text } = line.block;
  return isCounter(text) || (text.length <= MAX_CHARACTERS && !line.endsSentence && (line.wordCount <= MAX_WORDS || !text.includes(' ')));
}
