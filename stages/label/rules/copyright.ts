/**
 * label/copyright: "© 2026 Example Media. All rights reserved." and the legal links beside it.
 *
 * Must not catch: an article about copyright: the article must be over, or the line be the notice alone.
 */
import { phraseRule } from '../phrase-rule.ts';

export const copyright = phraseRule('copyright', {
  action: 'moved',
  maxWords: 40,
  accepts: (line) => line.zone !== 'body' || line.wordCount <= 12,
});
