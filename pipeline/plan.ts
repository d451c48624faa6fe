/**
 * plan: raw/ against what stands. Which files are to be worked, which are gone; nothing is cleaned here. The plan lies
 * on disk, so that it may be larger than memory.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './lines.ts';
import { comparePaths } from './model/input-key.ts';
import { PageError } from './model/errors.ts';
import { placeOf, RawReader, sidecarPlaceOf } from './raw-reader.ts';
import { isSameStamp, isSettled } from './raw-stamp.ts';
import type { RawFile } from './scan.ts';
import { shardOf, type FileRow, type Shard } from './shard.ts';

export interface Plan {
  /** Files by what became of them. `touched` have new times and the old content. */
  files: Record<'new' | 'changed' | 'gone' | 'touched' | 'unchanged', number>;
  /** Bytes on disk of what is to be worked. */
  bytes: number;
  shards: number;
}

export interface PlanSettings {
  raw: string;
  /** Digest of what shapes a record; part of each shard's id. */
  settings: string;
  lookedAtNs: bigint;
  /** What stands was made under other settings: every file is worked again. */
  isStale: boolean;
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

export const shardsOf = (work: string): AsyncGenerator<Shard> => read<Shard>(shardsFile(work));
/** Paths whose lines go: changed and gone files, in key order. */
export const withdrawnOf = (work: string): AsyncGenerator<string> => read<string>(withdrawnFile(work));
/** Rows that take the place of those with older times. */
export const touchedOf = (work: string): AsyncGenerator<FileRow> => read<FileRow>(touchedFile(work));

/**
 * @param files raw/ as it is, in key order
 * @param rows the files as they stand, in key order
 */
export async function writePlan(work: string, files: AsyncIterable<RawFile>, rows: AsyncIterable<FileRow>, settings: PlanSettings): Promise<Plan> {
  const draft = await PlanDraft.open(work, settings);
  try {
    for await (const [file, row] of joined(files, rows)) await draft.add(file, row);
    return await draft.finish();
  } finally {
    await draft.close();
  }
}

class PlanDraft {
  readonly #plan: Plan = { files: { new: 0, changed: 0, gone: 0, touched: 0, unchanged: 0 }, bytes: 0, shards: 0 };
  readonly #shards: LineWriter;
  readonly #withdrawn: LineWriter;
  readonly #touched: LineWriter;
  readonly #settings: PlanSettings;
  #batch: RawFile[] = [];
  #batchBytes = 0;

  private constructor(settings: PlanSettings, [shards, withdrawn, touched]: [LineWriter, LineWriter, LineWriter]) {
    this.#settings = settings;
    this.#shards = shards;
    this.#withdrawn = withdrawn;
    this.#touched = touched;
  }

  static async open(work: string, settings: PlanSettings): Promise<PlanDraft> {
    return new PlanDraft(settings, [await LineWriter.open(shardsFile(work)), await LineWriter.open(withdrawnFile(work)), await LineWriter.open(touchedFile(work))]);
  }

  async add(file: RawFile | undefined, row: FileRow | undefined): Promise<void> {
    const { files } = this.#plan;
    if (file === undefined) {
      files.gone++;
      await this.#withdrawn.add(row!.path);
    } else if (row === undefined) {
      files.new++;
      await this.#work(file);
    } else if (!this.#settings.isStale && row.isSettled && isSame(file, row)) {
      files.unchanged++;
    } else if (!this.#settings.isStale && (await contentDigest(this.#settings.raw, file)) === row.digest) {
      files.touched++;
      await this.#touched.add(touchedRow(file, row, this.#settings.lookedAtNs));
    } else {
      files.changed++;
      await this.#withdrawn.add(row.path);
      await this.#work(file);
    }
  }

  async finish(): Promise<Plan> {
    await this.#endShard();
    return this.#plan;
  }

  async close(): Promise<void> {
    await Promise.all([this.#shards.close(), this.#withdrawn.close(), this.#touched.close()]);
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

function isSame(file: RawFile, row: FileRow): boolean {
  return isSameStamp(file.stamp, row.stamp) && isSameStamp(file.sidecar, row.sidecar);
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
    for await (const _ of reader.bytes());
    return reader.digest();
  } finally {
    await reader.close();
  }
}

function touchedRow({ path, stamp, sidecar }: RawFile, { digest }: FileRow, lookedAtNs: bigint): FileRow {
  const settled = isSettled(stamp, lookedAtNs) && (sidecar === undefined || isSettled(sidecar, lookedAtNs));
  return { path, index: 0, stamp, ...(sidecar === undefined ? {} : { sidecar }), digest, isSettled: settled };
}

/** Both sides in key order, matched by path. */
async function* joined(files: AsyncIterable<RawFile>, rows: AsyncIterable<FileRow>): AsyncGenerator<[RawFile | undefined, FileRow | undefined]> {
  const iterator = rows[Symbol.asyncIterator]();
  let row = await iterator.next();
  for await (const file of files) {
    while (row.done !== true && comparePaths(row.value.path, file.path) < 0) {
      yield [undefined, row.value];
      row = await iterator.next();
    }
    if (row.done !== true && row.value.path === file.path) {
      yield [file, row.value];
      row = await iterator.next();
    } else yield [file, undefined];
  }
  for (; row.done !== true; row = await iterator.next()) yield [undefined, row.value];
}

class LineWriter {
  readonly #handle: FileHandle;
  #pending: string[] = [];

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(path: string): Promise<LineWriter> {
    return new LineWriter(await open(path, 'w'));
  }

  async add(value: unknown): Promise<void> {
    this.#pending.push(`${JSON.stringify(value)}\n`);
    if (this.#pending.length >= 1024) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#pending.join('');
    this.#pending = [];
    await this.#handle.writeFile(text);
  }
}

async function* read<Value>(path: string): AsyncGenerator<Value> {
  for await (const { bytes } of linesOf(createReadStream(path))) yield JSON.parse(bytes!.toString('utf8')) as Value;
}
