/**
 * standing-pages: the pages that will stand after the run, in key order. What is new lies in the spool; the rest stands
 * already, and its signature is made again from its record where an index lacks it.
 */
import { sign, type Signature } from '../stages/recipe.ts';
import type { DedupJob } from './engines/engine.ts';
import type { HeldPage } from './indexes/dedup-index.ts';
import { mergeByKey } from './merge-by-key.ts';
import type { InputKey } from './model/input-key.ts';
import type { CleanRecord } from './model/record.ts';
import { shardsOf, withdrawnOf } from './plan.ts';
import type { PageRow } from './reassignments.ts';
import { LineFinder } from './snapshot/line-finder.ts';
import { linesAtPaths, linesOfTable } from './snapshot/table.ts';
import { spooled } from './spool.ts';

export interface StandingPage extends HeldPage {
  key: InputKey;
  /** Where it belongs so far; undefined for a new page. */
  clusterId: string | undefined;
  /** To be asked for while the page is at hand: records are found in the order of pages. */
  signature: () => Promise<Signature>;
}

export class StandingPages {
  readonly #job: Pick<DedupJob, 'work' | 'spool' | 'standing'>;
  /** Paths of files that were changed or are gone, in key order. */
  readonly #withdrawn: readonly string[];

  private constructor(job: Pick<DedupJob, 'work' | 'spool' | 'standing'>, withdrawn: readonly string[]) {
    this.#job = job;
    this.#withdrawn = withdrawn;
  }

  static async of(job: Pick<DedupJob, 'work' | 'spool' | 'standing'>): Promise<StandingPages> {
    const withdrawn: string[] = [];
    for await (const path of withdrawnOf(job.work)) withdrawn.push(path);
    return new StandingPages(job, withdrawn);
  }

  /** About how many there are: pages that go are counted. */
  async count(): Promise<number> {
    let count = (this.#job.standing?.pages.chunks ?? []).reduce((sum, { lines }) => sum + lines, 0);
    for await (const _ of this.#spooled()) count++;
    return count;
  }

  /** Those that were worked in this run. */
  async *fresh(): AsyncGenerator<StandingPage> {
    for await (const { key, json } of this.#spooled()) {
      const signature = JSON.parse(json) as Signature;
      yield { key, id: signature.id, version: signature.version, clusterId: undefined, signature: async () => signature };
    }
  }

  all(): AsyncGenerator<StandingPage> {
    return mergeByKey(this.#unchanged(), this.fresh());
  }

  /** The rows that go, or will be replaced by what is fresh. */
  async *withdrawn(): AsyncGenerator<PageRow> {
    if (this.#job.standing === undefined) return;
    for await (const { line } of linesAtPaths(this.#job.standing.pages, this.#withdrawn)) yield JSON.parse(line) as PageRow;
  }

  async *#unchanged(): AsyncGenerator<StandingPage> {
    const { standing } = this.#job;
    if (standing === undefined) return;
    const withdrawn = new Set(this.#withdrawn);
    const records = new LineFinder(standing.records);
    const duplicates = new LineFinder(standing.duplicates);
    for await (const { key, line } of linesOfTable(standing.pages)) {
      if (withdrawn.has(key.path)) continue;
      const { id, version, clusterId } = JSON.parse(line) as PageRow;
      const finder = id === clusterId ? records : duplicates;
      yield { key, id, version, clusterId, signature: async () => sign(JSON.parse(await finder.at(key)) as CleanRecord) };
    }
  }

  async *#spooled(): AsyncGenerator<{ key: InputKey; json: string }> {
    for await (const { id } of shardsOf(this.#job.work)) yield* spooled(this.#job.spool, id, 'page');
  }
}
