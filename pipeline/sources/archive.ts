/**
 * sources/archive: what WARC and ARC have in common: records one after the other, each with a first line of its own kind
 * and a stated length. A damaged record costs itself: the next one is looked for by its first line, inside the damaged one
 * too, for its length may be what is wrong. Every byte belongs to a page, to a record that is none, or to a fault.
 */
import { PageError } from '../model/errors.ts';
import { ByteReader, lineText } from './byte-reader.ts';
import type { Found, FoundPage, SourceFile } from './source.ts';

export interface ArchiveFormat {
  /** Whether a record begins with this line. */
  isHead: (line: string) => boolean;
  /**
   * Reads the rest of the head, up to the block.
   *
   * @throws {PageError} when it is none
   */
  head: (line: string, reader: ByteReader) => Promise<RecordHead>;
}

export interface RecordHead {
  /** Of the block. */
  byteLength: number;
  /** Undefined where the record is no page, but a crawler's note. Throws PageError when the page cannot be had from the block. */
  page: ((block: Buffer, maxBytes: number) => Promise<FoundPage>) | undefined;
}

const MAX_LINE_BYTES = 64 * 1024;

/** HTTP headers stand in the block before the page. */
const HEADER_ROOM_BYTES = 1024 * 1024;

/** @throws {PageError} `empty`, `no-content` */
export async function* pagesInArchive(format: ArchiveFormat, bytes: AsyncIterable<Buffer>, file: SourceFile): AsyncGenerator<Found> {
  const records = new RecordReader(format, new ByteReader(bytes), file);
  let isEmpty = true;
  for (let found = await records.next(); found !== undefined; found = await records.next()) {
    if (found === 'no-page') continue;
    isEmpty = false;
    yield found;
  }
  if (isEmpty) throw records.hasRecord ? new PageError('no-content', 'no page in the archive') : new PageError('empty', 'no record');
}

class RecordReader {
  hasRecord = false;
  readonly #format: ArchiveFormat;
  readonly #reader: ByteReader;
  readonly #pageBytes: number;
  /** A first line that was met while looking for it, and where it stands. */
  #met: { line: string; start: number } | undefined;
  /** Damage that was met while looking for a record. */
  #damage: PageError | undefined;
  /** Bytes read twice. */
  #reread = 0;

  constructor(format: ArchiveFormat, reader: ByteReader, { limits }: SourceFile) {
    this.#format = format;
    this.#reader = reader;
    this.#pageBytes = limits.pageBytes;
  }

  /** The next record; undefined at the end. */
  async next(): Promise<Found | 'no-page' | undefined> {
    const byteStart = this.#place;
    try {
      const line = await this.#firstLine();
      if (line === undefined) return undefined;
      if (line === '') return 'no-page';
      if (this.#format.isHead(line)) return await this.#record(line);
      throw new PageError(this.hasRecord ? 'corrupt' : 'malformed', `bytes that belong to no record, at byte ${byteStart}`);
    } catch (error) {
      // What cannot be read will not be read the next time.
      if (!(error instanceof PageError) || error.code === 'unreadable') throw error;
      await this.#findRecord();
      return { fault: error, byteStart, byteLength: this.#place - byteStart };
    }
  }

  get #place(): number {
    return this.#met?.start ?? this.#reader.offset;
  }

  async #firstLine(): Promise<string | undefined> {
    const damage = this.#damage;
    this.#damage = undefined;
    if (damage !== undefined) throw damage;
    const met = this.#met;
    this.#met = undefined;
    return met === undefined ? this.#reader.line(MAX_LINE_BYTES) : met.line;
  }

  async #record(line: string): Promise<Found | 'no-page'> {
    this.hasRecord = true;
    const { byteLength, page } = await this.#format.head(line, this.#reader);
    const byteStart = this.#reader.offset;
    // A length beyond the limit is not believed: what follows is searched, not passed over.
    if (byteLength > this.#maxBlockBytes) {
      await this.#findRecord();
      if (page === undefined) return 'no-page';
      throw new PageError('too-large', `a record of ${byteLength} bytes; the limit is ${this.#pageBytes} (pageBytes)`);
    }
    const block = await this.#reader.bytes(byteLength);
    if (block.length < byteLength) {
      this.#readAgain([block]);
      throw new PageError('truncated', 'the archive ends inside a record');
    }
    await this.#end(block);
    if (page === undefined) return 'no-page';
    return { page: { ...(await page(block, this.#pageBytes)), byteStart, byteLength } };
  }

  get #maxBlockBytes(): number {
    return this.#pageBytes + HEADER_ROOM_BYTES;
  }

  /** Blank lines end a record. Where there is something else, its length is wrong, and so is what was read of it. */
  async #end(block: Buffer): Promise<void> {
    const read = [block];
    for (let blank = 0; blank < 2; blank++) {
      const start = this.#reader.offset;
      const bytes = await this.#reader.lineBytes(MAX_LINE_BYTES);
      if (bytes === undefined) return;
      read.push(bytes);
      const line = lineText(bytes);
      if (line === '') continue;
      if (this.#format.isHead(line)) {
        this.#met = { line, start };
        return;
      }
      this.#readAgain(read);
      throw new PageError('corrupt', 'the record does not end where its length says');
    }
    // Of a compressed record, only the end of its member says that it is whole.
    await this.#reader.settle();
  }

  /** Not without end: a file of nothing but false lengths shall not take the square of its size. */
  #readAgain(parts: Buffer[]): void {
    const bytes = Buffer.concat(parts);
    if (this.#reread + bytes.length > this.#reader.offset + 2 * this.#maxBlockBytes) return;
    this.#reread += bytes.length;
    this.#reader.unread(bytes);
  }

  /** Passes over everything up to the first line of a record, or to where the stream is damaged again. */
  async #findRecord(): Promise<void> {
    const from = this.#reader.offset;
    try {
      while (this.#met === undefined) {
        const start = this.#reader.offset;
        const line = await this.#reader.line(MAX_LINE_BYTES);
        if (line === undefined) return;
        if (this.#format.isHead(line)) this.#met = { line, start };
      }
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      // Behind bytes that were passed over, it is what was wrong with them.
      if (this.#reader.offset === from) this.#damage = error;
    }
  }
}
