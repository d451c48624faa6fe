/**
 * label/source-link: the link to where a copied text came from: "Source link", "Read the original".
 *
 * Must not catch: "Source" over a bibliography in the middle, a sentence that names a source.
 */
import { phraseRule } from '../phrase-rule.ts';

export const sourceLink = phraseRule('source-link', {
  action: 'moved',
  maxWords: 16,
  accepts: (line) => line.zone === 'tail' || (line.words.length > 1 && !line.isProse),
});
