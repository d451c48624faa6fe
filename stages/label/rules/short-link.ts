/**
 * label/short-link: a label with the page's own address, or without it where the scrape lost it.
 *
 * Must not catch: links in the text.
 */
import { phraseRule } from '../phrase-rule.ts';

export const shortLink = phraseRule('short-link', { maxWords: 20 });
