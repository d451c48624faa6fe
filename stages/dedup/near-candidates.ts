/**
 * dedup/near-candidates: which pages are worth comparing: those that have two keys in common. A key on many pages
 * pairs each of them with one page only, the one with the smallest id, so a story on a thousand sites, or a page
 * fetched every hour, makes a thousand pairs and not half a million. Pages that say the same pair in the same way.
 */
import type { NearPage } from './near-page.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';
import { MIN_SHARED_KEYS } from './near-rule.ts';

/** @param pages by ascending id @yields pairs of positions in `pages`, the smaller first, each once */
export function* candidatePairs(pages: readonly NearPage[], { maxKeyPages }: Pick<NearRule, 'maxKeyPages'>): Generator<[number, number]> {
  const sharedKeys = new Map<number, number>();
  const share = (a: number, b: number, count: number): void => {
    const pair = a * pages.length + b;
    sharedKeys.set(pair, (sharedKeys.get(pair) ?? 0) + count);
  };
  for (const holders of holdersOf(pages, ({ keys }) => keys)) {
    const firsts = holders.length > maxKeyPages ? holders.slice(0, 1) : holders;
    firsts.forEach((a, at) => {
      for (const b of holders.slice(at + 1)) share(a, b, 1);
    });
  }
  for (const [first, ...others] of holdersOf(pages, ({ signature }) => [signature.exact])) {
    for (const other of others) share(first!, other, MIN_SHARED_KEYS);
  }
  for (const [pair, count] of sharedKeys) {
    if (count >= MIN_SHARED_KEYS) yield [Math.floor(pair / pages.length), pair % pages.length];
  }
}

function holdersOf<Key>(pages: readonly NearPage[], keysOf: (page: NearPage) => Iterable<Key>): Iterable<number[]> {
  const holders = new Map<Key, number[]>();
  pages.forEach((page, at) => {
    for (const key of keysOf(page)) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [at]);
      else known.push(at);
    }
  });
  return holders.values();
}
