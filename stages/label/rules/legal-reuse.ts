/**
 * label/legal-reuse: who may print the text again, whose views it holds.
 *
 * Must not catch: reports on copyright in the middle of an article.
 */
import { phraseRule } from '../phrase-rule.ts';

export const legalReuse = phraseRule('legal-reuse', { action: 'moved', maxWords: 80, accepts: (line) => line.zone !== 'body' });
