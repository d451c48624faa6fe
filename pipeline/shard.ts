/** shard: the slice of the input that is worked, retried and marked done as one. Plain data: it crosses to any engine. */
import { createHash } from 'node:crypto';
import type { Config } from './config.ts';
import type { QuarantineReason } from './model/errors.ts';
import type { RawStamp } from './raw-stamp.ts';
import type { RawFile } from './scan.ts';

export interface Shard {
  /** Says what is in it and how it is to be worked: the same id is the same outcome. */
  id: string;
  files: RawFile[];
  /** On disk. */
  bytes: number;
}

/** What every shard of a run has in common. */
export interface ShardSettings extends Pick<Config, 'raw' | 'source' | 'page' | 'limits'> {
  /** When the run looked at raw/, nanoseconds since 1970; for `isSettled`. */
  lookedAtNs: string;
}

/** Where to go on with a shard after a worker was lost. */
export interface Resume {
  /** Outcomes that are safe already. */
  done: number;
  /** Outcomes that cost a worker, by their number. */
  lost: Array<[number, Loss]>;
}

export interface Loss {
  reason: QuarantineReason;
  detail: string;
  /** The worker was lost there twice, so not in the page's own work: the rest of the file is given up. */
  endsFile: boolean;
}

/** Instead of a digest: of 8 GB that are too large for a page nothing is read. */
export const UNREAD = 'unread';

/** What a raw file was when it was read: the line of the state by which the next run knows it again. */
export interface FileRow {
  path: string;
  index: 0;
  stamp: RawStamp;
  sidecar?: RawStamp;
  /** Digest of the content; empty where it could not be read, UNREAD where the outcome needed no more than its start. */
  digest: string;
  /** Whether an equal stamp will mean equal content. */
  isSettled: boolean;
}

/** False for a slice with more of its file to come. */
export function endsFile({ slice }: RawFile): boolean {
  return slice === undefined || slice.digest !== undefined;
}

export function shardOf(files: RawFile[], settings: string): Shard {
  const id = createHash('sha256').update(settings).update(JSON.stringify(files)).digest('hex').slice(0, 32);
  return {
    id,
    files,
    bytes: files.reduce((sum, { stamp, slice }) => sum + (slice === undefined ? stamp.size : slice.end - slice.start), 0),
  };
}
