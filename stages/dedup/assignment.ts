/** dedup/assignment: how a page stands to the one that stands for its cluster, from what they share. */
import type { Assignment } from './dedup-method.ts';

/** Shingles as far as both sketches reach: of both pages, of the copy, and the smallest of the former. */
export interface Shared {
  both: number;
  inCopy: number;
  shared: number[];
}

/** @param overlap absent where both say the same, or are one */
export function assignmentOf(id: string, bestId: string, overlap: Shared | undefined): Assignment {
  if (id === bestId) return { clusterId: id, role: 'canonical' };
  const copy: Assignment = { clusterId: bestId, role: 'copy', duplicateOf: bestId };
  if (overlap === undefined) return { ...copy, similarity: 1 };
  return { ...copy, similarity: shareOf(overlap.both, overlap.inCopy), shared: overlap.shared };
}

/** In thousandths: more digits would feign precision. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}
