/**
 * apply: the spool and the assignments onto what stands, as the next snapshot. One pass in key order over everything
 * that changes; what does not change is never read.
 */
import { join } from 'node:path';
import type { Assignment } from '../stages/recipe.ts';
import { writeSynced } from './durable.ts';
import { ChangeLog, type ChangeCounts } from './change-log.ts';
import { mergeByKey } from './merge-by-key.ts';
import type { InputKey } from './model/input-key.ts';
import type { CleanRecord } from './model/record.ts';
import { shardsOf, touchedOf, withdrawnOf } from './plan.ts';
import { reassignmentsOf, type PageRow, type Reassignment } from './reassignments.ts';
import type { FileRow } from './shard.ts';
import {
  countsOf,
  OUTPUT_TABLES,
  printManifest,
  STATE_TABLES,
  type Manifest,
  type OutputTable,
  type StateTable,
} from './snapshot/manifest.ts';
import { digestOf, STATE_FORMAT, type Snapshot, type StateIndex } from './snapshot/snapshot.ts';
import { LineFinder } from './snapshot/line-finder.ts';
import type { Table } from './snapshot/table.ts';
import { TableUpdate, type TableChange } from './snapshot/table-update.ts';
import { spooled, type SpoolLine } from './spool.ts';

export interface Applied {
  manifest: Manifest;
  changes: ChangeCounts;
  /** Whether any file differs from what stands, the state's included. */
  isDifferent: boolean;
}

export interface ApplyJob {
  work: string;
  spool: string;
  standing: Snapshot;
  manifest: Pick<Manifest, 'version' | 'schemaVersion' | 'settings' | 'dedup'>;
  signal: AbortSignal;
}

const NO_TABLE: Table = { folder: '', chunks: [] };

/** One thing to do, at its place in the key order. */
type Step = { key: InputKey } & (
  | { what: 'withdraw' }
  | { what: 'touch'; row: FileRow }
  | { what: 'reassign'; page: Reassignment }
  | { what: 'outcome'; outcome: SpoolLine }
);

/** Writes `.work/{snapshot,state,run}`; commits nothing. */
export async function apply({ work, spool, standing, manifest, signal }: ApplyJob): Promise<Applied> {
  const changes = await ChangeLog.open(join(work, 'run'));
  const update = await SnapshotUpdate.begin(work, standing, changes);
  for await (const step of stepsOf(work, spool)) {
    signal.throwIfAborted();
    await update.take(step);
  }
  const { output, state } = await update.finish();
  const changed = await changes.finish();
  const files = chunksOf(output, OUTPUT_TABLES);
  const whole: Manifest = { ...manifest, counts: countsOf(files), files };
  const text = printManifest(whole);
  const index: StateIndex = { format: STATE_FORMAT, manifest: digestOf(text), files: chunksOf(state, STATE_TABLES) };
  await writeSynced(join(work, 'snapshot', 'manifest.json'), text);
  await writeSynced(join(work, 'state', 'index.json'), `${JSON.stringify(index)}\n`);
  await writeSynced(join(work, 'run', 'report.json'), `${JSON.stringify({ changes: changed, counts: whole.counts }, null, 1)}\n`);
  const isSameState =
    standing.state !== undefined && JSON.stringify(chunksOf(standing.state, STATE_TABLES)) === JSON.stringify(index.files);
  const isSame = isSameState && standing.manifest !== undefined && printManifest(standing.manifest) === text;
  return { manifest: whole, changes: changed, isDifferent: !isSame };
}

function chunksOf<Name extends string>(tables: Record<Name, Table>, names: readonly Name[]): Record<Name, Table['chunks']> {
  return Object.fromEntries(names.map((name) => [name, tables[name].chunks])) as Record<Name, Table['chunks']>;
}

function stepsOf(work: string, spool: string): AsyncGenerator<Step> {
  async function* withdrawals(): AsyncGenerator<Step> {
    for await (const path of withdrawnOf(work)) yield { key: { path, index: -1 }, what: 'withdraw' };
  }
  async function* touches(): AsyncGenerator<Step> {
    for await (const row of touchedOf(work)) yield { key: { path: row.path, index: 0 }, what: 'touch', row };
  }
  async function* reassignments(): AsyncGenerator<Step> {
    for await (const page of reassignmentsOf(work)) yield { key: { path: page.path, index: page.index }, what: 'reassign', page };
  }
  async function* outcomes(): AsyncGenerator<Step> {
    for await (const { id } of shardsOf(work))
      for await (const outcome of spooled(spool, id)) yield { key: outcome.key, what: 'outcome', outcome };
  }
  return mergeByKey<Step>(withdrawals(), touches(), reassignments(), outcomes());
}

/** All tables on their way to the next snapshot. */
class SnapshotUpdate {
  readonly #output: Record<OutputTable, TableUpdate>;
  readonly #state: Record<StateTable, TableUpdate>;
  readonly #standing: Record<'records' | 'duplicates' | 'pages', LineFinder>;
  /** Of the last new page: its record is the next outcome. */
  #assignment: Assignment | undefined;

  private constructor(output: Record<OutputTable, TableUpdate>, state: Record<StateTable, TableUpdate>, standing: Snapshot) {
    this.#output = output;
    this.#state = state;
    this.#standing = {
      records: new LineFinder(standing.output.records),
      duplicates: new LineFinder(standing.output.duplicates),
      pages: new LineFinder(standing.state?.pages ?? NO_TABLE),
    };
  }

  static async begin(work: string, standing: Snapshot, changes: ChangeLog): Promise<SnapshotUpdate> {
    const output = OUTPUT_TABLES.map(async (name) => {
      const onChange = name === 'records' ? (change: TableChange) => changes.add(change) : undefined;
      return [name, await TableUpdate.begin(standing.output[name], join(work, 'snapshot', name), onChange)] as const;
    });
    const state = STATE_TABLES.map(
      async (name) => [name, await TableUpdate.begin(standing.state?.[name] ?? NO_TABLE, join(work, 'state', name))] as const,
    );
    return new SnapshotUpdate(
      Object.fromEntries(await Promise.all(output)) as Record<OutputTable, TableUpdate>,
      Object.fromEntries(await Promise.all(state)) as Record<StateTable, TableUpdate>,
      standing,
    );
  }

  async take(step: Step): Promise<void> {
    if (step.what === 'withdraw') await this.#withdraw(step.key.path);
    else if (step.what === 'touch') await this.#state.files.put(step.key, JSON.stringify(step.row));
    else if (step.what === 'reassign') await this.#reassign(step.key, step.page);
    else await this.#put(step.outcome);
  }

  async finish(): Promise<{ output: Record<OutputTable, Table>; state: Record<StateTable, Table> }> {
    return { output: await finished(this.#output), state: await finished(this.#state) };
  }

  async #withdraw(path: string): Promise<void> {
    for (const table of [...Object.values(this.#output), ...Object.values(this.#state)]) await table.withdraw(path);
  }

  async #reassign(key: InputKey, { assignment, newPage }: Reassignment): Promise<void> {
    const { clusterId } = assignment;
    if (newPage !== null) {
      await this.#putRow({ ...key, ...newPage, clusterId });
      this.#assignment = assignment;
      return;
    }
    const was = JSON.parse(await this.#standing.pages.at(key)) as PageRow;
    const row = { ...was, clusterId };
    await this.#putRow(row);
    const [from, to] = [tableFor(was), tableFor(row)];
    const line = await withDedup(await this.#standing[from].at(key), assignment);
    if (from !== to) await this.#output[from].remove(key);
    await this.#output[to].put(key, line);
  }

  #putRow(row: PageRow): Promise<void> {
    return this.#state.pages.put({ path: row.path, index: row.index }, JSON.stringify(row));
  }

  async #put({ kind, key, json }: SpoolLine): Promise<void> {
    if (kind === 'record') await this.#putRecord(key, json, this.#assignment!);
    else if (kind === 'file') await this.#state.files.put({ path: key.path, index: 0 }, json);
    else if (kind !== 'page') await this.#output[kind].put(key, json);
  }

  /** A record comes from the recipe as one that stands for itself. */
  async #putRecord(key: InputKey, json: string, assignment: Assignment): Promise<void> {
    if (assignment.role === 'canonical') await this.#output.records.put(key, json);
    else await this.#output.duplicates.put(key, await withDedup(json, assignment));
  }
}

async function finished<Name extends string>(updates: Record<Name, TableUpdate>): Promise<Record<Name, Table>> {
  const tables: Array<[string, Table]> = [];
  for (const [name, update] of Object.entries<TableUpdate>(updates)) tables.push([name, await update.finish()]);
  return Object.fromEntries(tables) as Record<Name, Table>;
}

function tableFor({ id, clusterId }: PageRow): 'records' | 'duplicates' {
  return id === clusterId ? 'records' : 'duplicates';
}

async function withDedup(json: string, assignment: Assignment): Promise<string> {
  const record = JSON.parse(json) as CleanRecord;
  // Late, for it brings the stages with it: a run in which nothing changed shall not wait for them.
  const { recordDedup } = await import('../stages/recipe.ts');
  return JSON.stringify({ ...record, dedup: recordDedup(record, assignment) });
}
