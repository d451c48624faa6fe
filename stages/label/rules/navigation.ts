/**
 * label/navigation: links of the site's frame that a scrape took along: "Skip to content", "Back to top".
 *
 * Must not catch: a heading such as "Search" above prose: a heading stays.
 */
import { phraseRule } from '../phrase-rule.ts';

export const navigation = phraseRule('navigation', {
  maxWords: 6,
  accepts: (line) => line.block.type !== 'heading' || line.zone !== 'body',
});
