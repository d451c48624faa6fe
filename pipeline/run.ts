/**
 * run: one batch, from top to bottom: plan → clean → dedup → apply → commit. Whatever is new, changed or gone in raw/
 * is worked; clean/ is brought up to date in one step at the end, or not at all.
 */
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apply } from './apply.ts';
import type { ChangeCounts } from './change-log.ts';
import { clusteringOf, settingsDigest, type Config } from './config.ts';
import { syncFolder } from './durable.ts';
import type { DedupJob } from './engines/engine.ts';
import { ENGINES } from './engines/registry.ts';
import { lockFolder } from './lock.ts';
import { mergeByKey } from './merge-by-key.ts';
import { ConfigError, RunError } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { SCHEMA_VERSION } from './model/record.ts';
import { VERSION } from './model/version.ts';
import { shardsOf, writePlan, type Plan } from './plan.ts';
import { markedForRetry } from './retry.ts';
import { scan, type RawFile } from './scan.ts';
import { endsFile, type FileRow, type Shard, type ShardSettings } from './shard.ts';
import { OUTPUT_TABLES, type Counts } from './snapshot/manifest.ts';
import { checkIsOurs, commit, INDEX_NAME, openSnapshot, sweep, workFolder, type Snapshot } from './snapshot/snapshot.ts';
import { linesOfTable } from './snapshot/table.ts';
import { isSpooled, type OutcomeCounts } from './spool.ts';

export interface RunReport {
  files: Plan['files'];
  counts: Counts;
  changes: ChangeCounts;
}

export interface DoneShard {
  files: number;
  /** On disk. */
  bytes: number;
  /** Done by an earlier run that was stopped. */
  isFromBefore: boolean;
}

export interface RunOptions {
  onPlan?: (plan: Plan) => void;
  onShard?: (shard: DoneShard) => void;
  /** Pages are done; none for a shard that an earlier run had done. */
  onOutcomes?: (counts: OutcomeCounts) => void;
  /** The pages are cleaned; duplicates are looked for and the output is written. */
  onApply?: () => void;
  /** Aborted, the run ends soon and commits nothing. */
  signal?: AbortSignal;
  /** Milliseconds since 1970. Only tells files that were written just now; nothing in the output depends on it. */
  now?: () => number;
  /** Files of which it says no are left as they stand. Every file is whole where absent. */
  isWhole?: (file: RawFile) => boolean;
  /** Works what stands in quarantine again. */
  retriesQuarantine?: boolean;
}

/**
 * Runs one batch.
 *
 * @example
 * const { counts } = await run(parseConfig({ raw: 'scrapes' }));
 * @throws {ConfigError} when the request makes no sense
 * @throws {LockError} when another run works on the same output
 * @throws {RunError} when the run is not complete; run again, and it goes on where it was
 */
export async function run(config: Config, options: RunOptions = {}): Promise<RunReport> {
  const raw = await realFolder(config.raw);
  const clean = await outputFolder(config.clean);
  if (`${raw}/`.startsWith(`${clean}/`) || `${clean}/`.startsWith(`${raw}/`)) {
    throw new ConfigError(`Expected two folders apart from each other, got raw ${raw} and clean ${clean}`);
  }
  const lock = await lockFolder(clean);
  try {
    return await batch({ ...config, raw, clean }, options);
  } catch (error) {
    if (options.signal?.aborted === true) throw new RunError('Stopped; what is done so far is kept for the next run', { cause: error });
    throw error;
  } finally {
    await lock.release();
  }
}

async function batch(config: Config, options: RunOptions): Promise<RunReport> {
  const { raw, clean } = config;
  const { signal = new AbortController().signal, now = Date.now, isWhole = () => true, retriesQuarantine = false } = options;
  const work = workFolder(clean);
  const spool = join(work, 'spool');
  const lookedAtNs = BigInt(now()) * 1_000_000n;
  const settings = settingsDigest(config);
  const dedup = clusteringOf(config);
  await checkIsOurs(clean);
  const standing = await openSnapshot(clean);
  await sweep(clean, standing.number);
  // What failed in a killed run is tried again as well.
  if (retriesQuarantine) await rm(spool, { recursive: true, force: true });
  await mkdir(spool, { recursive: true });

  const isStale = standing.manifest?.settings !== settings || standing.state === undefined;
  const files = stoppable(scan(raw, new Set(config.ignore)), signal);
  const rows = retriesQuarantine ? markedForRetry(rowsOf(standing), standing.output.quarantine) : rowsOf(standing);
  const plan = await writePlan(work, files, rows, { raw, limits: config.limits, settings, lookedAtNs, isStale, isWhole });
  options.onPlan?.(plan);
  if (isNothing(plan) && standing.manifest?.dedup === dedup && !isStale) {
    await rm(work, { recursive: true });
    return { files: plan.files, counts: standing.manifest.counts, changes: { added: 0, replaced: 0, withdrawn: 0 } };
  }

  const onOutcomes = (counts: OutcomeCounts): void => options.onOutcomes?.(counts);
  const tell = (shard: Shard, isFromBefore: boolean): void =>
    options.onShard?.({ files: shard.files.filter(endsFile).length, bytes: shard.bytes, isFromBefore });
  const shardSettings: ShardSettings = {
    raw,
    source: config.source,
    page: config.page,
    limits: config.limits,
    lookedAtNs: String(lookedAtNs),
  };
  const crew = ENGINES[config.engine].hire({ workers: config.workers, workerMiB: config.limits.workerMiB, signal });
  try {
    await crew.clean({
      shards: remaining(work, spool, (shard) => tell(shard, true)),
      settings: shardSettings,
      spool,
      onShard: (shard) => tell(shard, false),
      onOutcomes,
    });
    await syncFolder(spool);
    options.onApply?.();
    await crew.dedup({
      work,
      spool,
      standing: isStale ? undefined : dedupedIn(standing),
      becomes: { run: standing.number + 1, dedup },
      index: join(clean, '.state', INDEX_NAME),
      method: config.dedup,
      rule: config.near,
      memoryPages: config.memoryPages,
    });
  } finally {
    await crew.close();
  }
  const manifest = { version: VERSION, schemaVersion: SCHEMA_VERSION, settings, dedup };
  const applied = await apply({ work, spool, standing, manifest, signal });
  if (applied.isDifferent) {
    await commit(clean, standing.number + 1);
    await sweep(clean, standing.number + 1);
  }
  await rm(work, { recursive: true });
  return { files: plan.files, counts: applied.manifest.counts, changes: applied.changes };
}

function isNothing({ files }: Plan): boolean {
  return files.new + files.changed + files.retried + files.gone + files.touched === 0;
}

function dedupedIn({ number, manifest, state, output: { records, duplicates } }: Snapshot): DedupJob['standing'] {
  if (manifest === undefined || state === undefined) return undefined;
  return { stand: { run: number, dedup: manifest.dedup }, pages: state.pages, records, duplicates };
}

/** The files as they stand; without a state, what the output itself says, which is enough to withdraw it. */
async function* rowsOf({ state, output }: Snapshot): AsyncGenerator<FileRow> {
  if (state !== undefined) {
    for await (const { line } of linesOfTable(state.files)) yield JSON.parse(line) as FileRow;
    return;
  }
  let last: string | undefined;
  for await (const { key } of mergeByKey<{ key: InputKey }>(...OUTPUT_TABLES.map((name) => linesOfTable(output[name])))) {
    if (key.path === last) continue;
    last = key.path;
    yield { path: key.path, index: 0, stamp: { size: 0, mtimeNs: '0', ctimeNs: '0', ino: '0' }, digest: '', isSettled: false };
  }
}

/** The shards that no killed run has done already; takes away what the spool holds besides. */
async function* remaining(work: string, spool: string, onDone: (shard: Shard) => void): AsyncGenerator<Shard> {
  const unused = new Set(await readdir(spool));
  if (unused.size > 0) {
    for await (const { id } of shardsOf(work)) unused.delete(`${id}.lines`);
    await Promise.all(Array.from(unused, (name) => rm(join(spool, name))));
  }
  for await (const shard of shardsOf(work)) {
    if (await isSpooled(spool, shard.id)) onDone(shard);
    else yield shard;
  }
}

async function* stoppable<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  for await (const item of items) {
    signal.throwIfAborted();
    yield item;
  }
}

async function realFolder(path: string): Promise<string> {
  return realpath(path).catch((cause: Error) => {
    throw new ConfigError(`Cannot read the folder of raw files ${path}: ${cause.message}`, { cause });
  });
}

async function outputFolder(path: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // By itself, for the recursive form hides why it fails (EROFS shows as ENOENT).
    await mkdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return await realpath(path);
  } catch (cause) {
    throw new RunError(`Cannot write to ${path}: ${(cause as Error).message}`, { cause });
  }
}
