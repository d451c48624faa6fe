/**
 * label/alt-caption-glue: a picture's alternative text and its caption run together: "City hallCity hall".
 * One of the two says it all; the whole line is a picture's label and goes.
 *
 * Must not catch: reduplicated words ("bye-bye", 谢谢), refrains: the halves are glued without a space and have two words.
 */
import type { LabelRule } from '../label-rule.ts';

const MAX_CHARACTERS = 200;
/** Two words at least, or one long one. */
const HALF = /\S\s\S/;

export const altCaptionGlue: LabelRule = {
  name: 'alt-caption-glue',
  *find(view) {
    for (const { block } of view.lines) {
      const middle = block.text.length / 2;
      if (block.text.length > MAX_CHARACTERS || !Number.isInteger(middle) || block.text[0] !== block.text[middle]) continue;
      const half = block.text.slice(middle);
      if (!block.text.startsWith(half) || !HALF.test(half)) continue;
      yield { block, class: 'alt-caption-glue', action: 'removed', confidence: 0.85, evidence: ['shape:text glued to itself'] };
    }
  },
};
