/**
 * label/read-time: "Read Time: 1 Minute, 37 Second", in number and unit. Moves to `timeRequired`.
 *
 * Must not catch: a sentence on reading; a number must stand there and the line be short.
 */
import { FIGURE } from '../../lexicons/word-table.ts';
import { phraseRule } from '../phrase-rule.ts';

export const readTime = phraseRule('read-time', {
  action: 'moved',
  maxWords: 10,
  accepts: (line) => line.numbers.includes(FIGURE) || line.wordCount <= 4,
});
