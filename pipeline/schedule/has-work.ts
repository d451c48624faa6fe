/** schedule/has-work: whether a run would find anything to do. Looks only, like status, and stops at the first find. */
import { realpath } from 'node:fs/promises';
import { clusteringOf, settingsDigest, type Config } from '../config.ts';
import { joinByPath } from '../join-by-path.ts';
import { isSame } from '../plan.ts';
import { isSettled } from '../raw-stamp.ts';
import { scan, type RawFile } from '../scan.ts';
import type { FileRow } from '../shard.ts';
import { openSnapshot } from '../snapshot/snapshot.ts';
import { standingFiles } from '../status.ts';

export interface Look {
  /** Milliseconds since 1970. */
  now: number;
  isWhole: (file: RawFile) => boolean;
  signal: AbortSignal;
}

export async function hasWork(config: Config, { now, isWhole, signal }: Look): Promise<boolean> {
  const { manifest, state } = await openSnapshot(config.clean);
  if (manifest?.settings !== settingsDigest(config) || manifest.dedup !== clusteringOf(config) || state === undefined) return true;
  const nowNs = BigInt(now) * 1_000_000n;
  const raw = await realpath(config.raw).catch(() => config.raw);
  for await (const [file, row] of joinByPath(scan(raw, new Set(config.ignore)), standingFiles(state))) {
    if (signal.aborted) return false;
    if (file === undefined || (isWhole(file) && (row === undefined || isDue(file, row, nowNs)))) return true;
  }
  return false;
}

/**
 * It changed; or it was written to so shortly before it was read that only its content says whether it did, which is
 * asked once, when that has become certain.
 *
 * Must not catch: a file that could not be read. It would be tried at every look.
 */
export function isDue(file: RawFile, row: FileRow, nowNs: bigint): boolean {
  return !isSame(file, row) || (!row.isSettled && row.digest !== '' && isSettled(file.stamp, nowNs));
}
