/**
 * label/donate-promo: appeals for support by the site itself.
 *
 * Must not catch: news of donations.
 */
import { phraseRule } from '../phrase-rule.ts';

export const donatePromo = phraseRule('donate-promo', { maxWords: 60, accepts: (line) => line.zone !== 'body' || line.wordCount <= 20 });
