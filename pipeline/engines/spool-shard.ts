/** engines/spool-shard: a shard's outcomes into the spool, whole or not at all. */
import type { Shard } from '../shard.ts';
import { SpoolWriter, type Parcel } from '../spool.ts';
import type { CleanJob } from './engine.ts';

/** @param work hands every outcome to `take`, in order */
export async function spoolShard(
  { spool, onOutcomes }: CleanJob,
  { id }: Shard,
  work: (take: (parcel: Parcel) => Promise<void>) => Promise<void>,
): Promise<void> {
  const writer = await SpoolWriter.open(spool, id);
  try {
    await work(async (parcel) => {
      await writer.write(parcel);
      onOutcomes(parcel.counts);
    });
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
}
