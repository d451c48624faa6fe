/**
 * dedup-index: the contract of what a run remembers of all pages, so that new ones can be compared with them. What an
 * index answers is a function of the set of pages it holds: never of the order, the shards or the runs they came in.
 *
 * An index may be out of step with the pages that stand: a run was killed after `commit`, or the index is gone. So a
 * commit names what the index stands for, and where that is not what stands, the index is brought there by the same
 * calls:
 *
 *     const isInStep = index.standsFor === standing;
 *     const { kept, surplus } = await difference(isInStep ? pagesThatWentOrWereReworked : index.held(), pagesThatWillStand);
 *     await index.update({ removed: surplus, added: … those not kept … });
 *     for await (const page of isInStep ? index.moved(kept) : index.assignments()) …
 *     await index.commit(willStand);
 */
import type { Assignment, Signature } from '../../stages/recipe.ts';
import type { InputKey } from '../model/input-key.ts';

export interface DedupIndex {
  /** What the last `commit` said; undefined for an index that is new, or was left while a large update was under way. */
  readonly standsFor: string | undefined;
  held: () => AsyncIterable<HeldPage>;
  /** Takes pages out and in, in this order. An id that is held and not removed is not to be added. */
  update: (change: IndexChange) => Promise<void>;
  /**
   * Pages that are new since the last commit or belong elsewhere than then, in no order; may hold some that moved away
   * and back. @param also ids of pages to be told of in any case
   */
  moved: (also?: Iterable<string>) => AsyncIterable<AssignedPage>;
  /** All pages, in no order. */
  assignments: () => AsyncIterable<AssignedPage>;
  /** Makes what was done durable. @param standsFor names the pages it holds now */
  commit: (standsFor: string) => Promise<void>;
  close: () => Promise<void>;
}

export type HeldPage = Pick<Signature, 'id' | 'version'>;

/** A page as an index takes it in. */
export interface IndexedPage extends InputKey {
  signature: Signature;
}

export interface IndexChange {
  added: AsyncIterable<IndexedPage> | Iterable<IndexedPage>;
  /** Ids; those it does not hold are passed over. */
  removed: Iterable<string>;
}

export interface AssignedPage extends InputKey {
  id: string;
  assignment: Assignment;
}

/** What of `held` can stay as it is, and what is not wanted, or not any more in this version. Ids; holds those of `held` alone. */
export async function difference(
  held: AsyncIterable<HeldPage>,
  wanted: AsyncIterable<HeldPage>,
): Promise<{ kept: Set<string>; surplus: string[] }> {
  const versions = new Map<string, number>();
  for await (const { id, version } of held) versions.set(id, version);
  const kept = new Set<string>();
  if (versions.size > 0) {
    for await (const { id, version } of wanted) if (versions.get(id) === version) kept.add(id);
  }
  return { kept, surplus: Array.from(versions.keys()).filter((id) => !kept.has(id)) };
}
