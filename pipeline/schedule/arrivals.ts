/**
 * schedule/arrivals: whether a raw file is whole, as far as its looks tell. A writer keeps both times of a file at the
 * same moment; so a file is whole when nothing was done to it for a while, or when the last thing done was no write:
 * it was renamed or linked into its place, or given the times of its original, as copying programs do at the end.
 *
 * Must not hold back: a file from a server whose clock is behind. Taken too early, it is worked again when it grows.
 */
import type { RawStamp } from '../raw-stamp.ts';
import type { RawFile } from '../scan.ts';

const NS_PER_MS = 1_000_000n;

/**
 * @param now milliseconds since 1970
 * @param settleSeconds how long a file that was written to must have been left alone
 */
export function isWhole({ stamp, sidecar }: RawFile, now: number, settleSeconds: number): boolean {
  const settledNs = BigInt(Math.floor(now - settleSeconds * 1000)) * NS_PER_MS;
  const hasSettled = ({ size, mtimeNs, ctimeNs }: RawStamp): boolean => BigInt(ctimeNs) <= settledNs || (mtimeNs !== ctimeNs && size > 0);
  return hasSettled(stamp) && (sidecar === undefined || hasSettled(sidecar));
}
