/**
 * sources/warc: web archives, and the text (WET) made from them. Responses, resources and conversions are pages; what
 * the crawler notes besides is not. A damaged record costs itself: the next one is looked for by its first line.
 */
import { createHash } from 'node:crypto';
import { PageError } from '../model/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { readHeaders, type Headers } from './headers.ts';
import { mediaOf, pageInResponse } from './http-response.ts';
import type { Found, FoundPage, Source, SourceFile } from './source.ts';

const VERSION_LINE = /^WARC\/\d+\.\d+$/;
const PAGE_KINDS = new Set(['response', 'resource', 'conversion']);
const MAX_LINE_BYTES = 64 * 1024;

/** HTTP headers stand in the block before the page. */
const HEADER_ROOM_BYTES = 1024 * 1024;

export const warc: Source = {
  name: 'warc',
  endings: ['.warc', '.wet'],
  async *pages(bytes, file) {
    const records = new RecordReader(new ByteReader(bytes), file);
    let isEmpty = true;
    for (let found = await records.next(); found !== undefined; found = await records.next()) {
      if (found === 'no-page') continue;
      isEmpty = false;
      yield found;
    }
    if (isEmpty) throw new PageError('no-content', 'no page in the archive');
  },
};

class RecordReader {
  readonly #reader: ByteReader;
  readonly #file: SourceFile;
  /** A version line that was met while looking for the end of the record before. */
  #met: string | undefined;
  #hasRecord = false;

  constructor(reader: ByteReader, file: SourceFile) {
    this.#reader = reader;
    this.#file = file;
  }

  /** The next record; undefined at the end. */
  async next(): Promise<Found | 'no-page' | undefined> {
    const line = this.#met ?? (await this.#reader.line(MAX_LINE_BYTES));
    this.#met = undefined;
    if (line === undefined) return undefined;
    if (line === '') return 'no-page';
    try {
      if (VERSION_LINE.test(line)) return await this.#record();
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      return { fault: error };
    }
    const start = this.#reader.offset;
    await this.#findRecord();
    return {
      fault: new PageError(
        this.#hasRecord ? 'corrupt' : 'malformed',
        `${this.#reader.offset - start} bytes that belong to no record, at byte ${start}`,
      ),
    };
  }

  async #record(): Promise<Found | 'no-page'> {
    this.#hasRecord = true;
    const headers = await this.#headers();
    const length = /^\d{1,15}$/.test(headers.get('content-length') ?? '') ? Number(headers.get('content-length')) : undefined;
    if (length === undefined) {
      await this.#findRecord();
      throw new PageError('malformed', `expected a Content-Length, got ${headers.get('content-length') ?? 'none'}`);
    }
    const byteStart = this.#reader.offset;
    const isPage = PAGE_KINDS.has(headers.get('warc-type') ?? '') && !/^text\/dns\b/i.test(headers.get('content-type') ?? '');
    const { pageBytes } = this.#file.limits;
    const fits = length <= pageBytes + HEADER_ROOM_BYTES;
    const block = isPage && fits ? await this.#reader.bytes(length) : undefined;
    if (block === undefined ? !(await this.#reader.skip(length)) : block.length < length)
      throw new PageError('truncated', 'the archive ends inside a record');
    await this.#end();
    if (!isPage) return 'no-page';
    if (block === undefined) throw new PageError('too-large', `a record of ${length} bytes; the limit is ${pageBytes} (pageBytes)`);
    checkDigest(block, headers);
    return { page: { ...factsOf(headers), ...(await pageIn(block, headers, pageBytes)), byteStart, byteLength: length } };
  }

  async #headers(): Promise<Headers> {
    try {
      return await readHeaders((max) => this.#reader.line(max));
    } catch (error) {
      await this.#findRecord();
      throw error;
    }
  }

  /** A record ends with two blank lines. Where it does not, its length is wrong, and so is what was read of it. */
  async #end(): Promise<void> {
    for (let blank = 0; blank < 2; blank++) {
      const line = await this.#reader.line(MAX_LINE_BYTES);
      if (line === undefined) return;
      if (line === '') continue;
      if (VERSION_LINE.test(line)) {
        this.#met = line;
        return;
      }
      await this.#findRecord();
      throw new PageError('corrupt', 'the record does not end where its Content-Length says');
    }
  }

  /** Passes over everything up to the first line of a record. */
  async #findRecord(): Promise<void> {
    for (let line = await this.#reader.line(MAX_LINE_BYTES); line !== undefined; line = await this.#reader.line(MAX_LINE_BYTES)) {
      if (!VERSION_LINE.test(line)) continue;
      this.#met = line;
      return;
    }
  }
}

function factsOf(headers: Headers): FoundPage {
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const fetchedAt = headers.get('warc-date');
  return { ...(url === undefined ? {} : { url }), ...(fetchedAt === undefined ? {} : { fetchedAt }) };
}

async function pageIn(block: Buffer, headers: Headers, maxBytes: number): Promise<FoundPage> {
  if (headers.has('warc-truncated')) throw new PageError('truncated', `the crawler cut the page off (${headers.get('warc-truncated')})`);
  if (headers.get('warc-type') === 'response' && /^application\/http\b/i.test(headers.get('content-type') ?? ''))
    return pageInResponse(block, maxBytes);
  return { bytes: block, ...mediaOf(headers) };
}

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** SHA-1 in base 32, as crawlers write it. Of the whole block: payload digests are made in too many ways. */
function checkDigest(block: Buffer, headers: Headers): void {
  const stated = /^sha1:([A-Z2-7]{32})$/i.exec(headers.get('warc-block-digest') ?? '')?.[1];
  if (stated === undefined) return;
  const bits = Array.from(createHash('sha1').update(block).digest(), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const found = bits.replaceAll(/[01]{5}/g, (five) => BASE_32[Number.parseInt(five, 2)]!);
  if (found !== stated.toUpperCase()) throw new PageError('corrupt', 'the record is not what its digest says');
}
