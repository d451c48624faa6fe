/**
 * label/must-read-label: the label of a card that the scrape lost: a lone "must read".
 *
 * Must not catch: a heading with more words than the label.
 */
import { phraseRule } from '../phrase-rule.ts';

export const mustReadLabel = phraseRule('must-read-label');
