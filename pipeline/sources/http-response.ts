/**
 * sources/http-response: the page in an HTTP response as a crawler stored it. Crawlers often undo an encoding and keep
 * its header, so a body that does not look encoded is taken as it is.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PageError } from '../model/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { readHeaders, type Headers } from './headers.ts';
import type { FoundPage } from './source.ts';

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})/;
const GZIP_MAGIC = 0x1f8b;

/** A chunk's length in hexadecimal; longer is no length. */
const CHUNK_HEAD = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i;
const MAX_LINE_BYTES = 64 * 1024;

/** @throws {PageError} when there is no page in it */
export async function pageInResponse(block: Buffer, maxBytes: number): Promise<FoundPage> {
  const reader = new ByteReader(once(block));
  const status = STATUS_LINE.exec((await reader.line(MAX_LINE_BYTES)) ?? '')?.[1];
  if (status === undefined) throw new PageError('malformed', 'expected an HTTP response');
  const headers = await readHeaders((max) => reader.line(max));
  if (!status.startsWith('2')) throw new PageError('no-content', `the server answered ${status}`);
  const sent = block.subarray(reader.offset);
  const body = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? await dechunked(sent) : sent;
  return { bytes: decoded(body, headers, maxBytes), ...mediaOf(headers) };
}

/** @throws {PageError} `unsupported` where it is no page */
export function mediaOf(headers: Headers): Pick<FoundPage, 'mediaType' | 'charset'> {
  const contentType = headers.get('content-type') ?? '';
  const mediaType = /^[^\s;,]*/.exec(contentType)![0].toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(contentType)?.[1];
  if (mediaType !== '' && !PAGE_TYPES.has(mediaType)) throw new PageError('unsupported', `a page of the type ${mediaType}`);
  return { ...(mediaType.includes('html') ? { mediaType } : {}), ...(charset === undefined ? {} : { charset }) };
}

const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

/** As it is where it is not chunked in truth. */
async function dechunked(body: Buffer): Promise<Buffer> {
  const reader = new ByteReader(once(body));
  const parts: Buffer[] = [];
  for (;;) {
    const head = CHUNK_HEAD.exec((await reader.line(MAX_LINE_BYTES)) ?? '');
    if (head === null && parts.length === 0) return body;
    if (head === null) throw new PageError('corrupt', 'the chunks of the response do not fit together');
    const length = Number.parseInt(head[1]!, 16);
    if (length === 0) return Buffer.concat(parts);
    const part = await reader.bytes(length);
    if (part.length < length) throw new PageError('truncated', 'the response ends inside a chunk');
    parts.push(part);
    await reader.line(MAX_LINE_BYTES);
  }
}

function decoded(body: Buffer, headers: Headers, maxBytes: number): Buffer {
  const encoding = (headers.get('content-encoding') ?? '').toLowerCase();
  const options = { maxOutputLength: maxBytes };
  try {
    if (/^(?:x-)?gzip$/.test(encoding)) return body.length > 1 && body.readUInt16BE() === GZIP_MAGIC ? gunzipSync(body, options) : body;
    if (encoding === 'deflate') return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    if (encoding === 'br') return brotliDecompressSync(body, options);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new PageError('too-large', `the page has more than ${maxBytes} bytes (pageBytes)`, { cause });
    }
    throw new PageError('corrupt', `content-encoding ${encoding}: ${(cause as Error).message}`, { cause });
  }
  return body;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
