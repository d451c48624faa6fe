/**
 * label/source-link: the link to where a copied text came from: "Source link", "Read the original", or a label whose link was
 * lost: "News Link :" at the very end. Moves to `isBasedOn`.
 *
 * Must not catch: "Source" over a bibliography in the middle, a sentence that names a source, a colon that announces a list.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';

const MAX_WORDS = 16;
/** A label that announces something has something below it; at the end of the page it has lost it. */
const EMPTY_LABEL = /^\p{L}[^.!?:：]{1,40}[:：]$/u;
const MAX_LABEL_WORDS = 4;

export const sourceLink: LabelRule = {
  name: 'source-link',
  *find(view) {
    yield* phraseFindings(view, 'source-link', { action: 'moved', maxWords: MAX_WORDS, accepts: isFreeStanding });
    const last = view.lines.at(-1);
    if (last !== undefined && last.zone === 'tail' && isEmptyLabel(last)) yield emptyLabel(last);
  },
};

function isFreeStanding(line: Line): boolean {
  return line.zone === 'tail' || (line.wordCount > 1 && !line.isProse);
}

function isEmptyLabel(line: Line): boolean {
  return line.wordCount <= MAX_LABEL_WORDS && EMPTY_LABEL.test(line.block.text);
}

function emptyLabel({ block }: Line): LabelledBlock {
  return {
    block,
    class: 'source-link',
    action: 'removed',
    confidence: 0.6,
    evidence: ['shape:label without a value', 'position:last line'],
  };
}
