/**
 * label/cookie-banner: consent notices and their buttons.
 *
 * Must not catch: an article *about* cookies: there the notice stands among prose that goes on about them.
 */
import { FIGURE, WordTable } from '../../lexicons/word-table.ts';
import type { PageView } from '../label-rule.ts';
import { phraseRule } from '../phrase-rule.ts';

/** A banner mentions cookies once or twice; from three paragraphs on the page is about them. */
const SUBJECT_PARAGRAPHS = 3;

const COOKIE_WORDS = new WordTable();
COOKIE_WORDS.read('cookie cookies');

export const cookieBanner = phraseRule('cookie-banner', {
  maxWords: 90,
  accepts: (line, view) => (line.zone !== 'body' || line.wordCount <= 40) && !(line.isProse && isAboutCookies(view)),
});

function isAboutCookies({ vocabulary: { words, topic } }: PageView): boolean {
  const known = words.numbersIn(COOKIE_WORDS);
  return topic.reduce((sum, paragraphs, number) => sum + (known[number]! > FIGURE ? paragraphs : 0), 0) >= SUBJECT_PARAGRAPHS;
}
