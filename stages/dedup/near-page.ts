/** dedup/near-page: a signature, unpacked for comparing; and how far two of them overlap. */
import type { Signature } from './dedup-method.ts';
import { FULL_WEIGHT, type NearRule } from './near-rule.ts';
import { hashesOf, KEY_COUNT, reachOf } from './sketch.ts';

export interface NearPage {
  signature: Signature;
  hashes: Uint32Array;
  keys: Uint32Array;
  reach: number;
}

export function nearPage(signature: Signature): NearPage {
  const hashes = hashesOf(signature.sketch);
  return { signature, hashes, keys: hashes.subarray(0, KEY_COUNT), reach: reachOf(hashes, signature.shingles) };
}

/** Sums over the shingles of `a`, of `b` and of both, as far as both sketches reach. */
export interface Overlap {
  a: number;
  b: number;
  both: number;
  /** Number of shingles of both that are furniture on neither site. */
  telling: number;
  reach: number;
}

export function overlapOf(a: NearPage, b: NearPage, weightOf: (hash: number) => number, onShared?: (hash: number) => void): Overlap {
  const reach = Math.min(a.reach, b.reach);
  const sums: Overlap = { a: 0, b: 0, both: 0, telling: 0, reach };
  let atA = 0;
  let atB = 0;
  for (;;) {
    const hashA = a.hashes[atA] ?? Infinity;
    const hashB = b.hashes[atB] ?? Infinity;
    const hash = Math.min(hashA, hashB);
    if (hash > reach) return sums;
    const weight = weightOf(hash);
    if (hashA === hash) {
      sums.a += weight;
      atA++;
    }
    if (hashB === hash) {
      sums.b += weight;
      atB++;
    }
    if (hashA !== hashB) continue;
    sums.both += weight;
    if (weight === FULL_WEIGHT) sums.telling++;
    onShared?.(hash);
  }
}

/** The same page of the same site at another time: a new date line or a correction, but the same title. */
export function isFetchedAgain(a: NearPage, b: NearPage, { minSameness }: Pick<NearRule, 'minSameness'>): boolean {
  if (a.signature.site !== b.signature.site || a.signature.title !== b.signature.title) return false;
  const { a: inA, b: inB, both } = overlapOf(a, b, () => 1);
  return both > 0 && 100 * both >= minSameness * (inA + inB - both);
}
