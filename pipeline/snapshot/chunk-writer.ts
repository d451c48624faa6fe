/**
 * snapshot/chunk-writer: one file of a table. Written beside under a plain name, synced, and named after its content
 * when whole, so equal content is the same file.
 */
import { createHash, type Hash } from 'node:crypto';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputKey } from '../model/input-key.ts';

/** A finished file of a table: lines in key order. */
export interface Chunk {
  file: string;
  lines: number;
  bytes: number;
  sha256: string;
  first: InputKey;
  last: InputKey;
}

/** Written out when so much has gathered, in UTF-16 units: few system calls, little memory. */
const BUFFER_LENGTH = 1 << 20;

/** 80 bits of the digest name a file; the manifest holds the whole of it. */
const NAME_HEX_DIGITS = 20;

export class ChunkWriter {
  readonly #folder: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #pending = '';
  #lines = 0;
  #bytes = 0;
  #first: InputKey | undefined;
  #last: InputKey | undefined;

  private constructor(folder: string, handle: FileHandle) {
    this.#folder = folder;
    this.#handle = handle;
  }

  static async open(folder: string): Promise<ChunkWriter> {
    return new ChunkWriter(folder, await open(join(folder, 'unfinished'), 'w'));
  }

  async add(key: InputKey, line: string): Promise<void> {
    this.#first ??= key;
    this.#last = key;
    this.#lines++;
    this.#pending += `${line}\n`;
    if (this.#pending.length >= BUFFER_LENGTH) await this.#flush();
  }

  async close(): Promise<Chunk> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    const sha256 = this.#hash.digest('hex');
    const file = `${sha256.slice(0, NAME_HEX_DIGITS)}.jsonl`;
    await rename(join(this.#folder, 'unfinished'), join(this.#folder, file));
    return { file, lines: this.#lines, bytes: this.#bytes, sha256, first: this.#first!, last: this.#last! };
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#handle.writeFile(bytes);
  }
}
