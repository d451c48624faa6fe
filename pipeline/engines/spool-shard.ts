/** engines/spool-shard: a shard's outcomes into the spool, whole or not at all. */
import type { Shard } from '../shard.ts';
import { SpoolWriter } from '../spool.ts';

/** @param work hands every outcome to `take`, in order */
export async function spoolShard(
  spool: string,
  { id }: Shard,
  work: (take: (lines: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const writer = await SpoolWriter.open(spool, id);
  try {
    await work((lines) => writer.write(lines));
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
}
