/**
 * label/date-line: when the text was published or changed, alone on its line: "20 Sep 2022 - 9:43".
 * Moves to the record's dates.
 *
 * Must not catch: the dates that head the entries of a chronicle; in the middle of an article a date stays.
 */
import { isDateText } from '../date-text.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';

export const dateLine: LabelRule = {
  name: 'date-line',
  *find(view) {
    const dates = [...view.zones.head, ...view.zones.tail].filter((line) => isDateText(line) && !headsEntry(line, view));
    const isChronicle = dates.filter((line) => line.zone === 'head').length > MAX_DATES_IN_HEAD;
    for (const line of dates) yield moved(line, isChronicle);
  },
};

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
