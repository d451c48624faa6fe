/**
 * indexes/memory-index: nothing is kept between runs; every run gives it all pages again and clusters them anew. Right
 * for `off` and `exact`, whose signatures are small, and for `near` on a corpus of some ten thousand pages.
 */
import { DEDUP, NEAR_RULE, type Assignment, type DedupMethodName, type NearRule, type Signature } from '../../stages/recipe.ts';
import type { AssignedPage, DedupIndex, IndexChange } from './dedup-index.ts';

export class MemoryIndex implements DedupIndex {
  standsFor: string | undefined;
  readonly #method: DedupMethodName;
  readonly #rule: NearRule;
  readonly #pages = new Map<string, Signature>();
  #assignments: Map<string, Assignment> | undefined;
  #committed = new Map<string, Assignment>();

  constructor(method: DedupMethodName, rule: NearRule = NEAR_RULE) {
    this.#method = method;
    this.#rule = rule;
  }

  async *ids(): AsyncGenerator<string> {
    yield* this.#pages.keys();
  }

  async update({ added, removed }: IndexChange): Promise<void> {
    for (const id of removed) {
      this.#pages.delete(id);
      this.#committed.delete(id);
    }
    for await (const signature of added) this.#pages.set(signature.id, signature);
    this.#assignments = undefined;
  }

  async *moved(): AsyncGenerator<AssignedPage> {
    for (const [id, assignment] of this.#clustered()) {
      if (this.#committed.get(id)?.clusterId !== assignment.clusterId) yield { id, assignment };
    }
  }

  async *assignments(): AsyncGenerator<AssignedPage> {
    for (const [id, assignment] of this.#clustered()) yield { id, assignment };
  }

  async commit(standsFor: string): Promise<void> {
    this.#committed = new Map(this.#clustered());
    this.standsFor = standsFor;
  }

  async close(): Promise<void> {}

  #clustered(): Map<string, Assignment> {
    this.#assignments ??= DEDUP[this.#method].cluster(this.#pages.values(), this.#rule);
    return this.#assignments;
  }
}
