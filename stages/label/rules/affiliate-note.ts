/**
 * label/affiliate-note: "We may earn a commission", disclosures and disclaimers of shops and affiliates.
 *
 * Must not catch: reports on commissions; a note is one short paragraph.
 */
import { phraseRule } from '../phrase-rule.ts';

export const affiliateNote = phraseRule('affiliate-note', { action: 'moved', maxWords: 70 });
