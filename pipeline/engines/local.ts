/** engines/local: threads of this process, fed through p-queue. Shards are read only as fast as they are worked. */
import { availableParallelism } from 'node:os';
import { mkdir } from 'node:fs/promises';
import PQueue from 'p-queue';
import { syncFolder } from '../durable.ts';
import type { Shard } from '../shard.ts';
import { SpoolWriter } from '../spool.ts';
import type { CleanJob, Engine } from './engine.ts';
import { WorkerSlot } from './worker-slot.ts';

export const local: Engine = {
  name: 'local',

  async clean(job) {
    const { settings, signal } = job;
    const workers = job.workers === 0 ? availableParallelism() : job.workers;
    const slots = Array.from({ length: workers }, () => new WorkerSlot(settings.limits.workerMiB));
    const free = [...slots];
    const queue = new PQueue({ concurrency: workers });
    const failed = new AbortController();
    const stop = (): void => void Promise.all(slots.map((slot) => slot.close()));
    signal.addEventListener('abort', stop);
    await mkdir(job.spool, { recursive: true });
    try {
      for await (const shard of job.shards) {
        signal.throwIfAborted();
        if (failed.signal.aborted) break;
        const slot = async (): Promise<void> => {
          if (failed.signal.aborted || signal.aborted) return;
          const taken = free.pop()!;
          await cleanInto(taken, shard, job).finally(() => free.push(taken));
        };
        queue.add(slot).catch((error: unknown) => failed.abort(error));
        await queue.onSizeLessThan(workers);
      }
      await queue.onIdle();
    } finally {
      signal.removeEventListener('abort', stop);
      await Promise.all(slots.map((slot) => slot.close()));
      await queue.onIdle();
    }
    signal.throwIfAborted();
    failed.signal.throwIfAborted();
    await syncFolder(job.spool);
  },

  async dedup(job, signal) {
    const slot = new WorkerSlot();
    const stop = (): void => void slot.close();
    signal.addEventListener('abort', stop);
    try {
      await slot.order({ kind: 'dedup', job }, async () => {});
    } finally {
      signal.removeEventListener('abort', stop);
      await slot.close();
    }
    signal.throwIfAborted();
  },
};

async function cleanInto(slot: WorkerSlot, shard: Shard, { settings, spool, onShard }: CleanJob): Promise<void> {
  const writer = await SpoolWriter.open(spool, shard.id);
  try {
    await slot.clean(shard, settings, (lines) => writer.write(lines));
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
  onShard(shard);
}
