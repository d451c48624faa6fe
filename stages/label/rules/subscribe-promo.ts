/**
 * label/subscribe-promo: newsletters, apps, notifications: "Subscribe US Now".
 *
 * Must not catch: a report on subscriptions; in the middle of an article only short lines that address the reader count.
 */
import { phraseRule } from '../phrase-rule.ts';

export const subscribePromo = phraseRule('subscribe-promo', {
  maxWords: 40,
  accepts: (line) => line.zone !== 'body' || line.wordCount <= 20,
});
