/**
 * engines/worker-slot: one thread, replaced when it is lost. A page that takes too long cannot be interrupted, and
 * one that fills the memory cannot be caught: the thread goes, the page is named, and a new thread does the rest.
 */
/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { Worker } from 'node:worker_threads';
import { ConfigError, RunError } from '../model/errors.ts';
import type { Loss, Resume, Shard, ShardSettings } from '../shard.ts';
import type { Parcel } from '../spool.ts';
import type { DedupJob } from './engine.ts';
import { processorMs } from './thread-clock.ts';
import { NEXT_OUTCOME, PAGE_IN_WORK, PLACE_BYTES, THREAD, type WorkerAnswer, type WorkerOrder } from './worker-messages.ts';

/** How often a page in work is looked at. */
const LOOK_MS = 100;

/** A page that takes this many times its limit without being on the processor that long is stuck. Counted in looks: a machine put to sleep is no slow page. */
const STUCK_FACTOR = 20;

/** A thread is built JavaScript, also when its owner runs from source (in tests). */
const WORKER_URL = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/pipeline/engines/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

type Take = (parcel: Parcel) => Promise<void>;

/** Where a thread was when it was lost. */
interface LostThread {
  outcome: number;
  reason: Loss['reason'];
  detail: string;
}

export class WorkerSlot {
  readonly #memoryMiB: number | undefined;
  #worker: Worker | undefined;
  #place = new Int32Array(new SharedArrayBuffer(PLACE_BYTES));

  /** @param memoryMiB what the thread's heap may hold; no limit where absent */
  constructor(memoryMiB?: number) {
    this.#memoryMiB = memoryMiB;
  }

  /** Works one shard to its end, whatever its pages do. */
  async clean(shard: Shard, settings: ShardSettings, take: Take): Promise<void> {
    const resume: Resume = { done: 0, lost: [] };
    const count: Take = async (parcel) => {
      await take(parcel);
      resume.done += parcel.outcomes;
    };
    for (;;) {
      const lost = await this.#order({ kind: 'shard', shard, settings, resume }, count, settings.limits.pageSeconds);
      if (lost === undefined) return;
      noteLoss(resume, lost);
    }
  }

  /** @returns how the thread was lost, if it was */
  dedup(job: DedupJob): Promise<LostThread | undefined> {
    return this.#order({ kind: 'dedup', job }, async () => {});
  }

  #order(order: WorkerOrder, take: Take, pageSeconds = Infinity): Promise<LostThread | undefined> {
    const worker = this.#worker ?? this.#start();
    const place = this.#place;
    Atomics.store(place, PAGE_IN_WORK, 0);
    Atomics.store(place, NEXT_OUTCOME, order.kind === 'shard' ? order.resume.done : 0);
    return new Promise((resolve, reject) => {
      let taking = Promise.resolve();
      const settle = (end: () => void): void => {
        clearInterval(looks);
        worker.off('message', hear).off('error', fail).off('exit', stop);
        taking.then(end, reject);
      };
      const lose = (reason: Loss['reason'], detail: string): void => {
        this.#worker = undefined;
        settle(() => resolve({ outcome: Atomics.load(place, NEXT_OUTCOME), reason, detail }));
        // What a thread says on its way out is of no use any more.
        worker.on('error', () => {});
        void worker.terminate();
      };
      const hear = (answer: WorkerAnswer): void => {
        if (answer.kind === 'done') settle(() => resolve(undefined));
        else if (answer.kind === 'failed')
          settle(() => reject(answer.code === 'config' ? new ConfigError(answer.message) : new RunError(answer.message)));
        else {
          taking = take(answer.parcel).then(() => worker.postMessage('taken'));
          taking.catch((error: Error) => settle(() => reject(error)));
        }
      };
      const fail = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') lose('too-large', 'the work filled the memory of a worker (workerMiB)');
        else if (Atomics.load(place, PAGE_IN_WORK) === 1) lose('unsupported', `the worker failed: ${error.message}`);
        else settle(() => reject(new RunError(`A worker failed: ${error.message}`, { cause: error })));
      };
      const stop = (): void => settle(() => reject(new RunError('stopped')));
      const looks = watchTime(place, pageSeconds, () => lose('too-slow', `over ${pageSeconds} seconds of work (pageSeconds)`));
      worker.on('message', hear).on('error', fail).on('exit', stop);
      worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    this.#place = new Int32Array(new SharedArrayBuffer(PLACE_BYTES));
    const limits = this.#memoryMiB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: this.#memoryMiB } };
    this.#worker = new Worker(WORKER_URL, { workerData: this.#place.buffer, ...limits });
    return this.#worker;
  }
}

function watchTime(place: Int32Array, pageSeconds: number, onSlow: () => void): NodeJS.Timeout {
  const limitMs = pageSeconds * 1000;
  let seen = -1;
  let looks = 0;
  let begunMs: number | undefined;
  return setInterval(() => {
    const outcome = Atomics.load(place, PAGE_IN_WORK) === 1 ? Atomics.load(place, NEXT_OUTCOME) : -1;
    const nowMs = outcome < 0 ? undefined : processorMs(Atomics.load(place, THREAD));
    if (outcome !== seen || outcome < 0) {
      seen = outcome;
      looks = 0;
      begunMs = nowMs;
      return;
    }
    const waitedMs = ++looks * LOOK_MS;
    const workedMs = nowMs === undefined || begunMs === undefined ? waitedMs : nowMs - begunMs;
    if (workedMs >= limitMs || waitedMs >= limitMs * STUCK_FACTOR) onSlow();
  }, LOOK_MS);
}

/** Lost once, the page is to blame; lost there again without working on it, the file's reading is. */
function noteLoss(resume: Resume, { outcome, reason, detail }: LostThread): void {
  const known = resume.lost.find(([number]) => number === outcome)?.[1];
  if (known === undefined) resume.lost.push([outcome, { reason, detail, endsFile: false }]);
  else if (known.endsFile) throw new RunError(`A worker was lost three times in one place: ${detail}`);
  else known.endsFile = true;
}
