/**
 * label/contact-block: how to reach the site or the author, after the article.
 *
 * Must not catch: addresses that are the article's subject.
 */
import { phraseRule } from '../phrase-rule.ts';

export const contactBlock = phraseRule('contact-block', { maxWords: 16 });
