/** shard-file: one raw file while it is worked: its pages, the facts beside it, and how it was. */
import { createHash } from 'node:crypto';
import { cleanPage, sign } from '../stages/recipe.ts';
import type { Capture } from './model/capture.ts';
import { PageError } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import { recordSchema } from './model/record.ts';
import { Dropped, quarantined, reasonOf, type Outcome } from './outcome.ts';
import { placeOf, RawReader, sidecarPlaceOf } from './raw-reader.ts';
import { isSameStamp, isSettled } from './raw-stamp.ts';
import type { RawFile } from './scan.ts';
import { endsFile, UNREAD, type FileRow, type ShardSettings } from './shard.ts';
import { MAX_SIDECAR_BYTES, parseSidecar } from './sidecar.ts';
import { collect } from './sources/collect.ts';
import { expanded } from './sources/codings/expanded.ts';
import { json as jsonSource } from './sources/json.ts';
import { page as pageSource } from './sources/page.ts';
import { sourceOf } from './sources/registry.ts';
import type { Found, FoundPage } from './sources/source.ts';
import { printSpoolLine } from './spool.ts';

export class ShardFile {
  readonly #file: RawFile;
  readonly #settings: ShardSettings;
  #reader: RawReader | undefined;
  #sidecarDigest = '';
  #facts: FoundPage = {};

  constructor(file: RawFile, settings: ShardSettings) {
    this.#file = file;
    this.#settings = settings;
  }

  /**
   * @throws {PageError} when the file, or the rest of it, cannot be worked
   * @throws {Dropped} when it is not wanted
   */
  async *pages(): AsyncGenerator<Found> {
    const { refusal, path, isHidden, slice, stamp } = this.#file;
    const { raw, limits } = this.#settings;
    if (isHidden === true) throw new Dropped('hidden', 'a name with a dot in front is no input');
    if (refusal !== undefined) throw new PageError(refusal.reason, refusal.detail);
    this.#reader = await RawReader.open(placeOf(raw, this.#file), slice);
    if (slice !== undefined && !isSameStamp(stamp, this.#reader.stamp)) throw new PageError('unreadable', 'written to since the run began');
    await this.#readSidecar();
    const source = sourceOf(path);
    if ((source === pageSource || source === jsonSource) && this.#reader.stamp.size > limits.fileBytes) {
      throw new PageError('too-large', `${this.#reader.stamp.size} bytes on disk; the limit is ${limits.fileBytes} (fileBytes)`);
    }
    const bytes = slice === undefined ? await expanded(this.#reader.bytes(), limits) : this.#reader.bytes();
    for await (const found of source.pages(bytes, { path, limits, startByte: slice?.start ?? 0 })) {
      // Half of an old page and half of a new one is no page; lines are whole or fail by themselves.
      if (source === pageSource && (await this.#reader.hasChanged())) throw new PageError('unreadable', 'written to while it was read');
      yield found;
    }
  }

  outcomeOf(found: Found, key: InputKey): Outcome {
    if (found.fault !== undefined) return quarantined(key, found.fault.code, found.fault.message, found);
    try {
      const record = recordSchema.parse(cleanPage(this.#capture(found.page, key), this.#settings.page, this.#settings.limits));
      return printSpoolLine('record', key, record) + printSpoolLine('page', key, sign(record));
    } catch (error) {
      return quarantined(key, ...reasonOf(error), found.page);
    }
  }

  /** Of the first page. */
  get firstIndex(): number {
    return this.#file.slice?.index ?? 0;
  }

  /** Whether this is where the file ends, not a slice of it before the last. */
  get endsFile(): boolean {
    return endsFile(this.#file);
  }

  /** How the file was when it was read. */
  async row(): Promise<FileRow> {
    const { path, sidecar, slice } = this.#file;
    const reader = this.#reader;
    const stamp = reader?.stamp ?? this.#file.stamp;
    const digest = reader === undefined || reader.hasFailed ? '' : (slice?.digest ?? (await digestOf(reader))) + this.#sidecarDigest;
    const isSteady =
      reader === undefined
        ? this.#file.isHidden === true || this.#file.refusal?.reason === 'unsafe'
        : digest !== '' && !(await reader.hasChanged());
    const lookedAt = BigInt(this.#settings.lookedAtNs);
    const settled = isSteady && isSettled(stamp, lookedAt) && (sidecar === undefined || isSettled(sidecar, lookedAt));
    return { path, index: 0, stamp, ...(sidecar === undefined ? {} : { sidecar }), digest, isSettled: settled };
  }

  async close(): Promise<void> {
    await this.#reader?.close();
    this.#reader = undefined;
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

const digestOf = async (reader: RawReader): Promise<string> => (reader.isAtEnd ? reader.digest() : UNREAD);

/** The first folder below raw/. */
function collectionOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? 'raw' : path.slice(0, slash);
}
