/**
 * dedup/exact: pages that say the same, letter for letter, are one cluster. Must not catch: pages that share most of
 * their text (a correction is news).
 */
import type { Assignment, DedupMethod, Signature } from './dedup-method.ts';
import { byStanding } from './representative.ts';

export const exact: DedupMethod = {
  name: 'exact',
  cluster(signatures) {
    const all = [...signatures];
    const best = new Map<string, Signature>();
    for (const signature of all) {
      const holder = best.get(signature.exact);
      if (holder === undefined || byStanding(signature, holder) < 0) best.set(signature.exact, signature);
    }
    return new Map(all.map((signature) => [signature.id, assign(signature, best.get(signature.exact)!)]));
  },
};

function assign({ id }: Signature, best: Signature): Assignment {
  if (best.id === id) return { clusterId: id, role: 'canonical' };
  return { clusterId: best.id, role: 'copy', duplicateOf: best.id, similarity: 1 };
}
