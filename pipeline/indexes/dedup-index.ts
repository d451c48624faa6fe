/**
 * dedup-index: the contract of what a run remembers of all pages, so that new ones can be compared with them. What an
 * index answers is a function of the set of pages it holds: never of the order, the shards or the runs they came in.
 *
 * An index may be out of step with the pages that stand: a run was killed, or the index is gone. So it is committed
 * after the run is, under a name for the pages that stand, and where it stands for something else, it is brought up to
 * date by the same calls:
 *
 *     const isInStep = index.standsFor === standing;
 *     const { missing, surplus } = await difference(index, idsThatStand);       // where it is not in step
 *     await index.update({ removed: [...surplus, ...withdrawn], added: [...signed again, ...new] });
 *     for await (const page of isInStep ? index.moved() : index.assignments())  // compare with what stands
 *     … apply, commit the run …
 *     await index.commit(nowStanding);
 */
import type { Assignment, Signature } from '../../stages/recipe.ts';

export interface DedupIndex {
  /** What the last `commit` said; undefined for an index that is new, or was left while a large update was under way. */
  readonly standsFor: string | undefined;
  /** Ids of the pages it holds. */
  ids: () => AsyncIterable<string>;
  /** Takes pages out and in, in this order. An id that is held and not removed is not to be added. */
  update: (change: IndexChange) => Promise<void>;
  /** Pages that are new since the last commit or belong elsewhere than then; may hold some that moved away and back. */
  moved: () => AsyncIterable<AssignedPage>;
  /** All pages. */
  assignments: () => AsyncIterable<AssignedPage>;
  /** Makes what was done durable. @param standsFor names the pages it holds now, for example the manifest's digest */
  commit: (standsFor: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface IndexChange {
  added: AsyncIterable<Signature> | Iterable<Signature>;
  /** Ids; those it does not hold are passed over. */
  removed: Iterable<string>;
}

export interface AssignedPage {
  id: string;
  assignment: Assignment;
}

/** How an index that is out of step differs from the pages that stand: what it lacks (to be signed again) and has in excess. */
export async function difference(
  index: Pick<DedupIndex, 'ids'>,
  standing: AsyncIterable<string> | Iterable<string>,
): Promise<{ missing: Set<string>; surplus: Set<string> }> {
  const missing = new Set<string>();
  const surplus = new Set<string>();
  for await (const id of standing) missing.add(id);
  for await (const id of index.ids()) if (!missing.delete(id)) surplus.add(id);
  return { missing, surplus };
}
