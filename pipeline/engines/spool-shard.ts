/** engines/spool-shard: a shard's outcomes into the spool, whole or not at all. */
import type { Shard } from '../shard.ts';
import { countOutcomes, SpoolWriter } from '../spool.ts';
import type { CleanJob } from './engine.ts';

/** @param work hands every outcome to `take`, in order */
export async function spoolShard(
  { spool, onOutcomes }: CleanJob,
  { id }: Shard,
  work: (take: (lines: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const writer = await SpoolWriter.open(spool, id);
  try {
    await work(async (lines) => {
      await writer.write(lines);
      onOutcomes(countOutcomes(lines));
    });
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
}
