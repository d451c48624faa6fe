/**
 * label/lead-repeat: a standfirst that the next paragraph says again almost word for word. Only suspected: either may
 * be the better copy, and both together are a style.
 */
import type { LabelRule } from '../label-rule.ts';

/** Share of words in common, of all words of both. */
const MIN_JACCARD = 0.6;
const MIN_WORDS = 12;

export const leadRepeat: LabelRule = {
  name: 'lead-repeat',
  *find(view) {
    const [lead, next] = view.prose;
    if (lead === undefined || next === undefined || next.index !== lead.index + 1 || lead.wordCount < MIN_WORDS) return;
    const first = new Set(lead.words);
    const second = new Set(next.words);
    const common = [...first].filter((word) => second.has(word)).length;
    const jaccard = common / (first.size + second.size - common);
    if (jaccard < MIN_JACCARD) return;
    yield {
      block: lead.block,
      class: 'lead-repeat',
      action: 'deduplicated',
      confidence: 0.4,
      evidence: [`similarity:${jaccard.toFixed(2)}`],
    };
  },
};
