/**
 * label/share-bar: buttons that pass the page on: "Share", "Tweet", a row of network names.
 *
 * Must not catch: one network named in a line of its own, a list of companies; a single name never counts.
 */
import { phraseRule } from '../phrase-rule.ts';

export const shareBar = phraseRule('share-bar', { minRun: 2, maxWords: 14 });
