/**
 * label/js-notice: pages that ask for scripts, and forms that failed to load.
 *
 * Must not catch: a tutorial on scripts; its sentences are longer than a notice.
 */
import { phraseRule } from '../phrase-rule.ts';

export const jsNotice = phraseRule('js-notice', { maxWords: 40 });
