/**
 * label/view-count: "1,204 views".
 *
 * Must not catch: a sentence that counts views; only whole lines count.
 */
import { phraseRule } from '../phrase-rule.ts';

export const viewCount = phraseRule('view-count', { action: 'moved', maxWords: 10 });
