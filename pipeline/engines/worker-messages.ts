/** engines/worker-messages: what a thread and its owner say to each other. */
import type { Resume, Shard, ShardSettings } from '../shard.ts';
import type { Parcel } from '../spool.ts';
import type { DedupJob } from './engine.ts';

export type WorkerOrder = { kind: 'shard'; shard: Shard; settings: ShardSettings; resume: Resume } | { kind: 'dedup'; job: DedupJob };

/** `outcomes` is answered by any message, when they are safe. */
export type WorkerAnswer =
  | { kind: 'outcomes'; parcel: Parcel }
  | { kind: 'done' }
  | { kind: 'failed'; code: string | undefined; message: string };

/** Cells of the shared memory: the number of the outcome that comes next, whether a page is being worked on, and by which thread. */
export const NEXT_OUTCOME = 0;
export const PAGE_IN_WORK = 1;
export const THREAD = 2;
export const PLACE_BYTES = 12;
