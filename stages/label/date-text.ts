/** Whether a line is a date and nothing else, in any language of the lexicons. */
import { LEXICONS } from '../lexicons/registry.ts';
import { FIGURE } from '../lexicons/word-table.ts';
import { dateWords, type DateWords } from '../measures/date-words.ts';
import type { Line } from './label-rule.ts';

/** "Published on Tuesday, 20 September 2022 at 9:43 am, updated 21 September 2022 at 10:05" has 17. */
const MAX_WORDS = 20;

/** A date in figures. Without it a number and a month make the date; a clock time alone heads an entry of a chronicle, a bare year is no date. */
const FIGURES = /\p{Nd}([./-])\p{Nd}{1,2}\1\p{Nd}{2}|\p{Nd}{4}\s?[年년]/u;

let known: DateWords | undefined;

export function isDateText(line: Line): boolean {
  const { numbers, hits, block } = line;
  if (numbers.length > MAX_WORDS || !numbers.includes(FIGURE)) return false;
  const label = Math.max(0, ...hits.filter((hit) => hit.phrase.class === 'date-line' && hit.at === 0).map((hit) => hit.phrase.length));
  const rest = line.words.slice(label);
  return (label > 0 && rest.length === 0) || isDate(rest, block.text);
}

/** @param words of the text, folded, perhaps without those at its beginning */
export function isDate(words: readonly string[], text: string): boolean {
  known ??= dateWords(LEXICONS.map((lexicon) => lexicon.language));
  const { all, months } = known;
  if (!words.every((word) => word === '#' || all.has(word))) return false;
  return FIGURES.test(text) || words.some((word) => months.has(word));
}
