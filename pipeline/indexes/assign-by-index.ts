/**
 * indexes/assign-by-index: brings an index in step with the pages that will stand, and says where they belong. It may
 * have been left behind or gone ahead by runs that were killed; pages are what counts, whatever it says.
 */
import type { Assignment, Signature } from '../../stages/recipe.ts';
import { difference, type DedupIndex } from './dedup-index.ts';

/** A page that will stand. `isNew` where it was worked in this run: its signature may differ from one held under its id. */
export interface StandingPage {
  signature: Signature;
  isNew: boolean;
}

export interface Step {
  /** Names the pages that stand before the run; empty where that is not known. */
  from: string;
  /** Names them after it. */
  to: string;
}

/**
 * @param pages reads all pages that will stand, from the start at each call
 * @returns by id; a page that is not new and missing here belongs where it did
 */
export async function assignByIndex(
  index: DedupIndex,
  pages: () => AsyncIterable<StandingPage>,
  { from, to }: Step,
): Promise<Map<string, Assignment>> {
  const fresh = new Set<string>();
  async function* ids(): AsyncGenerator<string> {
    for await (const { signature, isNew } of pages()) {
      if (isNew) fresh.add(signature.id);
      yield signature.id;
    }
  }
  const isInStep = from !== '' && index.standsFor === from;
  const { missing, surplus } = await difference(index, ids());
  async function* added(): AsyncGenerator<Signature> {
    for await (const { signature } of pages()) if (missing.has(signature.id) || fresh.has(signature.id)) yield signature;
  }
  await index.update({ removed: [...surplus, ...fresh], added: added() });
  const assignments = new Map<string, Assignment>();
  for await (const { id, assignment } of isInStep ? index.moved() : index.assignments()) assignments.set(id, assignment);
  await index.commit(to);
  return assignments;
}
