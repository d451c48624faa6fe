/** dedup/near-page: a signature, unpacked for comparing; and how far two of them overlap. */
import type { Signature } from './dedup-method.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';
import { FULL_WEIGHT } from './near-rule.ts';
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

/** What a shingle of a page weighs. */
export type Weight = (hash: number) => number;

/** Sums over the shingles of `a`, of `b` and of both, as far as both sketches reach. */
export interface Overlap {
  a: number;
  b: number;
  both: number;
  /** Number of shingles of both that are furniture on neither site. */
  telling: number;
  reach: number;
}

/** What both have weighs what it weighs on the site where it is more common. */
export function overlapOf(a: NearPage, b: NearPage, weightA: Weight, weightB: Weight, onShared?: (hash: number) => void): Overlap {
  const reach = Math.min(a.reach, b.reach);
  const sums: Overlap = { a: 0, b: 0, both: 0, telling: 0, reach };
  let atA = 0;
  let atB = 0;
  for (;;) {
    const hashA = a.hashes[atA] ?? Infinity;
    const hashB = b.hashes[atB] ?? Infinity;
    if (Math.min(hashA, hashB) > reach) return sums;
    if (hashA < hashB) {
      sums.a += weightA(hashA);
      atA++;
    } else if (hashB < hashA) {
      sums.b += weightB(hashB);
      atB++;
    } else {
      const weight = Math.min(weightA(hashA), weightB(hashB));
      sums.a += weight;
      sums.b += weight;
      sums.both += weight;
      if (weight === FULL_WEIGHT) sums.telling++;
      onShared?.(hashA);
      atA++;
      atB++;
    }
  }
}

/** The same page of the same site at another time: a new date line or a correction, but the same title. */
export function isFetchedAgain(a: NearPage, b: NearPage, { minSameness }: Pick<NearRule, 'minSameness'>): boolean {
  if (a.signature.site !== b.signature.site || a.signature.title !== b.signature.title) return false;
  const sums = overlapOf(a, b, one, one);
  return sums.both > 0 && 100 * sums.both >= minSameness * (sums.a + sums.b - sums.both);
}

/** Every shingle counts alike. */
export const one: Weight = () => 1;
