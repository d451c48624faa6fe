/**
 * label/pagination: "Page 1 of 3", "Next page".
 *
 * Must not catch: a sentence about pages.
 */
import { phraseRule } from '../phrase-rule.ts';

export const pagination = phraseRule('pagination', { maxWords: 16 });
