/** engines/local: threads of this process, fed through p-queue. Shards are read only as fast as they are worked. */
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { RunError } from '../model/errors.ts';
import type { Shard } from '../shard.ts';
import type { CleanJob, Crew, DedupJob, Engine, EngineOptions } from './engine.ts';
import { spoolShard } from './spool-shard.ts';
import { WorkerSlot } from './worker-slot.ts';

export const local: Engine = { name: 'local', hire: (options) => new Threads(options) };

class Threads implements Crew {
  readonly #slots: WorkerSlot[];
  readonly #signal: AbortSignal;
  readonly #stop = (): void => void this.close();

  constructor({ workers, workerMiB, signal }: EngineOptions) {
    this.#slots = Array.from({ length: workers === 0 ? availableParallelism() : workers }, () => new WorkerSlot(workerMiB));
    this.#signal = signal;
    signal.addEventListener('abort', this.#stop);
  }

  async clean(job: CleanJob): Promise<void> {
    const free = this.#slots.toReversed();
    const queue = new PQueue({ concurrency: free.length });
    const failed = new AbortController();
    const isOver = (): boolean => failed.signal.aborted || this.#signal.aborted;
    const work = async (shard: Shard): Promise<void> => {
      if (isOver()) return;
      const slot = free.pop()!;
      await spoolShard(job, shard, (take) => slot.clean(shard, job.settings, take));
      free.push(slot);
      job.onShard(shard);
    };
    for await (const shard of job.shards) {
      if (isOver()) break;
      queue.add(() => work(shard)).catch((error: unknown) => failed.abort(error));
      await queue.onSizeLessThan(this.#slots.length);
    }
    await queue.onIdle();
    this.#signal.throwIfAborted();
    failed.signal.throwIfAborted();
  }

  /** In a thread that has its modules loaded; where the corpus does not fit into that one, in a thread without a limit. */
  async dedup(job: DedupJob): Promise<void> {
    const lost = await this.#slots[0]!.dedup(job);
    if (lost === undefined) return;
    const roomy = new WorkerSlot();
    this.#slots.push(roomy);
    const lostAgain = await roomy.dedup(job);
    if (lostAgain !== undefined) throw new RunError(`Looking for duplicates: ${lostAgain.detail}`);
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#stop);
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }
}
