/**
 * dedup/returning-paragraphs: paragraphs of a record that return across the pages of its site: furniture that was not
 * recognised as such, or a notice the site repeats. Offered as evidence to whoever labels or writes rules; no label
 * rests on it, for what a page is called must not depend on which other pages were fetched.
 *
 * A paragraph of fewer than three words has no shingle, and is never found.
 */
import { comparedText, type Compared } from './compared-text.ts';
import { foldedText } from './folded-text.ts';
import { MAX_OWN_PAGES } from './near-rule.ts';
import { eachShingle } from './shingles.ts';
import { hashesOf, sketchOf } from './sketch.ts';

export interface ReturningParagraph {
  paragraph: string;
  /** On how many pages of the site at least half of it stands; at most some hundred pages of a site are counted. */
  pages: number;
}

/**
 * @param record its text is paragraphs separated by a blank line
 * @param pagesWith how many pages of the site have a shingle, by its hash; those on few pages may be left out
 */
export function returningParagraphs(record: Compared, pagesWith: ReadonlyMap<number, number>): ReturningParagraph[] {
  // Only what is in a page's sketch was counted: the rest says nothing.
  const sampled = new Set(hashesOf(sketchOf(foldedText(comparedText(record))).sketch));
  return record.text.split(/\n{2,}/).flatMap((paragraph) => {
    const counts: number[] = [];
    eachShingle(foldedText(paragraph), (hash) => {
      if (sampled.has(hash)) counts.push(pagesWith.get(hash) ?? 0);
    });
    const pages = median(counts);
    return pages > MAX_OWN_PAGES ? [{ paragraph, pages }] : [];
  });
}

function median(counts: readonly number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor((counts.length - 1) / 2)] ?? 0;
}
