/**
 * label/author-bio: the heading over the note on who wrote it, and the link to all their texts.
 *
 * Must not catch: a portrait; the article must be over.
 */
import { phraseRule } from '../phrase-rule.ts';

export const authorBio = phraseRule('author-bio', { action: 'moved', maxWords: 8, accepts: (line) => !line.endsSentence });
