/**
 * sources/http-response: the page in an HTTP response as a crawler stored it. Crawlers often undo an encoding and keep
 * its header, so a body that does not look encoded is taken as it is.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PageError } from '../model/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { readHeaders } from './headers.ts';
import type { FoundPage } from './source.ts';

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})/;
const GZIP_MAGIC = 0x1f8b;

/** A chunk's length in hexadecimal; longer is no length. */
const CHUNK_HEAD = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i;
const MAX_LINE_BYTES = 64 * 1024;

/** A response, and the page in it in each of the forms that crawlers make digests of. */
export interface Response {
  page: FoundPage;
  /** As sent, without transfer coding, without content coding. */
  bodies: readonly Buffer[];
}

/** @throws {PageError} when there is no page in it */
export async function pageInResponse(block: Buffer, maxBytes: number): Promise<Response> {
  const reader = new ByteReader(once(block));
  const status = STATUS_LINE.exec((await reader.line(MAX_LINE_BYTES)) ?? '')?.[1];
  if (status === undefined) throw new PageError('malformed', 'expected an HTTP response');
  const headers = await readHeaders((max) => reader.line(max));
  if (!status.startsWith('2')) throw new PageError('no-content', `the server answered ${status}`);
  const facts = mediaOf(headers.get('content-type'));
  const sent = block.subarray(reader.offset);
  const body = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? await dechunked(sent) : sent;
  const bytes = await decoded(body, headers.get('content-encoding') ?? '', maxBytes);
  return { page: { bytes, ...facts }, bodies: [sent, body, bytes] };
}

/**
 * @param contentType as HTTP writes it
 * @throws {PageError} `unsupported` where it is no page
 */
export function mediaOf(contentType = ''): Pick<FoundPage, 'mediaType' | 'charset'> {
  const mediaType = /^[^\s;,]*/.exec(contentType)![0].toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(contentType)?.[1];
  if (mediaType.includes('/') && !PAGE_TYPES.has(mediaType)) throw new PageError('unsupported', `a page of the type ${mediaType}`);
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

/** Servers name the codings in the order in which they applied them. */
async function decoded(body: Buffer, contentEncoding: string, maxBytes: number): Promise<Buffer> {
  let bytes = body;
  for (const coding of contentEncoding.toLowerCase().split(',').slice(-MAX_CODINGS).toReversed()) {
    bytes = await undone(coding.trim(), bytes, maxBytes);
  }
  return bytes;
}

/** No server applies more; each could be a bomb. */
const MAX_CODINGS = 4;

async function undone(coding: string, body: Buffer, maxBytes: number): Promise<Buffer> {
  const options = { maxOutputLength: maxBytes };
  try {
    if (/^(?:x-)?gzip$/.test(coding)) return body.length > 1 && body.readUInt16BE() === GZIP_MAGIC ? gunzipSync(body, options) : body;
    if (coding === 'deflate') return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    if (coding === 'br') return brotliDecompressSync(body, options);
    return body;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new PageError('too-large', `the page has more than ${maxBytes} bytes (pageBytes)`, { cause });
    throw new PageError(code === 'Z_BUF_ERROR' ? 'truncated' : 'corrupt', `content-encoding ${coding}: ${message}`, { cause });
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
