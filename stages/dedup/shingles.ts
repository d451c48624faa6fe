/**
 * dedup/shingles: the runs of three words of a text, as hashes. Three words survive rewriting that five do not, and
 * two are common property. Where a script has no spaces the run is as long in characters: six of Han or kana, twelve
 * of Thai.
 */
import { mixed, WORD_UNITS, type FoldedText } from './folded-text.ts';

const SHINGLE_UNITS = 3 * WORD_UNITS;

/** 2^32 divided by the golden ratio: an odd constant without pattern. */
const GOLDEN = 0x9e_37_79_b1;

/** All tokens as one hash; 0 where there are none. */
export function textHash({ hashes }: FoldedText): number {
  return mixed(hashes.reduce(chained, 0));
}

function chained(hash: number, token: number): number {
  return Math.imul(((hash << 13) | (hash >>> 19)) ^ token, GOLDEN);
}

/** Calls back for each shingle in order: its hash (32 bits), its first token, and the one after its last. */
export function eachShingle({ hashes, units }: FoldedText, visit: (hash: number, first: number, end: number) => void): void {
  for (let first = 0; first < hashes.length; first++) {
    let hash = 0;
    let worth = 0;
    let end = first;
    for (; end < hashes.length && worth < SHINGLE_UNITS; end++) {
      hash = chained(hash, hashes[end]!);
      worth += units[end]!;
    }
    if (worth < SHINGLE_UNITS) return;
    visit(mixed(hash), first, end);
  }
}
