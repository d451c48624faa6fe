/**
 * label/comment-form: the form that invites readers to comment: heading, note on the e-mail address, field names,
 * "save my name", button.
 *
 * Must not catch: an article *about* forms; a heading such as "Leave a message" in the middle of a story: a heading
 * counts after the article or beside a note, a field name only beside either.
 */
import { phraseRule } from '../phrase-rule.ts';

/** The privacy note of common forms has 31 words. */
const MAX_WORDS = 40;

export const commentForm = phraseRule('comment-form', { maxWords: MAX_WORDS });
