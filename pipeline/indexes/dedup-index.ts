/**
 * dedup-index: the contract of what a run remembers of all pages, so that new ones can be compared with them. What an
 * index answers is a function of the set of pages it holds: never of the order, the shards or the runs they came in.
 *
 * An index may be behind the pages that stand (a run was killed after its commit) or be gone altogether: it is brought
 * up to date by the same call, see `difference`. It is never ahead: what `update` did is lost unless `commit` follows,
 * and that comes after the run's own commit.
 */
import type { Assignment, Signature } from '../../stages/recipe.ts';

export interface DedupIndex {
  /** What the last `commit` said; undefined for an index that is new. */
  readonly standsFor: string | undefined;
  /** Ids of the pages it holds. */
  ids: () => AsyncIterable<string>;
  /**
   * Takes pages out and in. An id that is held already is not to be added again, unless it is also removed.
   *
   * @returns where each page that is new, or belongs elsewhere than before, belongs now; compare with what stands,
   * for an index that was behind also reports changes that are no news
   */
  update: (change: IndexChange) => Promise<AssignedPage[]>;
  /** Makes what was done durable. @param standsFor names the pages it holds now, for example the manifest's digest */
  commit: (standsFor: string) => Promise<void>;
  /** Forgets what was not committed. */
  close: () => Promise<void>;
}

export interface IndexChange {
  added: AsyncIterable<Signature> | Iterable<Signature>;
  removed: Iterable<string>;
}

export interface AssignedPage {
  id: string;
  assignment: Assignment;
}

/** How an index that is behind differs from the pages that stand: what it lacks (to be signed again) and has in excess. */
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
