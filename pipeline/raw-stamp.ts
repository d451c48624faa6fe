/**
 * raw-stamp: how a raw file looked from outside. Equal stamps mean the same content, unless the file was touched so
 * shortly before it was looked at that a later write may carry the same time (`isSettled`).
 */
import type { BigIntStats } from 'node:fs';

/** Plain data: nanoseconds and inode as decimal digits. */
export interface RawStamp {
  size: number;
  mtimeNs: string;
  ctimeNs: string;
  ino: string;
}

export function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): RawStamp {
  return { size: Number(size), mtimeNs: String(mtimeNs), ctimeNs: String(ctimeNs), ino: String(ino) };
}

export function isSameStamp(a: RawStamp | undefined, b: RawStamp | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs && a.ino === b.ino;
}

/** The coarsest clock of a file system in use (FAT): two writes within it can carry the same time. */
export const CLOCK_STEP_NS = 2_000_000_000n;

export function isSettled({ ctimeNs }: RawStamp, lookedAtNs: bigint): boolean {
  return BigInt(ctimeNs) < lookedAtNs - CLOCK_STEP_NS;
}
