/**
 * sources/warc: web archives (ISO 28500), and the text (WET) made from them. Responses, resources and conversions are
 * pages; what the crawler notes besides is not, and neither is a revisit: its page stands where it was first met.
 */
import { PageError } from '../model/errors.ts';
import { pagesInArchive, type ArchiveFormat, type RecordHead } from './archive.ts';
import { isAnother } from './digests.ts';
import { readHeaders, type Headers } from './headers.ts';
import { mediaOf, pageInResponse, type Response } from './http-response.ts';
import type { FoundPage, Source } from './source.ts';

const VERSION_LINE = /^WARC\/\d+\.\d+$/;
const PAGE_KINDS = new Set(['response', 'resource', 'conversion']);
const LENGTH = /^\d{1,15}$/;

export const warc: Source = {
  name: 'warc',
  endings: ['.warc', '.wet'],
  pages: (bytes, file) => pagesInArchive(format, bytes, file),
};

const format: ArchiveFormat = {
  isHead: (line) => VERSION_LINE.test(line),
  async head(_, reader): Promise<RecordHead> {
    const headers = await readHeaders((max) => reader.line(max));
    const length = headers.get('content-length') ?? 'none';
    if (!LENGTH.test(length)) throw new PageError('malformed', `expected a Content-Length, got ${length}`);
    const isPage = PAGE_KINDS.has(headers.get('warc-type') ?? '') && !/^text\/dns\b/i.test(headers.get('content-type') ?? '');
    return { byteLength: Number(length), page: isPage ? (block, maxBytes) => pageIn(block, headers, maxBytes) : undefined };
  },
};

async function pageIn(block: Buffer, headers: Headers, maxBytes: number): Promise<FoundPage> {
  if (headers.has('warc-truncated')) throw new PageError('truncated', `the crawler cut the page off (${headers.get('warc-truncated')})`);
  if (headers.has('warc-segment-number')) throw new PageError('unsupported', 'a page in segments');
  const blockDigest = headers.get('warc-block-digest');
  if (isAnother(blockDigest, [block])) throw new PageError('corrupt', 'the record is not what its digest says');
  const { page, bodies } = await responseIn(block, headers, maxBytes);
  // Crawlers differ in what they make it of, so it is asked only where the block has none.
  if (blockDigest === undefined && isAnother(headers.get('warc-payload-digest'), bodies))
    throw new PageError('corrupt', 'the page is not what its digest says');
  return { ...factsOf(headers), ...page };
}

async function responseIn(block: Buffer, headers: Headers, maxBytes: number): Promise<Response> {
  const contentType = headers.get('content-type');
  if (headers.get('warc-type') === 'response' && /^application\/http\b/i.test(contentType ?? '')) return pageInResponse(block, maxBytes);
  return { page: { bytes: block, ...mediaOf(contentType) }, bodies: [block] };
}

function factsOf(headers: Headers): FoundPage {
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  const fetchedAt = headers.get('warc-date');
  return { ...(url === undefined ? {} : { url }), ...(fetchedAt === undefined ? {} : { fetchedAt }) };
}
