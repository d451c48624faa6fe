/**
 * indexes/memory-index: nothing is kept between runs; every run gives it all pages again and clusters them anew. Right
 * for `off` and `exact`, whose signatures are small, and for `near` on a corpus of some ten thousand pages.
 */
import type { Assignment, DedupMethodName, Signature } from '../../stages/recipe.ts';
import { DEDUP } from '../../stages/recipe.ts';
import type { AssignedPage, DedupIndex, IndexChange } from './dedup-index.ts';

export class MemoryIndex implements DedupIndex {
  readonly standsFor = undefined;
  readonly #method: DedupMethodName;
  readonly #pages = new Map<string, Signature>();
  #assignments = new Map<string, Assignment>();

  constructor(method: DedupMethodName) {
    this.#method = method;
  }

  async *ids(): AsyncGenerator<string> {
    yield* this.#pages.keys();
  }

  async update({ added, removed }: IndexChange): Promise<AssignedPage[]> {
    const before = this.#assignments;
    for (const id of removed) {
      this.#pages.delete(id);
      before.delete(id);
    }
    for await (const signature of added) this.#pages.set(signature.id, signature);
    this.#assignments = DEDUP[this.#method].cluster(this.#pages.values());
    return Array.from(this.#assignments, ([id, assignment]) => ({ id, assignment })).filter(
      ({ id, assignment }) => before.get(id)?.clusterId !== assignment.clusterId,
    );
  }

  async commit(): Promise<void> {}

  async close(): Promise<void> {}
}
