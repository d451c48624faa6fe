/**
 * clean-shard: the pages of one shard through the recipe. The one place where a page's errors are caught: whatever a
 * page does, it costs that page.
 */
import { createHash } from 'node:crypto';
import { cleanPage, sign } from '../stages/recipe.ts';
import type { Capture } from './model/capture.ts';
import { PageError, type QuarantineReason } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { recordSchema } from './model/record.ts';
import { placeOf, RawReader, sidecarPlaceOf } from './raw-reader.ts';
import { isSettled } from './raw-stamp.ts';
import type { RawFile } from './scan.ts';
import type { FileRow, Loss, Resume, Shard, ShardSettings } from './shard.ts';
import { MAX_SIDECAR_BYTES, parseSidecar } from './sidecar.ts';
import { collect } from './sources/collect.ts';
import { expanded } from './sources/codings/expanded.ts';
import { page as pageSource } from './sources/page.ts';
import { json as jsonSource } from './sources/json.ts';
import { sourceOf } from './sources/registry.ts';
import type { Found, FoundPage } from './sources/source.ts';
import { printSpoolLine } from './spool.ts';

/** Told where the work is, so that a page that never ends can be named by whoever keeps the time. */
export interface Watch {
  /** Work on a page begins; it will be the outcome of this number. */
  begin: (outcome: number) => void;
  end: (outcome: number) => void;
}

/** What becomes of a page or of a whole file, as spool lines. */
export type Outcome = string;

const NOBODY_WATCHES: Watch = { begin: () => {}, end: () => {} };
const FROM_THE_START: Resume = { done: 0, lost: [] };

/**
 * One outcome for each page, and one for each file, in order. Reads raw files and nothing else; the same shard gives
 * the same outcomes wherever it is worked.
 */
export async function* cleanShard(
  shard: Shard,
  settings: ShardSettings,
  watch = NOBODY_WATCHES,
  resume: Resume = FROM_THE_START,
): AsyncGenerator<Outcome> {
  const lost = new Map(resume.lost);
  let outcome = 0;
  for (const file of shard.files) {
    const worked = new ShardFile(file, settings);
    try {
      if (file.isHidden === true) throw new Dropped('hidden', 'a name with a dot in front is no input');
      giveUpAt(lost.get(outcome));
      for await (const found of worked.pages()) {
        const loss = lost.get(outcome);
        const key = { path: file.path, index: worked.count++ };
        if (outcome >= resume.done) {
          watch.begin(outcome);
          yield loss === undefined ? worked.outcomeOf(found, key) : quarantined(key, loss.reason, loss.detail, found.page);
        }
        watch.end(++outcome);
        giveUpAt(lost.get(outcome));
      }
    } catch (error) {
      const key = { path: file.path, index: worked.count };
      if (outcome >= resume.done) yield error instanceof Dropped ? error.outcomeOf(key) : quarantined(key, ...reasonOf(error));
      outcome++;
    }
    const row = await worked.close();
    if (outcome >= resume.done) yield printSpoolLine('file', { path: file.path, index: worked.count }, row);
    watch.end(++outcome);
  }
}

/** @throws {PageError} where reading on would cost a worker again */
function giveUpAt(loss: Loss | undefined): void {
  if (loss?.endsFile === true) throw new PageError(loss.reason, loss.detail);
}

/** Judged unwanted, which is no failure. */
class Dropped extends Error {
  readonly #reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.#reason = reason;
  }

  outcomeOf({ path, index }: InputKey): Outcome {
    const id = createHash('sha256').update(`${path}\0${index}`).digest('hex').slice(0, 32);
    return printSpoolLine('dropped', { path, index }, { id, input: { path, index }, reason: this.#reason, detail: this.message });
  }
}

/** One raw file while it is worked. */
class ShardFile {
  /** Pages met so far. */
  count = 0;
  readonly #file: RawFile;
  readonly #settings: ShardSettings;
  #reader: RawReader | undefined;
  #sidecarDigest = '';
  #facts: FoundPage = {};

  constructor(file: RawFile, settings: ShardSettings) {
    this.#file = file;
    this.#settings = settings;
  }

  /** @throws {PageError} when the file, or the rest of it, cannot be worked */
  async *pages(): AsyncGenerator<Found> {
    const { refusal, path } = this.#file;
    const { raw, limits } = this.#settings;
    if (refusal !== undefined) throw new PageError(refusal.reason, refusal.detail);
    this.#reader = await RawReader.open(placeOf(raw, this.#file));
    await this.#readSidecar();
    const source = sourceOf(path);
    if ((source === pageSource || source === jsonSource) && this.#reader.stamp.size > limits.fileBytes) {
      throw new PageError('too-large', `${this.#reader.stamp.size} bytes on disk; the limit is ${limits.fileBytes} (fileBytes)`);
    }
    for await (const found of source.pages(expanded(this.#reader.bytes(), limits), { path, limits })) {
      // Half of an old page and half of a new one is no page; lines are whole or fail by themselves.
      if (source === pageSource && (await this.#reader.hasChanged())) throw new PageError('unreadable', 'written to while it was read');
      yield found;
    }
  }

  outcomeOf(found: Found, key: InputKey): Outcome {
    if (found.fault !== undefined) return quarantined(key, found.fault.code, found.fault.message);
    try {
      const record = recordSchema.parse(cleanPage(this.#capture(found.page, key), this.#settings.page));
      return (
        printSpoolLine('record', key, record) + printSpoolLine('page', key, { ...key, signature: sign(record), assignment: record.dedup })
      );
    } catch (error) {
      return quarantined(key, ...reasonOf(error), found.page);
    }
  }

  /** Closes the file; says how it was. */
  async close(): Promise<FileRow> {
    const { path, sidecar } = this.#file;
    const reader = this.#reader;
    const stamp = reader?.stamp ?? this.#file.stamp;
    const digest = reader === undefined ? '' : (await reader.digest().catch(() => '')) + this.#sidecarDigest;
    const isSteady =
      reader === undefined
        ? this.#file.isHidden === true || this.#file.refusal?.reason === 'unsafe'
        : digest !== '' && !(await reader.hasChanged());
    await reader?.close();
    const lookedAt = BigInt(this.#settings.lookedAtNs);
    const settled = isSteady && isSettled(stamp, lookedAt) && (sidecar === undefined || isSettled(sidecar, lookedAt));
    return { path, index: 0, stamp, ...(sidecar === undefined ? {} : { sidecar }), digest, isSettled: settled };
  }

  async #readSidecar(): Promise<void> {
    if (this.#file.sidecar === undefined) return;
    const sidecar = await RawReader.open(sidecarPlaceOf(this.#settings.raw, this.#file));
    try {
      const text = await collect(sidecar.bytes(), MAX_SIDECAR_BYTES);
      this.#sidecarDigest = `+${await sidecar.digest()}`;
      this.#facts = parseSidecar(text.toString('utf8'));
    } finally {
      await sidecar.close();
    }
  }

  #capture(page: FoundPage, { path, index }: InputKey): Capture {
    const sha256 = createHash('sha256')
      .update(page.bytes ?? page.text ?? '')
      .digest('hex');
    return { ...this.#facts, ...page, path, index, source: this.#settings.source ?? collectionOf(path), sha256 };
  }
}

/** The first folder below raw/. */
function collectionOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? 'raw' : path.slice(0, slash);
}

function quarantined({ path, index }: InputKey, reason: QuarantineReason, detail: string, page?: FoundPage): Outcome {
  const place = page?.byteStart === undefined ? {} : { byteStart: page.byteStart, byteLength: page.byteLength };
  return printSpoolLine(
    'quarantine',
    { path, index },
    { input: { path, index, ...place }, reason, detail: detail.toWellFormed().slice(0, MAX_DETAIL_LENGTH) },
  );
}

/** A detail may quote the page; a sentence of it is enough. */
const MAX_DETAIL_LENGTH = 500;

/** What is no PageError is a fault of ours, or a page that broke a limit of the language. */
function reasonOf(error: unknown): [QuarantineReason, string] {
  if (error instanceof PageError) return [error.code, error.message];
  const { message } = error as Error;
  if (error instanceof RangeError && /call stack/i.test(message)) return ['too-deep', message];
  if (error instanceof RangeError && /invalid (?:string|array) length|allocation/i.test(message)) return ['too-large', message];
  return ['unsupported', `a stage failed: ${message}`];
}
