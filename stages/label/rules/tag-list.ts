/**
 * label/tag-list: "Tags: trade, energy".
 *
 * Must not catch: a sentence that begins with "Topics"; a list of tags has no final stop.
 */
import { phraseRule } from '../phrase-rule.ts';

export const tagList = phraseRule('tag-list', {
  action: 'moved',
  maxWords: 40,
  accepts: (line) => !line.endsSentence && line.zone !== 'body',
});
