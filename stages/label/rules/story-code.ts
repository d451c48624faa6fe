/**
 * label/story-code: "Story Code: 258820", with or without its value. Moves to `identifier`.
 *
 * Must not catch: a sentence on codes; results ("Lions: 3"). Where no lexicon knows the label, the figure must be long, and
 * the line stand after the article.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';

const MAX_WORDS = 6;
/** A label of up to four words, a colon, an identifier of five figures or more: years and scores are shorter. */
const UNKNOWN_LABEL = /^\p{L}[\p{L}\p{M}\s.-]{1,40}[:：]\s?[A-Z]{0,3}-?\p{Nd}{5,12}$/u;
const MAX_LABEL_WORDS = 5;

export const storyCode: LabelRule = {
  name: 'story-code',
  *find(view) {
    yield* phraseFindings(view, 'story-code', { action: 'moved', maxWords: MAX_WORDS });
    for (const line of view.zones.tail) if (isCodeByShape(line)) yield byShape(line);
  },
};

function isCodeByShape(line: Line): boolean {
  return line.proseAfter === 0 && line.wordCount <= MAX_LABEL_WORDS && UNKNOWN_LABEL.test(line.block.text);
}

function byShape({ block }: Line): LabelledBlock {
  return { block, class: 'story-code', action: 'moved', confidence: 0.6, evidence: ['shape:label and number', 'position:tail'] };
}
