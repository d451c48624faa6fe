/**
 * label/block-page: the page a wall shows in place of the article: "Checking your browser".
 *
 * Must not catch: news about such walls; the phrases are whole notices.
 */
import { phraseRule } from '../phrase-rule.ts';

export const blockPage = phraseRule('block-page');
