/** dedup/shared-passages: what two pages have in common, quoted from one of them; without case, width or line ends. */
import { foldedText, type FoldedText } from './folded-text.ts';
import { eachShingle } from './shingles.ts';

/**
 * The longest passages of a text whose shingles have one of these hashes, in order. Shingles that overlap are one
 * passage.
 *
 * @param most how many
 */
export function sharedPassages(text: string, hashes: ReadonlySet<number>, most: number): string[] {
  const read = foldedText(text);
  return passagesOf(read, hashes)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, most)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => read.folded.slice(start, end).replaceAll(/\s+/g, ' '));
}

/** Passages of `text` that `other` has too, the longest, in order. */
export function passagesOfBoth(text: string, other: string, most: number): string[] {
  const hashes = new Set<number>();
  eachShingle(foldedText(other), (hash) => hashes.add(hash));
  return sharedPassages(text, hashes, most);
}

function passagesOf(read: FoldedText, hashes: ReadonlySet<number>): Array<{ start: number; end: number }> {
  const passages: Array<{ start: number; end: number }> = [];
  eachShingle(read, (hash, first, end) => {
    if (!hashes.has(hash)) return;
    const last = passages.at(-1);
    const start = read.starts[first]!;
    if (last !== undefined && start <= last.end) last.end = read.ends[end - 1]!;
    else passages.push({ start, end: read.ends[end - 1]! });
  });
  return passages;
}
