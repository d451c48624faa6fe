/** status: what stands in clean/, and what waits in raw/. Looks only: no lock, no content of raw files is read. */
import { realpath } from 'node:fs/promises';
import { clusterSizes } from './clusters.ts';
import { clusteringOf, settingsDigest, type Config } from './config.ts';
import { joinByPath } from './join-by-path.ts';
import type { QuarantineReason } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { isSame } from './plan.ts';
import { scan } from './scan.ts';
import type { FileRow } from './shard.ts';
import type { Counts } from './snapshot/manifest.ts';
import { openSnapshot, type Snapshot } from './snapshot/snapshot.ts';
import { linesOfTable } from './snapshot/table.ts';

export interface QuarantineLine {
  input: InputKey;
  reason: QuarantineReason;
  detail: string;
}

export interface Status {
  /** Of the run that wrote what stands; 0 where none did. */
  run: number;
  counts: Counts | undefined;
  /** Pages that are copies of one another: how many clusters there are of each size, the smallest first. */
  clusters: Array<[size: number, clusters: number]>;
  /** Pages by reason, the most frequent first. */
  quarantine: Array<[QuarantineReason, number]>;
  /** Raw files, by what the next run would make of them. `seen`: perhaps changed; only their content says. */
  waiting: Record<'new' | 'seen' | 'gone', number>;
  /** The settings, or the program, are not those that made what stands: everything will be worked again. */
  isStale: boolean;
  /** Which pages count as copies is set otherwise than it was: all will be compared anew, and none worked. */
  isRegrouped: boolean;
}

export async function statusOf(config: Config): Promise<Status> {
  const snapshot = await openSnapshot(config.clean);
  return {
    run: snapshot.number,
    counts: snapshot.manifest?.counts,
    clusters: snapshot.state === undefined ? [] : await clusterSizes(snapshot.state.pages),
    quarantine: await quarantineCounts(snapshot),
    waiting: await waitingIn(config, snapshot),
    isStale: snapshot.manifest !== undefined && (snapshot.state === undefined || snapshot.manifest.settings !== settingsDigest(config)),
    isRegrouped: snapshot.manifest !== undefined && snapshot.manifest.dedup !== clusteringOf(config),
  };
}

/** Each page that could not be worked, in key order. */
export async function* quarantineOf({ output }: Snapshot): AsyncGenerator<QuarantineLine> {
  for await (const { line } of linesOfTable(output.quarantine)) yield JSON.parse(line) as QuarantineLine;
}

export async function quarantineCounts(snapshot: Snapshot): Promise<Status['quarantine']> {
  const counts = new Map<QuarantineReason, number>();
  for await (const { reason } of quarantineOf(snapshot)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted(([a, pagesOfA], [b, pagesOfB]) => pagesOfB - pagesOfA || (a < b ? -1 : 1));
}

async function waitingIn(config: Config, { state }: Snapshot): Promise<Status['waiting']> {
  const waiting = { new: 0, seen: 0, gone: 0 };
  const raw = await realpath(config.raw).catch(() => config.raw);
  for await (const [file, row] of joinByPath(scan(raw, new Set(config.ignore)), standingFiles(state))) {
    if (file === undefined) waiting.gone++;
    else if (row === undefined) waiting.new++;
    else if (!row.isSettled || !isSame(file, row)) waiting.seen++;
  }
  return waiting;
}

/** Each raw file as it was when it was read, in key order. */
export async function* standingFiles(state: Snapshot['state']): AsyncGenerator<FileRow> {
  if (state === undefined) return;
  for await (const { line } of linesOfTable(state.files)) yield JSON.parse(line) as FileRow;
}
