/**
 * sources/arc: the archives that came before WARC, versions 1 and 2. A record is one line about the page, then the page,
 * with the response's headers where it was fetched over HTTP.
 */
import { PageError } from '../model/errors.ts';
import { pagesInArchive, type ArchiveFormat, type RecordHead } from './archive.ts';
import { mediaOf, pageInResponse } from './http-response.ts';
import type { FoundPage, Source } from './source.ts';

export const arc: Source = {
  name: 'arc',
  endings: ['.arc'],
  pages: (bytes, file) => pagesInArchive(format, bytes, file),
};

/** What the line says of the page. */
interface Line {
  url: string;
  /** Fourteen digits. */
  date: string;
  contentType: string;
  /** Only version 2 has it. */
  status: string | undefined;
  byteLength: number;
}

const URL_START = /^[a-z][a-z0-9+.-]{1,30}:/i;
const DATE = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
const LENGTH = /^\d{1,15}$/;

/** Fields behind the URL, which may hold spaces: address, date, type [, status, checksum, location, offset, file], length. */
const FIELDS_BEHIND_URL = [4, 9] as const;

const format: ArchiveFormat = {
  isHead: (line) => parse(line) !== undefined,
  async head(line): Promise<RecordHead> {
    const facts = parse(line)!;
    // The file about itself, and what name servers said.
    const isPage = !/^(?:filedesc|dns):/i.test(facts.url);
    return { byteLength: facts.byteLength, page: isPage ? (block, maxBytes) => pageIn(block, facts, maxBytes) : undefined };
  },
};

function parse(line: string): Line | undefined {
  if (!URL_START.test(line)) return undefined;
  const fields = line.split(' ');
  for (const count of FIELDS_BEHIND_URL) {
    const [, date = '', contentType = '', status] = fields.slice(-count);
    const length = fields.at(-1)!;
    if (fields.length <= count || !DATE.test(date) || !LENGTH.test(length)) continue;
    const url = fields.slice(0, -count).join(' ');
    return { url, date, contentType, status: count === 4 ? undefined : status, byteLength: Number(length) };
  }
  return undefined;
}

async function pageIn(block: Buffer, { url, date, contentType, status = '200' }: Line, maxBytes: number): Promise<FoundPage> {
  const facts = { url, fetchedAt: date.replace(DATE, '$1-$2-$3T$4:$5:$6Z') };
  if (block.subarray(0, 5).toString('latin1') === 'HTTP/') return { ...facts, ...(await pageInResponse(block, maxBytes)).page };
  if (/^\d+$/.test(status) && !status.startsWith('2')) throw new PageError('no-content', `the server answered ${status}`);
  return { ...facts, bytes: block, ...mediaOf(contentType) };
}
