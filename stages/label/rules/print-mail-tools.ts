/**
 * label/print-mail-tools: print, mail, letter size, "report an error".
 *
 * Must not catch: a single word such as "Print" as a heading.
 */
import { phraseRule } from '../phrase-rule.ts';

export const printMailTools = phraseRule('print-mail-tools', { maxWords: 20 });
