/**
 * label/comment-count: "12 comments", "No comments yet".
 *
 * Must not catch: "12 comments" as part of a sentence; only the whole line counts.
 */
import { phraseRule } from '../phrase-rule.ts';

export const commentCount = phraseRule('comment-count', { maxWords: 12 });
