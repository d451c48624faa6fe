/**
 * label/poll-quiz: the site's own poll below the article.
 *
 * Must not catch: reports on polls.
 */
import { phraseRule } from '../phrase-rule.ts';

export const pollQuiz = phraseRule('poll-quiz', { maxWords: 10 });
