/**
 * label/teaser-card: the first words of another story, cut off in "[…]", and the title above them.
 *
 * Must not catch: a quotation with an omission, a speaker who trails off: only after the article, and a plain "…" only
 * under a title.
 */
import { isCutOff } from '../../measures/sentence-end.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

const BRACKETED = /[[(](?:…|\.{3})[\])]$/;
const MAX_TITLE_WORDS = 30;

export const teaserCard: LabelRule = {
  name: 'teaser-card',
  *find(view) {
    for (const line of view.zones.tail) {
      if (!isCutOff(line.block.text)) continue;
      const above = view.lines[line.index - 1];
      const title = above !== undefined && isTitle(above) ? above : undefined;
      const isBracketed = BRACKETED.test(line.block.text.slice(-8));
      if (!isBracketed && title === undefined) continue;
      yield card(line, isBracketed ? 0.75 : 0.55);
      if (title !== undefined && isBracketed) yield card(title, 0.6);
    }
  },
};

function isTitle(line: Line): boolean {
  return line.zone === 'tail' && !line.isProse && !line.endsSentence && line.wordCount <= MAX_TITLE_WORDS && line.wordCount > 2;
}

function card(line: Line, confidence: number): LabelledBlock {
  return { block: line.block, class: 'teaser-card', action: 'removed', confidence, evidence: ['shape:cut off', 'position:tail'] };
}
