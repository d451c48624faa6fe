/**
 * label/paywall-notice: what a reader without a subscription sees.
 *
 * Must not catch: reports on paywalls; a notice addresses the reader at the start of a short line.
 */
import { phraseRule } from '../phrase-rule.ts';

export const paywallNotice = phraseRule('paywall-notice', { maxWords: 40 });
