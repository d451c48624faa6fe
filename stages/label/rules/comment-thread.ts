/**
 * label/comment-thread: the buttons and headings of readers' comments. The comments themselves follow the heading.
 *
 * Must not catch: a forum, where the posts are the page: buttons go, texts stay.
 */
import { phraseRule } from '../phrase-rule.ts';

export const commentThread = phraseRule('comment-thread', { maxWords: 10 });
