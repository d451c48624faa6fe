/**
 * label/see-also-insert: a link to another story between two paragraphs: "See also  …". The whole line goes.
 *
 * Must not catch: a sentence that begins so ("Related to this, …"): it ends with a stop and goes on.
 */
import type { Line } from '../label-rule.ts';
import { phraseRule } from '../phrase-rule.ts';

export const seeAlsoInsert = phraseRule('see-also-insert', { maxWords: 30, accepts: (line) => !endsWithStop(line) && !isLabelOnly(line) });

/** Headlines may ask or shout; they do not end in a full stop. */
function endsWithStop(line: Line): boolean {
  return line.endsSentence && !/[?!？！…]/u.test(line.block.text.slice(-2));
}

/** A label without a headline is `must-read-label`. */
function isLabelOnly(line: Line): boolean {
  return line.hits.some(({ phrase }) => phrase.class === 'see-also-insert' && phrase.length === line.numbers.length);
}
