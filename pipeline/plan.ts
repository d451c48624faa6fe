/**
 * plan: raw/ against what stands. Which files are to be worked, which are gone; nothing is cleaned here. The plan lies
 * on disk, so that it may be larger than memory.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Limits } from './config.ts';
import { joinByPath } from './join-by-path.ts';
import { JsonLinesWriter, readJsonLines } from './json-lines.ts';
import { PageError } from './model/errors.ts';
import { placeOf, RawReader, sidecarPlaceOf } from './raw-reader.ts';
import { isSameStamp, isSettled } from './raw-stamp.ts';
import type { RawFile } from './scan.ts';
import type { StandingFile } from './retry.ts';
import { sliced } from './slices.ts';
import { shardOf, UNREAD, type FileRow, type Shard } from './shard.ts';

export interface Plan {
  /**
   * Files by what became of them. `retried` are worked again because of what stands in quarantine; `touched` have new
   * times and the old content; `waiting` are not whole yet.
   */
  files: Record<'new' | 'changed' | 'retried' | 'gone' | 'touched' | 'unchanged' | 'waiting', number>;
  /** Bytes on disk of what is to be worked. */
  bytes: number;
  shards: number;
}

export interface PlanSettings {
  raw: string;
  limits: Limits;
  /** Digest of what shapes a record; part of each shard's id. */
  settings: string;
  lookedAtNs: bigint;
  /** What stands was made under other settings: every file is worked again. */
  isStale: boolean;
  /** A file that is not whole yet is left as it stands, for a later run. */
  isWhole: (file: RawFile) => boolean;
}

/** A shard is closed by a file whose name says so, so that a new file among old ones moves few borders. */
const FILES_PER_SHARD = 32;
const MAX_SHARD_BYTES = 1024 * 1024;
const MAX_SHARD_FILES = 128;

function endsShard({ path }: RawFile): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE() % FILES_PER_SHARD === 0;
}

const shardsFile = (work: string): string => join(work, 'shards.jsonl');
const withdrawnFile = (work: string): string => join(work, 'withdrawn.jsonl');
const touchedFile = (work: string): string => join(work, 'touched.jsonl');

export const shardsOf = (work: string): AsyncGenerator<Shard> => readJsonLines<Shard>(shardsFile(work));
/** Paths whose lines go: changed and gone files, in key order. */
export const withdrawnOf = (work: string): AsyncGenerator<string> => readJsonLines<string>(withdrawnFile(work));
/** Rows that take the place of those with older times. */
export const touchedOf = (work: string): AsyncGenerator<FileRow> => readJsonLines<FileRow>(touchedFile(work));

/**
 * @param files raw/ as it is, in key order
 * @param rows the files as they stand, in key order
 */
export async function writePlan(
  work: string,
  files: AsyncIterable<RawFile>,
  rows: AsyncIterable<StandingFile>,
  settings: PlanSettings,
): Promise<Plan> {
  const draft = await PlanDraft.open(work, settings);
  try {
    for await (const [file, row] of joinByPath(files, rows)) await draft.add(file, row);
    return await draft.finish();
  } catch (error) {
    await draft.abandon();
    throw error;
  }
}

class PlanDraft {
  readonly #plan: Plan = { files: { new: 0, changed: 0, retried: 0, gone: 0, touched: 0, unchanged: 0, waiting: 0 }, bytes: 0, shards: 0 };
  readonly #shards: JsonLinesWriter;
  readonly #withdrawn: JsonLinesWriter;
  readonly #touched: JsonLinesWriter;
  readonly #settings: PlanSettings;
  #batch: RawFile[] = [];
  #batchBytes = 0;

  private constructor(settings: PlanSettings, [shards, withdrawn, touched]: [JsonLinesWriter, JsonLinesWriter, JsonLinesWriter]) {
    this.#settings = settings;
    this.#shards = shards;
    this.#withdrawn = withdrawn;
    this.#touched = touched;
  }

  static async open(work: string, settings: PlanSettings): Promise<PlanDraft> {
    const paths = [shardsFile(work), withdrawnFile(work), touchedFile(work)];
    return new PlanDraft(
      settings,
      (await Promise.all(paths.map((path) => JsonLinesWriter.open(path)))) as [JsonLinesWriter, JsonLinesWriter, JsonLinesWriter],
    );
  }

  async add(file: RawFile | undefined, row: StandingFile | undefined): Promise<void> {
    const { files } = this.#plan;
    const { isStale, isWhole, raw, lookedAtNs } = this.#settings;
    if (file === undefined) {
      files.gone++;
      await this.#withdrawn.add(row!.path);
    } else if (row === undefined && isWhole(file)) {
      files.new++;
      await this.#workAll(file);
    } else if (row === undefined) {
      files.waiting++;
    } else if (!isStale && row.isRetried === undefined && row.isSettled && isSame(file, row)) {
      files.unchanged++;
    } else if (!isStale && !isWhole(file)) {
      files.waiting++;
    } else if (!isStale && row.isRetried === undefined && (await hasContentOf(row, raw, file))) {
      files.touched++;
      await this.#touched.add(touchedRow(file, row, lookedAtNs));
    } else {
      files[isStale || row.isRetried === undefined ? 'changed' : 'retried']++;
      await this.#withdrawn.add(row.path);
      await this.#workAll(file);
    }
  }

  async finish(): Promise<Plan> {
    await this.#endShard();
    for (const part of this.#parts()) await part.finish();
    return this.#plan;
  }

  async abandon(): Promise<void> {
    await Promise.allSettled(this.#parts().map((part) => part.abandon()));
  }

  #parts(): JsonLinesWriter[] {
    return [this.#shards, this.#withdrawn, this.#touched];
  }

  async #workAll(file: RawFile): Promise<void> {
    for (const part of await sliced(this.#settings.raw, file, this.#settings.limits)) await this.#work(part);
  }

  async #work(file: RawFile): Promise<void> {
    this.#batch.push(file);
    this.#batchBytes += file.stamp.size;
    if (endsShard(file) || this.#batchBytes >= MAX_SHARD_BYTES || this.#batch.length >= MAX_SHARD_FILES) await this.#endShard();
  }

  async #endShard(): Promise<void> {
    if (this.#batch.length === 0) return;
    const shard = shardOf(this.#batch, this.#settings.settings);
    await this.#shards.add(shard);
    this.#plan.shards++;
    this.#plan.bytes += shard.bytes;
    this.#batch = [];
    this.#batchBytes = 0;
  }
}

/** By its looks, and those of the facts beside it. */
export function isSame(file: RawFile, row: FileRow): boolean {
  return isSameStamp(file.stamp, row.stamp) && isSameStamp(file.sidecar, row.sidecar);
}

async function hasContentOf(row: FileRow, raw: string, file: RawFile): Promise<boolean> {
  return !row.digest.startsWith(UNREAD) && row.digest === (await contentDigest(raw, file));
}

/** The digest a row would hold. Undefined where the file cannot be read; then it is worked, which says why. */
async function contentDigest(raw: string, file: RawFile): Promise<string | undefined> {
  if (file.refusal !== undefined) return undefined;
  try {
    const digest = await digestAt(placeOf(raw, file));
    return file.sidecar === undefined ? digest : `${digest}+${await digestAt(sidecarPlaceOf(raw, file))}`;
  } catch (error) {
    if (error instanceof PageError) return undefined;
    throw error;
  }
}

async function digestAt(place: Buffer): Promise<string> {
  const reader = await RawReader.open(place);
  try {
    return await reader.digest();
  } finally {
    await reader.close();
  }
}

function touchedRow({ path, stamp, sidecar }: RawFile, { digest }: FileRow, lookedAtNs: bigint): FileRow {
  const settled = isSettled(stamp, lookedAtNs) && (sidecar === undefined || isSettled(sidecar, lookedAtNs));
  return { path, index: 0, stamp, ...(sidecar === undefined ? {} : { sidecar }), digest, isSettled: settled };
}
