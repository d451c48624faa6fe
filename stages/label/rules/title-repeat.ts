/**
 * label/title-repeat: the headline again, between itself and the first paragraph. The first copy stays.
 * Plain text only: there the first line is the headline.
 *
 * Must not catch: a refrain or a list whose items are equal: only lines above the first paragraph, and a headline has
 * three words or more.
 */
import type { LabelRule } from '../label-rule.ts';

const MIN_WORDS = 3;
const MIN_CHARACTERS = 12;

export const titleRepeat: LabelRule = {
  name: 'title-repeat',
  *find(view) {
    if (view.mode !== 'text') return;
    const title = view.lines[0];
    if (title === undefined || title.numbers.length < MIN_WORDS || title.block.text.length < MIN_CHARACTERS) return;
    if (view.prose.length === 0) return;
    const key = title.words.join(' ');
    for (const line of view.lines.slice(1)) {
      if (line.zone !== 'head') break;
      if (line.words.join(' ') === key)
        yield { block: line.block, class: 'title-repeat', action: 'deduplicated', confidence: 0.85, evidence: ['equals:headline'] };
    }
  },
};
