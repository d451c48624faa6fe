import { createHash } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { arc } from '../../pipeline/sources/arc.ts';
import { json } from '../../pipeline/sources/json.ts';
import { jsonl } from '../../pipeline/sources/jsonl.ts';
import { page } from '../../pipeline/sources/page.ts';
import { SOURCES, sourceOf } from '../../pipeline/sources/registry.ts';
import { sniffed } from '../../pipeline/sources/sniffed.ts';
import type { Source } from '../../pipeline/sources/source.ts';
import { unsupported } from '../../pipeline/sources/unsupported.ts';
import { warc } from '../../pipeline/sources/warc.ts';
import { jsonLine, page as htmlPage } from '../pipeline/corpus.ts';
import { arcRecord, HTTP, response, responseRecord, warcRecord } from '../support/archives.ts';
import { read, sourceContract, type Read } from './source.contract.ts';

const SAMPLES = new Map<Source, string[]>([
  [page, [htmlPage(1), 'A text.']],
  [jsonl, [jsonLine(1) + jsonLine(2), `\uFEFF${jsonLine(3)}\r\n\n${jsonLine(4).trim()}`]],
  [json, [JSON.stringify({ html: htmlPage(1) }, null, 2), `[${jsonLine(1)},${jsonLine(2)}]`, jsonLine(1) + jsonLine(2)]],
  [
    warc,
    [Buffer.concat([warcRecord('warcinfo', 'software: x'), responseRecord(htmlPage(1)), responseRecord(htmlPage(2))]).toString('utf8')],
  ],
  [arc, [arcRecord(htmlPage(1)) + arcRecord(htmlPage(2))]],
  [sniffed, [htmlPage(1), jsonLine(1) + jsonLine(2)]],
]);

describe.each([...SAMPLES])('$name', (source, samples) => sourceContract(source, samples));

describe('the registry', () => {
  it('has samples for every source that reads', () => {
    expect(SOURCES.filter((source) => source !== unsupported && !SAMPLES.has(source))).toEqual([]);
  });

  it.each([
    ['a/page.HTML', page],
    ['page.html.gz', page],
    ['notes.md', page],
    ['feed.jsonl.zst', jsonl],
    ['feed.ndjson', jsonl],
    ['crawl.warc.gz', warc],
    ['crawl.wet', warc],
    ['crawl.arc.gz', arc],
    ['crawl.wacz', unsupported],
    ['a.b/README', sniffed],
    ['.html', page],
    ['page.php', sniffed],
  ])('serves %s', (path, source) => expect(sourceOf(path)).toBe(source));
});

const textsOf = ({ found }: Read): string[] => found.map(({ page: each, fault }) => fault?.code ?? each!.bytes!.toString());

describe('warc', () => {
  it('takes responses, resources and conversions, and what is known about them', async () => {
    const { found } = await read(
      warc,
      Buffer.concat([
        warcRecord('warcinfo', 'software: x'),
        warcRecord('request', 'GET / HTTP/1.1\r\n\r\n'),
        responseRecord(
          '<p>one</p>',
          { 'Content-Type': 'text/html; charset="windows-1251"' },
          { 'WARC-Date': '2024-03-05T06:07:08Z', 'WARC-Target-URI': '<https://harbour.example/1>' },
        ),
        warcRecord('resource', '<p>two</p>', { 'Content-Type': 'text/html' }),
        warcRecord('conversion', 'three', { 'Content-Type': 'text/plain' }),
      ]),
    );
    expect(found.map((each) => each.page)).toMatchObject([
      {
        bytes: Buffer.from('<p>one</p>'),
        url: 'https://harbour.example/1',
        fetchedAt: '2024-03-05T06:07:08Z',
        mediaType: 'text/html',
        charset: 'windows-1251',
      },
      { bytes: Buffer.from('<p>two</p>'), mediaType: 'text/html' },
      { bytes: Buffer.from('three') },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['chunked', responseRecord('3\r\none\r\n4;x=y\r\n two\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }), 'one two'],
    ['said to be chunked, and not', responseRecord('one two', { 'Transfer-Encoding': 'chunked' }), 'one two'],
    ['gzip', responseRecord(gzipSync('one two'), { 'Content-Encoding': 'gzip' }), 'one two'],
    ['said to be gzip, and not', responseRecord('one two', { 'Content-Encoding': 'gzip' }), 'one two'],
    ['deflate', responseRecord(deflateSync('one two'), { 'Content-Encoding': 'deflate' }), 'one two'],
    ['a bomb', responseRecord(gzipSync(Buffer.alloc(30_000_000)), { 'Content-Encoding': 'gzip' }), 'too-large'],
    ['an image', responseRecord('…', { 'Content-Type': 'image/png' }), 'unsupported'],
    ['cut off by the crawler', responseRecord('one', {}, { 'WARC-Truncated': 'length' }), 'truncated'],
    ['no response', warcRecord('response', 'one two', HTTP), 'malformed'],
    ['an error page', warcRecord('response', response('one two', {}, '404 Not Found'), HTTP), 'no-content'],
    ['another digest', responseRecord('one', {}, { 'WARC-Block-Digest': `sha1:${'A'.repeat(32)}` }), 'corrupt'],
  ])('a response: %s', async (_, record, expected) => {
    expect(textsOf(await read(warc, Buffer.concat([record, responseRecord('<p>next</p>')])))).toEqual([expected, '<p>next</p>']);
  });

  it('accepts the digest of what is there', async () => {
    const block = response('one');
    const bits = Array.from(createHash('sha1').update(block).digest(), (byte) => byte.toString(2).padStart(8, '0')).join('');
    const digest = bits
      .match(/.{5}/g)!
      .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
      .join('');
    expect(textsOf(await read(warc, warcRecord('response', block, { ...HTTP, 'WARC-Block-Digest': `sha1:${digest}` })))).toEqual(['one']);
  });

  it.each<[string, Record<string, string>]>([
    ['too small', { 'Content-Length': '20' }],
    ['no number', { 'Content-Length': 'many' }],
    ['negative', { 'Content-Length': '-5' }],
  ])('finds the next record after a length that is %s', async (_, headers) => {
    const texts = textsOf(await read(warc, Buffer.concat([responseRecord(htmlPage(1), {}, headers), responseRecord('<p>next</p>')])));
    expect(texts.at(-1)).toBe('<p>next</p>');
    expect(texts.filter((text) => text.startsWith('<'))).toHaveLength(1);
  });

  it('keeps whole records of an archive that breaks off', async () => {
    const whole = Buffer.concat([responseRecord('<p>one</p>'), responseRecord('<p>two</p>')]);
    expect(textsOf(await read(warc, whole.subarray(0, -20)))).toEqual(['<p>one</p>', 'truncated']);
  });

  it('says of noise that it is no archive', async () => {
    expect(textsOf(await read(warc, htmlPage(1)))).toEqual(['malformed']);
    expect((await read(warc, warcRecord('warcinfo', 'x'))).error).toMatchObject({ code: 'no-content' });
  });
});

describe('jsonl', () => {
  it('gives where each line stands, in bytes', async () => {
    const first = `{"text":"é"}`;
    const { found } = await read(jsonl, `${first}\n\n{"html":"<p>x</p>"}`);
    expect(found.map((each) => each.page)).toEqual([
      { text: 'é', byteStart: 0, byteLength: 13 },
      { text: '<p>x</p>', mediaType: 'text/html', byteStart: 15, byteLength: 19 },
    ]);
  });

  it('reads markup before text, and the facts beside it', async () => {
    const line = JSON.stringify({
      body: 'b',
      text: 't',
      html: '<p>h</p>',
      url: ' https://harbour.example ',
      title: 'T',
      date: '2024-01-02',
      id: 7,
      __proto__: null,
    });
    expect((await read(jsonl, line)).found[0]!.page).toMatchObject({
      text: '<p>h</p>',
      url: 'https://harbour.example',
      given: { title: 'T', date: '2024-01-02' },
    });
  });

  it.each([
    ['{"text":17}', 'malformed'],
    ['{"text":null}', 'malformed'],
    ['{"title":"x"}', 'malformed'],
    ['[{"text":"x"}]', 'malformed'],
    ['null', 'malformed'],
    ['{"text":"x"', 'malformed'],
    [`{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'malformed'],
    ['{"text":" "}', 'empty'],
  ])('%s costs its line', async (line, reason) => {
    const { found } = await read(jsonl, `${line}\n${jsonLine(1)}`);
    expect(found.map(({ fault }) => fault?.code)).toEqual([reason, undefined]);
  });

  it('refuses UTF-16 and binary files once, not for each line', async () => {
    expect((await read(jsonl, Buffer.from(`\uFEFF${jsonLine(1)}`, 'utf16le'))).error).toMatchObject({ code: 'undecodable' });
    expect((await read(jsonl, Buffer.from([0x89, 0x50, 0, 10, 0, 10]))).error).toMatchObject({ code: 'binary' });
  });

  it('mends lone surrogates, which no file can hold', async () => {
    expect((await read(jsonl, '{"text":"a\\ud800b"}')).found[0]!.page).toMatchObject({ text: 'a\uFFFDb' });
  });
});
