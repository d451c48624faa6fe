/**
 * label/related-list: "Related stories", "Most read": a heading and the titles of other stories under it.
 *
 * Must not catch: the article's own lists and headings; in the middle of an article the list ends where a paragraph,
 * or the heading above one, begins.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { listBelow } from '../list-below.ts';
import { phraseFindings } from '../phrase-rule.ts';

const HEADING_WORDS = 10;
/** After the article nothing else is to be expected under such a heading; inside, the list may end earlier than we see. */
const IN_TAIL = 0.8;
const IN_BODY = 0.6;

export const relatedList: LabelRule = {
  name: 'related-list',
  *find(view) {
    const headings = phraseFindings(view, 'related-list', { maxWords: HEADING_WORDS, accepts: (line) => !line.endsSentence });
    if (headings.length === 0) return;
    const labelled = new Set(headings.map((finding) => finding.block));
    yield* headings;
    for (const line of view.lines) {
      if (!labelled.has(line.block)) continue;
      for (const item of listBelow(view, line)) {
        if (labelled.has(item.block)) break;
        yield listed(item);
      }
    }
  },
};

function listed(line: Line): LabelledBlock {
  const confidence = line.zone === 'tail' ? IN_TAIL : IN_BODY;
  return {
    block: line.block,
    class: 'related-list',
    action: 'removed',
    confidence,
    evidence: ['neighbour:heading of a list', `position:${line.zone}`],
  };
}
