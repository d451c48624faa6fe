/** Web archives: what is a page, what is only noted, and what damage costs. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../pipeline/config.ts';
import { arc } from '../../../pipeline/sources/arc.ts';
import { expanded } from '../../../pipeline/sources/codings/expanded.ts';
import type { Found, Source } from '../../../pipeline/sources/source.ts';
import { warc } from '../../../pipeline/sources/warc.ts';
import { arcRecord, HTTP, response, responseRecord, warcRecord } from '../../support/archives.ts';

const { limits } = parseConfig({ limits: { pageBytes: 100_000 } });

async function found(source: Source, bytes: Buffer): Promise<Found[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const all: Found[] = [];
  for await (const each of source.pages(await expanded(pieces(), limits), { path: 'a.warc', limits, startByte: 0 })) all.push(each);
  return all;
}

const told = (all: Found[]): string[] => all.map(({ page, fault }) => fault?.code ?? Buffer.from(page!.bytes!).toString());
const pages = ['one', 'two', 'three', 'four'].map((name) => `<p>Page ${name} of the harbour</p>`);
const records = pages.map((page) => responseRecord(page));

/** Faults and pages together reach from the first byte to the last. */
function accountedFor(all: Found[], bytes: Buffer): number {
  const ends = all.map((each) => {
    const { byteStart = 0, byteLength = 0 } = each.fault === undefined ? each.page : each;
    return byteStart + byteLength;
  });
  return bytes.length - Math.max(...ends);
}

describe('a damaged record costs itself', () => {
  const BLANK_LINES = 4;

  it.each<[string, Record<string, string>, string]>([
    ['a length that reaches into the next record', { 'Content-Length': '400' }, 'corrupt'],
    ['a length that reaches to the end of the next record', { 'Content-Length': String(records[1]!.length * 2 - 230) }, 'corrupt'],
    ['a length beyond the end of the archive', { 'Content-Length': '90000' }, 'truncated'],
    ['a length beyond the limit', { 'Content-Length': '900000000000' }, 'too-large'],
    ['a length that is none', { 'Content-Length': '1e3' }, 'malformed'],
    ['a length that is too short', { 'Content-Length': '60' }, 'corrupt'],
  ])('%s', async (_, headers, reason) => {
    const bytes = Buffer.concat([records[0]!, responseRecord(pages[1]!, {}, headers), records[2]!, records[3]!]);
    const all = await found(warc, bytes);
    expect(told(all)).toEqual([pages[0], reason, pages[2], pages[3]]);
    expect(accountedFor(all, bytes)).toBe(BLANK_LINES);
    const { byteStart, byteLength } = all[1] as { byteStart: number; byteLength: number };
    expect([byteStart, byteStart + byteLength]).toEqual([records[0]!.length, bytes.length - records[2]!.length - records[3]!.length]);
  });

  it('noise between two records is a fault of its own', async () => {
    expect(told(await found(warc, Buffer.concat([records[0]!, Buffer.from('noise\nnoise\n\n'), records[1]!])))).toEqual([
      pages[0],
      'corrupt',
      pages[1],
    ]);
  });

  it('a compressed record, wherever it is hurt', async () => {
    const members = records.map((record) => gzipSync(record));
    for (let at = 0; at < members[1]!.length; at += 7) {
      const damaged = Buffer.from(members[1]!);
      damaged[at]! ^= 0x10;
      const texts = told(await found(warc, Buffer.concat([members[0]!, damaged, members[2]!, members[3]!])));
      expect([texts[0], ...texts.slice(-2)]).toEqual([pages[0], pages[2], pages[3]]);
      // Reserved bits and times may be anything: then the page is as it was.
      if (texts[1] !== pages[1]) expect(texts).toHaveLength(4);
    }
  });

  it('two compressed records in a row are two faults', async () => {
    const members = records.map((record) => gzipSync(record));
    for (const hurt of [members[1]!, members[2]!]) hurt[hurt.length - 5]! ^= 1;
    expect(told(await found(warc, Buffer.concat(members)))).toEqual([pages[0], 'corrupt', 'corrupt', pages[3]]);
  });

  it('a file of false lengths is read in linear time', async () => {
    const lie = warcRecord('response', '', { ...HTTP, 'Content-Length': '99999' });
    const all = await found(warc, Buffer.concat(Array.from({ length: 3000 }, () => lie)));
    expect(all.every(({ fault }) => fault !== undefined)).toBe(true);
    expect(all.length).toBeGreaterThan(1);
  });
});

describe('digests', () => {
  const base32 = (bytes: Buffer): string =>
    Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .replaceAll(/.{1,5}/g, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]!);
  const block = response(pages[0]!);
  const payload = Buffer.from(pages[0]!);
  const digest = (algorithm: string, bytes: Buffer): Buffer => createHash(algorithm).update(bytes).digest();

  it.each<[string, string]>([
    ['WARC-Block-Digest', `sha1:${base32(digest('sha1', block))}`],
    ['WARC-Block-Digest', `sha1:${base32(digest('sha1', block)).toLowerCase()}`],
    ['WARC-Block-Digest', `sha-256:${digest('sha256', block).toString('hex').toUpperCase()}`],
    ['WARC-Block-Digest', `sha256:${base32(digest('sha256', block))}====`],
    ['WARC-Block-Digest', `md5:${digest('md5', block).toString('base64')}`],
    ['WARC-Payload-Digest', `sha512:${digest('sha512', payload).toString('hex')}`],
    ['WARC-Payload-Digest', `sha1:${base32(digest('sha1', payload))}`],
    ['WARC-Payload-Digest', `blake9:${'A'.repeat(40)}`],
    ['WARC-Payload-Digest', 'md5:zzz'],
  ])('%s: %s', async (name, value) => {
    expect(told(await found(warc, warcRecord('response', block, { ...HTTP, [name]: value })))).toEqual([pages[0]]);
    const another = Buffer.from(block);
    another[another.length - 6]! ^= 1;
    const isKnown = !/blake|zzz/.test(value);
    expect(told(await found(warc, warcRecord('response', another, { ...HTTP, [name]: value })))[0] === 'corrupt').toBe(isKnown);
  });

  it('a payload may have been hashed with or without its codings', async () => {
    const sent = gzipSync(pages[0]!);
    for (const bytes of [sent, payload]) {
      const headers = { 'WARC-Payload-Digest': `sha1:${base32(digest('sha1', bytes))}` };
      expect(told(await found(warc, responseRecord(sent, { 'Content-Encoding': 'gzip' }, headers)))).toEqual([pages[0]]);
    }
  });

  it('the block is asked where it has one, whatever the payload is said to be', async () => {
    const headers = {
      ...HTTP,
      'WARC-Block-Digest': `sha1:${base32(digest('sha1', block))}`,
      'WARC-Payload-Digest': `sha1:${'A'.repeat(32)}`,
    };
    expect(told(await found(warc, warcRecord('response', block, headers)))).toEqual([pages[0]]);
  });
});

describe('what is no page', () => {
  it('is passed over without a word', async () => {
    const notes = [
      warcRecord('warcinfo', 'software: x'),
      warcRecord('request', 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord('metadata', 'via: x'),
      warcRecord('revisit', 'HTTP/1.1 200 OK\r\n\r\n'),
      warcRecord('response', 'harbour.example. 60 IN A 192.0.2.1', { 'Content-Type': 'text/dns' }),
      warcRecord('metadata', Buffer.alloc(2_000_000, 'x')),
    ];
    expect(told(await found(warc, Buffer.concat([...notes, records[0]!, ...notes])))).toEqual([pages[0]]);
    await expect(found(warc, Buffer.concat(notes))).rejects.toMatchObject({ code: 'no-content' });
    await expect(found(warc, Buffer.from('\r\n\r\n'))).rejects.toMatchObject({ code: 'empty' });
  });

  it('is said where only a part of the page is there', async () => {
    expect(told(await found(warc, responseRecord(pages[0]!, {}, { 'WARC-Segment-Number': '1' })))).toEqual(['unsupported']);
  });
});

describe('arc', () => {
  const VERSION_1 = '1 1 Harbour\nURL IP-address Archive-date Content-type Archive-length\n\n';
  const VERSION_2 =
    '2 0 Harbour\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length\n\n';
  const info = (text: string): string => arcRecord(text, 'filedesc://harbour.arc 0.0.0.0 20040305060708 text/plain');
  const http = response(pages[1]!, { 'Content-Type': 'text/html; charset=windows-1251' }).toString();

  it('reads version 1, with and without the headers of the response', async () => {
    const bytes = Buffer.from(info(VERSION_1) + arcRecord(pages[0]!) + arcRecord(http));
    const all = await found(arc, bytes);
    expect(all.map(({ page }) => page)).toMatchObject([
      { bytes: Buffer.from(pages[0]!), url: 'https://harbour.example/a b', fetchedAt: '2024-03-05T06:07:08Z', mediaType: 'text/html' },
      { bytes: Buffer.from(pages[1]!), charset: 'windows-1251' },
    ]);
    expect(bytes.subarray(all[0]!.page!.byteStart).toString().startsWith(pages[0]!)).toBe(true);
  });

  it('reads version 2, each record a gzip member', async () => {
    const line = (status: string): string => `https://harbour.example/ 192.0.2.1 20040305060708 text/html ${status} - - 0 harbour.arc`;
    const members = [info(VERSION_2), arcRecord(pages[0]!, line('200')), arcRecord(pages[1]!, line('404')), arcRecord(http, line('200'))];
    expect(told(await found(arc, Buffer.concat(members.map((member) => gzipSync(member)))))).toEqual([pages[0], 'no-content', pages[1]]);
  });

  it.each([
    ['too long', 60],
    ['too short', -20],
    ['beyond all reason', 10 ** 12],
  ])('finds the next record after a length that is %s', async (_, by) => {
    const wrong = arcRecord(pages[1]!).replace(/ \d{1,6}\n/, ` ${pages[1]!.length + by}\n`);
    const texts = told(await found(arc, Buffer.from(info(VERSION_1) + arcRecord(pages[0]!) + wrong + arcRecord(pages[2]!))));
    expect([texts.length, texts[0], texts[2]]).toEqual([3, pages[0], pages[2]]);
  });

  it('leaves out what name servers said', async () => {
    const dns = arcRecord('20040305060708\nharbour.example. 60 IN A 192.0.2.1\n', 'dns:harbour.example 192.0.2.2 20040305060708 text/dns');
    expect(told(await found(arc, Buffer.from(info(VERSION_1) + dns + arcRecord(pages[0]!))))).toEqual([pages[0]]);
  });
});
