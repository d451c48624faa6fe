/**
 * indexes/memory-index: all signatures in memory, clustered anew at each run; between runs they lie in one file, which
 * is written whole. Right for a corpus of some ten thousand pages.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEDUP, furnitureOn, type Assignment, type DedupMethodName } from '../../stages/recipe.ts';
import { publish } from '../durable.ts';
import { JsonLinesWriter, readJsonLines } from '../json-lines.ts';
import { NEAR_RULE, type NearRule } from '../model/near-rule.ts';
import { VERSION } from '../model/version.ts';
import type { AssignedPage, DedupIndex, HeldPage, IndexChange, IndexedPage } from './dedup-index.ts';

/** The first line of the file. */
interface Head {
  format: string;
  standsFor: string;
}

/** The others. */
interface StoredPage extends IndexedPage {
  clusterId: string;
}

export class MemoryIndex implements DedupIndex {
  standsFor: string | undefined;
  readonly #folder: string;
  readonly #method: DedupMethodName;
  readonly #rule: NearRule;
  readonly #pages = new Map<string, IndexedPage>();
  /** Where a page belonged at the last commit, by id; those that came since are left out. */
  readonly #before = new Map<string, string>();
  #assignments: Map<string, Assignment> | undefined;

  private constructor(folder: string, method: DedupMethodName, rule: NearRule) {
    this.#folder = folder;
    this.#method = method;
    this.#rule = rule;
  }

  /** @param folder one of its own. A file there that cannot be read is passed over, as is one of another method or version */
  static async open(folder: string, method: DedupMethodName, rule: NearRule = NEAR_RULE): Promise<MemoryIndex> {
    const index = new MemoryIndex(folder, method, rule);
    return (await index.#load().catch(() => false)) ? index : new MemoryIndex(folder, method, rule);
  }

  /** Of a file as it lies there; empty where there is none. @returns pages that have a shingle, by its hash */
  static async furniture(folder: string, site: string, rule: NearRule): Promise<Map<number, number>> {
    const index = await MemoryIndex.open(folder, 'near', rule);
    return furnitureOn(
      Array.from(index.#pages.values(), ({ signature }) => signature).filter((signature) => signature.site === site),
      rule,
    );
  }

  async *held(): AsyncGenerator<HeldPage> {
    for (const { signature } of this.#pages.values()) yield signature;
  }

  async update({ added, removed }: IndexChange): Promise<void> {
    for (const id of removed) {
      this.#pages.delete(id);
      this.#before.delete(id);
    }
    for await (const { path, index, signature } of added) this.#pages.set(signature.id, { path, index, signature });
    this.#assignments = undefined;
  }

  async *moved(also: Iterable<string> = []): AsyncGenerator<AssignedPage> {
    const asked = new Set(also);
    for (const page of this.#assigned()) {
      const { clusterId } = page.assignment;
      // Where the page that stands for it came anew under the same id, what they share may be something else.
      if (asked.has(page.id) || this.#before.get(page.id) !== clusterId || !this.#before.has(clusterId)) yield page;
    }
  }

  async *assignments(): AsyncGenerator<AssignedPage> {
    yield* this.#assigned();
  }

  async commit(standsFor: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = join(this.#folder, 'unfinished');
    const lines = await JsonLinesWriter.open(unfinished);
    await lines.add({ format: this.#format, standsFor } satisfies Head);
    const clusters = this.#clusters();
    for (const page of this.#pages.values()) {
      const { clusterId } = clusters.get(page.signature.id)!;
      await lines.add({ ...page, clusterId } satisfies StoredPage);
      this.#before.set(page.signature.id, clusterId);
    }
    await lines.finish();
    await publish(unfinished, this.#file);
    this.standsFor = standsFor;
  }

  async close(): Promise<void> {}

  async #load(): Promise<boolean> {
    let head: Head | undefined;
    for await (const line of readJsonLines<Head | StoredPage>(this.#file)) {
      if ('format' in line) {
        head = line;
        if (head.format !== this.#format) return false;
      } else {
        const { clusterId, path, index, signature } = line;
        this.#pages.set(signature.id, { path, index, signature });
        this.#before.set(signature.id, clusterId);
      }
    }
    this.standsFor = head?.standsFor;
    return head !== undefined;
  }

  get #file(): string {
    return join(this.#folder, 'pages.jsonl');
  }

  /** Under other thresholds pages belonged elsewhere; another version may sign otherwise. */
  get #format(): string {
    return JSON.stringify([VERSION, this.#method, this.#rule]);
  }

  *#assigned(): Generator<AssignedPage> {
    for (const [id, assignment] of this.#clusters()) {
      const { path, index } = this.#pages.get(id)!;
      yield { path, index, id, assignment };
    }
  }

  #clusters(): Map<string, Assignment> {
    this.#assignments ??= DEDUP[this.#method].cluster(
      Array.from(this.#pages.values(), ({ signature }) => signature),
      this.#rule,
    );
    return this.#assignments;
  }
}
