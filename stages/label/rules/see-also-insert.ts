/**
 * label/see-also-insert: a link to another story between two paragraphs: "See also  …". The whole line goes.
 *
 * Must not catch: a sentence that begins so ("Related to this, …"): it ends with a stop and goes on.
 */
import type { Line } from '../label-rule.ts';
import { phraseRule } from '../phrase-rule.ts';

export const seeAlsoInsert = phraseRule('see-also-insert', { maxWords: 30, accepts: (line) => !endsWithStop(line) });

/** Headlines may ask or shout; they do not end in a full stop. */
function endsWithStop(line: Line): boolean {
  return line.endsSentence && !/[?!？！…]/u.test(line.block.text.slice(-2));
}
