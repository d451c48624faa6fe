/**
 * engines/engine: the contract of where pages are worked. Only plain data crosses it: folders, settings, counts. What
 * comes back lies in the spool, and is a function of the shards alone: not of the engine, the number of workers or
 * the order of events.
 */
import type { Shard, ShardSettings } from '../shard.ts';
import type { NearRule } from '../model/near-rule.ts';
import type { OutcomeCounts } from '../spool.ts';
import type { Table } from '../snapshot/table.ts';

export interface CleanJob {
  /** Shards still to be worked, in the order in which they are best begun. */
  shards: AsyncIterable<Shard>;
  settings: ShardSettings;
  /** Where each shard's outcomes go, whole or not at all (spool.ts). */
  spool: string;
  onShard: (shard: Shard) => void;
  /** Some pages more are done, their shard perhaps not yet. */
  onOutcomes: (counts: OutcomeCounts) => void;
}

export interface DedupJob {
  /** Holds the plan and the spool; takes the reassignments (reassignments.ts). */
  work: string;
  spool: string;
  /** Undefined where every page is worked anew. */
  standing: { stand: Stand; pages: Table; records: Table; duplicates: Table } | undefined;
  becomes: Stand;
  /** Where an index may be kept from run to run. */
  index: string;
  method: string;
  rule: NearRule;
  /** Up to how many pages are clustered in memory. */
  memoryPages: number;
}

/** Names the pages that stand after a run, and how they were clustered. */
export interface Stand {
  run: number;
  dedup: string;
}

export interface EngineOptions {
  /** Threads or processes; 0 is one for each processor. */
  workers: number;
  /** MiB of memory one of them may fill. */
  workerMiB: number;
  /** Aborted, everything under way ends soon, and nothing else begins. */
  signal: AbortSignal;
}

/** The workers of one run. */
export interface Crew {
  /** @throws {RunError} when shards are left undone */
  clean: (job: CleanJob) => Promise<void>;
  dedup: (job: DedupJob) => Promise<void>;
  close: () => Promise<void>;
}

export interface Engine {
  name: string;
  hire: (options: EngineOptions) => Crew;
}
