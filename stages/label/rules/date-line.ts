/**
 * label/date-line: when the text was published or changed, alone on its line, "20 Sep 2022 - 9:43", or run into the headline
 * above a text: "Ferry late againMarch 3, 2024". Moves to the record's dates.
 *
 * Must not catch: the dates that head the entries of a chronicle; in the middle of an article a date stays. A headline may end in a
 * date ("The storm of 3 March 2024") and in a name with a number ("Mission11 May 2024").
 */
import { fold } from '../../lexicons/fold.ts';
import { isDate, isDateText } from '../date-text.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';

export const dateLine: LabelRule = {
  name: 'date-line',
  *find(view) {
    const dates = [...view.zones.head, ...view.zones.tail].filter((line) => isDateText(line) && !headsEntry(line, view));
    const isChronicle = dates.filter((line) => line.zone === 'head').length > MAX_DATES_IN_HEAD;
    for (const line of dates) yield moved(line, isChronicle);
    const headline = view.lines[0];
    if (view.mode === 'text' && headline?.isProse === false) yield* gluedDate(headline);
  },
};

/** A month in capitals right behind a small letter; or a day right behind a word in small letters, which no name with a number is. */
const GLUED = [
  /\p{Ll}[?!)”"’»]?(?<date>\p{Lu}\p{L}{2,13}\.? \p{Nd}{1,2}, \p{Nd}{4})$/u,
  / \p{Ll}{2,20}[?!)”"’»]?(?<date>\p{Nd}{1,2}\.? \p{L}{3,14}\.? \p{Nd}{4}|\p{Nd}{1,2}([./-])\p{Nd}{1,2}\2\p{Nd}{4})$/u,
];

/** The longest of these dates, and the word before it. */
const MAX_LENGTH = 50;

/** A title that is left has words of its own. */
const MIN_TITLE_WORDS = 3;
const OF_HEADLINE = 0.85;

function* gluedDate({ block, zone }: Line): Generator<LabelledBlock> {
  const { text } = block;
  const end = text.slice(-MAX_LENGTH);
  const date = GLUED.map((pattern) => pattern.exec(end)?.groups!['date']).find((found) => found !== undefined);
  if (date === undefined || !isDate(fold(date), date)) return;
  const part = { start: text.length - date.length, end: text.length };
  if (fold(text.slice(0, part.start)).length < MIN_TITLE_WORDS) return;
  const evidence = ['shape:date', 'shape:glued to the headline', `position:${zone}`];
  yield { block, class: 'date-line', action: 'moved', confidence: OF_HEADLINE, evidence, part };
}

/** After the first paragraph a date right above prose is the head of an entry. */
function headsEntry(line: Line, view: PageView): boolean {
  return line.zone === 'tail' && view.lines[line.index + 1]?.isProse === true;
}

/** Above the first paragraph a date belongs to the article; below the last it may be the date of anything. */
const IN_HEAD = 0.9;
const IN_TAIL = 0.6;
/** A chronicle has many. */
const MAX_DATES_IN_HEAD = 3;
const IN_A_CHRONICLE = 0.3;

function moved(line: Line, isChronicle: boolean): LabelledBlock {
  const confidence = isChronicle ? IN_A_CHRONICLE : line.zone === 'head' ? IN_HEAD : IN_TAIL;
  return { block: line.block, class: 'date-line', action: 'moved', confidence, evidence: ['shape:date', `position:${line.zone}`] };
}
