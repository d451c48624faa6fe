/**
 * engines/inline: in this thread, one shard after the other. Starts at once, and has no guard: a page that never ends
 * never ends. For tests, and for those who embed a run in a worker of their own.
 */
import { parcelOf } from '../spool.ts';
import type { Crew, Engine } from './engine.ts';
import { spoolShard } from './spool-shard.ts';

export const inline: Engine = {
  name: 'inline',
  hire: ({ signal }): Crew => ({
    async clean(job) {
      const { cleanShard } = await import('../clean-shard.ts');
      for await (const shard of job.shards) {
        await spoolShard(job, shard, async (take) => {
          for await (const outcome of cleanShard(shard, job.settings)) {
            signal.throwIfAborted();
            await take(parcelOf(outcome, 1));
          }
        });
        job.onShard(shard);
      }
    },
    async dedup(job) {
      signal.throwIfAborted();
      const { assign } = await import('../dedup.ts');
      await assign(job);
    },
    close: async () => {},
  }),
};
