/**
 * label/ad-label: "Advertisement", "Story continues below", alone on its line at any position.
 *
 * Must not catch: an article about advertising; only whole labels are known.
 */
import { phraseRule } from '../phrase-rule.ts';

export const adLabel = phraseRule('ad-label', { maxWords: 8 });
