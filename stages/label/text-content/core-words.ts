/**
 * The words the article begins with: what it is about. Teasers, bios and comments below it are prose too, and share few of them.
 */
import type { PageView } from '../label-rule.ts';

export interface CoreWords {
  /** In how many paragraphs of the beginning each word stands; function words left out. */
  words: ReadonlyMap<string, number>;
  /** Index of the last line of the beginning. */
  end: number;
}

/** Two fifths of a page's prose are the article's own on nearly every page; short pages give as much as it takes to know a topic. */
const SHARE = 0.4;
const MIN_CHARACTERS = 1_500;

export function coreWords({ lines, functionWords }: PageView): CoreWords {
  let prose = 0;
  for (const line of lines) if (line.isProse) prose += line.block.text.length;
  const enough = Math.max(MIN_CHARACTERS, SHARE * prose);
  const words = new Map<string, number>();
  const lastSeen = new Map<string, number>();
  let read = 0;
  let end = -1;
  for (const line of lines) {
    if (!line.isProse) continue;
    if (read > enough) break;
    read += line.block.text.length;
    end = line.index;
    for (const word of line.words) {
      if (functionWords.has(word) || lastSeen.get(word) === end) continue;
      lastSeen.set(word, end);
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return { words, end };
}
