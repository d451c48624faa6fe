/**
 * label/image-credit: who took the picture: "Photo: Name / Agency". Moves to the record's picture credit.
 *
 * Must not catch: prose that begins with "Photo": a credit is short and no sentence of several clauses.
 */
import { phraseRule } from '../phrase-rule.ts';

export const imageCredit = phraseRule('image-credit', {
  action: 'moved',
  maxWords: 24,
  accepts: (line) => !line.isProse || line.wordCount <= 14,
});
