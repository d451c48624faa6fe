/**
 * The words the article begins with: what it is about. Teasers, bios and comments below it are prose too, and share few of them.
 */
import type { Line, PageView } from '../label-rule.ts';
import { linesWith } from '../vocabulary.ts';

export interface CoreWords {
  /** In how many paragraphs of the beginning each word stands; 0 for function words. */
  words: Uint32Array;
  /** Index of the last line of the beginning. */
  end: number;
}

/** Two fifths of a page's prose are the article's own on nearly every page; short pages give as much as it takes to know a topic. */
const SHARE = 0.4;
const MIN_CHARACTERS = 1_500;

export function coreWords({ prose, vocabulary }: PageView): CoreWords {
  const enough = Math.max(MIN_CHARACTERS, SHARE * prose.reduce((sum, { block }) => sum + block.text.length, 0));
  const beginning: Line[] = [];
  let read = 0;
  for (const line of prose) {
    if (read > enough) break;
    read += line.block.text.length;
    beginning.push(line);
  }
  return { words: linesWith(vocabulary.words.size, beginning, vocabulary.isFunctionWord), end: beginning.at(-1)?.index ?? -1 };
}
