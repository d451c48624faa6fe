/**
 * label/copyright: "© 2026 Example Media. All rights reserved." and the legal links beside it. Moves to the record.
 *
 * Must not catch: an article about copyright: a sentence needs the sign or a year, and the article must be over unless the line
 * is the notice alone.
 */
import type { Line } from '../label-rule.ts';
import { phraseRule } from '../phrase-rule.ts';

const MAX_WORDS = 40;
const MAX_WORDS_IN_BODY = 12;
const SIGN_OR_YEAR = /©|\(c\)|\p{Nd}{4}/iu;

export const copyright = phraseRule('copyright', { action: 'moved', maxWords: MAX_WORDS, accepts: isNotice });

function isNotice(line: Line): boolean {
  if (line.isProse && !SIGN_OR_YEAR.test(line.block.text)) return false;
  return line.zone !== 'body' || line.wordCount <= MAX_WORDS_IN_BODY;
}
