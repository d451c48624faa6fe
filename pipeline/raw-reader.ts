/**
 * raw-reader: the bytes of one raw file, read once, hashed on the way. Opened so that nothing but a regular file can
 * come of it, and that opening cannot wait (a pipe put in the file's place).
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { PageError } from './model/errors.ts';
import { isSameStamp, stampOf, type RawStamp } from './raw-stamp.ts';
import { SIDECAR_ENDING, type RawFile } from './scan.ts';

const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const CHUNK_BYTES = 256 * 1024;

/** A file to be read is within raw/ by its path; a bytewise name is kept as it is. */
export function placeOf(raw: string, { path, bytePath }: RawFile): Buffer {
  return bytePath === undefined ? Buffer.from(join(raw, path)) : Buffer.from(bytePath, 'base64');
}

/** Where the facts beside a raw file are. */
export function sidecarPlaceOf(raw: string, file: RawFile): Buffer {
  return Buffer.concat([placeOf(raw, file), Buffer.from(SIDECAR_ENDING)]);
}

export class RawReader {
  /** As it was when opened. */
  readonly stamp: RawStamp;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #at: number;
  #hasFailed = false;
  readonly #end: number;

  private constructor(handle: FileHandle, stamp: RawStamp, { start, end }: { start: number; end: number }) {
    this.#handle = handle;
    this.stamp = stamp;
    this.#at = start;
    this.#end = end;
  }

  /**
   * @param slice the only bytes that are read; all of them where absent
   * @throws {PageError} `unreadable`, `unsafe`
   */
  static async open(place: Buffer, slice?: { start: number; end: number }): Promise<RawReader> {
    const handle = await open(place, READ_ONLY).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ELOOP' ? new PageError('unsafe', 'a symbolic link') : unreadable(error);
    });
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) return new RawReader(handle, stampOf(stats), slice ?? { start: 0, end: Number(stats.size) });
    await handle.close();
    throw new PageError('unsafe', 'no regular file');
  }

  /** What was there when it was opened, from where an earlier reader left off; a file that grows is read up to its old end. */
  async *bytes(): AsyncGenerator<Buffer> {
    while (this.#at < this.#end) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, this.#end - this.#at));
      const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, this.#at).catch((error: NodeJS.ErrnoException) => {
        this.#hasFailed = true;
        throw unreadable(error);
      });
      if (bytesRead === 0) return;
      this.#at += bytesRead;
      const read = chunk.subarray(0, bytesRead);
      this.#hash.update(read);
      yield read;
    }
  }

  /** Of all that is meant to be read: reads what nobody has read yet. */
  async digest(): Promise<string> {
    for await (const _ of this.bytes());
    return this.#hash.digest('hex');
  }

  /** Whether all that is meant to be read has been read. */
  get isAtEnd(): boolean {
    return this.#at === this.#end;
  }

  /** Whether some of it could not be read. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Whether it was written to since it was opened. */
  async hasChanged(): Promise<boolean> {
    return !isSameStamp(this.stamp, stampOf(await this.#handle.stat({ bigint: true })));
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function unreadable(error: NodeJS.ErrnoException): PageError {
  return new PageError('unreadable', error.code ?? error.message, { cause: error });
}
