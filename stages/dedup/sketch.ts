/**
 * dedup/sketch: a page's shingles in 512 bytes: the smallest of their hashes. Hashes are as good as random, so this is
 * a fair sample, and the samples of two pages can be compared up to the smaller of their largest hashes (bottom-k
 * sketches: Cohen and Kaplan, 2007). The first few serve as keys that make two pages candidates.
 *
 * 32 bits are enough: two keys must agree, and a sketch is only ever compared with one other, or counted with those of
 * its own site.
 */
import { eachShingle } from './shingles.ts';
import type { FoldedText } from './folded-text.ts';

/** 64 lose every tenth re-worded copy among the noise; above 128 little is gained, and the index grows. */
export const SKETCH_SIZE = 128;

/** With 16 keys of which two must agree, 99 of 100 true pairs become candidates. */
export const KEY_COUNT = 16;

const LAST_HASH = 0xff_ff_ff_ff;

/** @returns the sketch (base64 of little-endian 32-bit numbers, ascending) and how many different shingles there are */
export function sketchOf(text: FoldedText): { sketch: string; shingles: number } {
  const all = new Uint32Array(text.hashes.length);
  let count = 0;
  eachShingle(text, (hash) => {
    all[count++] = hash;
  });
  const sorted = all.subarray(0, count).sort();
  let shingles = 0;
  for (let at = 0; at < count; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[shingles++] = sorted[at]!;
  }
  const kept = Math.min(shingles, SKETCH_SIZE);
  const bytes = Buffer.alloc(4 * kept);
  for (let at = 0; at < kept; at++) bytes.writeUInt32LE(sorted[at]!, 4 * at);
  return { sketch: bytes.toString('base64'), shingles };
}

export function hashesOf(sketch: string): Uint32Array {
  const bytes = Buffer.from(sketch, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(4 * at));
}

/** Up to which hash a sketch holds every shingle of its page. */
export function reachOf(hashes: Uint32Array, shingles: number): number {
  return shingles > hashes.length ? hashes[hashes.length - 1]! : LAST_HASH;
}
