import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../pipeline/model/errors.ts';
import { corpus, filesOf, jsonLine, LATER, manifestOf, outputOf, page, put, runOver, type Output } from './corpus.ts';

const pathsOf = (lines: Output['records']): string[] => lines.map(({ input: { path, index } }) => `${path}#${index}`).toSorted();
const reasonsOf = ({ quarantine }: Output): Record<string, string> =>
  Object.fromEntries(quarantine.map(({ input: { path, index }, reason }) => [`${path}#${index}`, reason]));

describe('a run', () => {
  it('gives every page of every format a record', async () => {
    const folders = corpus({
      'news/one.html': page(1),
      'news/two.htm.gz': gzipSync(page(2)),
      'three.txt': 'A text about the third harbour.\n\nIt has two paragraphs, and both of them stay.',
      'four.md': '# Fourth\n\nA text about the fourth harbour, marked down.',
      'feeds/a.jsonl': jsonLine(5) + jsonLine(6),
      'feeds/b.ndjson.gz': gzipSync(jsonLine(7)),
      'feeds/c.json': JSON.stringify({ html: page(8) }, null, 2),
      'feeds/d.json': JSON.stringify([
        { content: 'A body of text about harbour nine.' },
        { raw_content: 'A body of text about harbour ten.' },
      ]),
      noending: page(11),
      'feeds/lines': jsonLine(12),
    });
    const { counts } = await runOver(folders);
    const { records, quarantine } = outputOf(folders);
    expect(quarantine).toEqual([]);
    expect(counts).toEqual({ in: 12, records: 12, duplicates: 0, dropped: 0, quarantine: 0 });
    expect(pathsOf(records)).toEqual([
      'feeds/a.jsonl#0',
      'feeds/a.jsonl#1',
      'feeds/b.ndjson.gz#0',
      'feeds/c.json#0',
      'feeds/d.json#0',
      'feeds/d.json#1',
      'feeds/lines#0',
      'four.md#0',
      'news/one.html#0',
      'news/two.htm.gz#0',
      'noending#0',
      'three.txt#0',
    ]);
    expect(records.find(({ input }) => input.path === 'news/one.html')).toMatchObject({ source: 'news', input: { mode: 'html' } });
    expect(records.find(({ input }) => input.path === 'three.txt')).toMatchObject({ source: 'raw', input: { mode: 'text' } });
    expect(records.find(({ input }) => input.path === 'feeds/a.jsonl' && input.index === 1)).toMatchObject({
      url: 'https://harbour.example/6',
      input: { byteStart: Buffer.byteLength(jsonLine(5)) },
    });
  });

  it('accounts for every bad input, and for the good ones beside it', async () => {
    const whole = gzipSync(page(3));
    const folders = corpus({
      'good.html': page(1),
      'empty.html': '',
      'blank.txt': ' \n\t\n',
      'empty.jsonl': '\n\n',
      'picture.html': Buffer.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        13,
        0x49,
        0x48,
        0x44,
        0x52,
        ...Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      ]),
      'cut.html.gz': whole.subarray(0, -20),
      'damaged.html.gz': Buffer.concat([whole.subarray(0, -8), Buffer.from('DAMAGED!')]),
      'lines.jsonl': `${jsonLine(4)}{"text": "never closed\n[1]\n{"title":"no text"}\n{"text":7}\n{"text":" "}\n${jsonLine(5)}`,
      'deep.html': `<p>before</p>${'<div>'.repeat(200_000)}`,
      'archive.zip': 'PK\u0003\u0004',
      'with-facts.html': page(6),
      'with-facts.html.meta.json': '{ "url": ',
    });
    symlinkSync('/etc/hostname', join(folders.raw, 'link.html'));
    symlinkSync('good.html', join(folders.raw, 'inner-link.html'));
    execFileSync('mkfifo', [join(folders.raw, 'pipe.html')]);
    const { counts } = await runOver(folders);
    const output = outputOf(folders);
    expect(pathsOf(output.records)).toEqual(['good.html#0', 'lines.jsonl#0', 'lines.jsonl#6']);
    expect(reasonsOf(output)).toEqual({
      'empty.html#0': 'empty',
      'blank.txt#0': 'empty',
      'empty.jsonl#0': 'empty',
      'picture.html#0': 'binary',
      'cut.html.gz#0': 'truncated',
      'damaged.html.gz#0': 'corrupt',
      'lines.jsonl#1': 'malformed',
      'lines.jsonl#2': 'malformed',
      'lines.jsonl#3': 'malformed',
      'lines.jsonl#4': 'malformed',
      'lines.jsonl#5': 'empty',
      'deep.html#0': 'too-deep',
      'archive.zip#0': 'unsupported',
      'with-facts.html#0': 'malformed',
      'link.html#0': 'unsafe',
      'inner-link.html#0': 'unsafe',
      'pipe.html#0': 'unsafe',
    });
    expect(counts).toEqual({ in: 20, records: 3, duplicates: 0, dropped: 0, quarantine: 17 });
    expect(manifestOf(folders).counts).toEqual(counts);
  });

  it('keeps the whole lines of a file that breaks off, and no part of the next', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => jsonLine(at)).join('');
    const folders = corpus({ 'feed.jsonl.gz': gzipSync(lines, { level: 0 }).subarray(0, 9000) });
    await runOver(folders);
    const { records, quarantine } = outputOf(folders);
    expect(records.length).toBeGreaterThan(5);
    for (const { text, input } of records) expect(JSON.parse(jsonLine(input.index))).toMatchObject({ text });
    expect(quarantine.map(({ reason, input }) => [reason, input.index])).toEqual([['truncated', records.length]]);
  });

  it('stops what goes beyond a limit, and names the limit', async () => {
    const limits = { fileBytes: 5_000_000, pageBytes: 10_000_000, lineBytes: 20_000, openElements: 30, elements: 200, attributes: 20 };
    const inPage = (markup: string): string => `<p>A page about the harbour.</p>${markup}`;
    const folders = corpus({
      'bomb.txt.gz': gzipSync(Buffer.alloc(8 * 1024 * 1024, 'a')),
      'page.txt': 'a word '.repeat(800_000),
      'page.txt.gz': gzipSync(Buffer.from(Array.from({ length: 1_200_000 }, (_, at) => `word ${at}`).join(' '))),
      'lines.jsonl': `${jsonLine(1)}${JSON.stringify({ text: 'long '.repeat(10_000) })}\n${jsonLine(2)}`,
      'deep.html': inPage('<div>'.repeat(31)),
      'many.html': inPage('<i></i>'.repeat(201)),
      'tag.html': inPage(`<i ${Array.from({ length: 21 }, (_, at) => `data-a${at}=1`).join(' ')}></i>`),
    });
    await runOver(folders, { limits });
    const output = outputOf(folders);
    expect(
      Object.fromEntries(output.quarantine.map(({ input, reason, detail }) => [input.path, `${reason} ${/\((\w+)\)/.exec(detail)![1]}`])),
    ).toEqual({
      'bomb.txt.gz': 'too-large expansionRatio',
      'page.txt': 'too-large fileBytes',
      'page.txt.gz': 'too-large pageBytes',
      'lines.jsonl': 'too-large lineBytes',
      'deep.html': 'too-deep openElements',
      'many.html': 'too-large elements',
      'tag.html': 'too-large attributes',
    });
    expect(pathsOf(output.records)).toEqual(['lines.jsonl#0', 'lines.jsonl#2']);
  });

  it('takes what the sidecar says, and no sidecar for a page', async () => {
    const folders = corpus({
      'a.html': page(1),
      'a.html.meta.json': '{"url":"https://harbour.example/a","charset":"utf-8","other":1}',
      'b.html.meta.json': '{}',
    });
    await runOver(folders);
    const { records, quarantine } = outputOf(folders);
    expect(records.map(({ url }) => url)).toEqual(['https://harbour.example/a']);
    expect(quarantine.map(({ input, reason }) => [input.path, reason])).toEqual([['b.html.meta.json', 'malformed']]);
  });

  it('takes no hidden file and no ignored one for input', async () => {
    const folders = corpus({
      'README.md': 'Notes to people.',
      'news/README.md': 'A page that is called so.',
      '.cache/a.html': page(1),
      'news/.b.html': page(2),
    });
    await runOver(folders);
    const { records, dropped } = outputOf(folders);
    expect(pathsOf(records)).toEqual(['news/README.md#0']);
    expect(dropped.map(({ input, reason }) => [input.path, reason])).toEqual([
      ['.cache/', 'hidden'],
      ['news/.b.html', 'hidden'],
    ]);
  });

  it('leaves links, a snapshot, its state and its run, and nothing else', async () => {
    const folders = corpus({ 'a.html': page(1) });
    await runOver(folders);
    put(folders.raw, 'b.html', page(2));
    await runOver(folders);
    const { clean } = folders;
    expect(readdirSync(clean).toSorted()).toEqual([
      '.current',
      '.snapshots',
      '.state',
      'dropped',
      'duplicates',
      'manifest.json',
      'quarantine',
      'records',
      'runs',
    ]);
    expect(readlinkSync(join(clean, '.current'))).toBe('.snapshots/2');
    expect(['.snapshots', '.state', 'runs'].map((name) => readdirSync(join(clean, name)))).toEqual([['2'], ['2', 'dedup'], ['1', '2']]);
  });

  it('changes nothing where nothing changed', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(1), 'c.html': '' });
    await runOver(folders, {}, LATER);
    const before = [filesOf(folders), lstatSync(join(folders.clean, '.current')).ino];
    const { files } = await runOver(folders, {}, LATER);
    expect([filesOf(folders), lstatSync(join(folders.clean, '.current')).ino]).toEqual(before);
    expect(files).toMatchObject({ new: 0, changed: 0, gone: 0, touched: 0, unchanged: 3 });
  });

  it('does not rewrite a large corpus for a small change', async () => {
    const lines = Array.from({ length: 1500 }, (_, at) => JSON.stringify({ text: `Short text number ${at} about the harbour.` })).join(
      '\n',
    );
    const folders = corpus({ 'a.jsonl': lines, 'b.html': page(1) });
    await runOver(folders);
    const inodes = new Map(
      readdirSync(join(folders.clean, 'records')).map((name) => [name, statSync(join(folders.clean, 'records', name)).ino]),
    );
    expect(inodes.size).toBeGreaterThan(2);
    put(folders.raw, 'b.html', page(2));
    await runOver(folders);
    const written = readdirSync(join(folders.clean, 'records')).filter(
      (name) => statSync(join(folders.clean, 'records', name)).ino !== inodes.get(name),
    );
    expect(written.length).toBeLessThanOrEqual(2);
  });

  it('works everything again for other settings, and nothing for another number of workers', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(2) });
    await runOver(folders, {}, LATER);
    expect((await runOver(folders, { workers: 3 })).files).toMatchObject({ changed: 0, unchanged: 2 });
    expect((await runOver(folders, { page: { keepRemovedText: false } })).files).toMatchObject({ changed: 2, unchanged: 0 });
  });

  it('gives copies back their place where duplicates are no longer looked for', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(1) });
    await runOver(folders);
    expect(manifestOf(folders).counts).toMatchObject({ records: 1, duplicates: 1 });
    await runOver(folders, { dedup: 'off' });
    expect(manifestOf(folders).counts).toMatchObject({ records: 2, duplicates: 0 });
  });

  it.each(['.state', '.snapshots/1/records'])('rebuilds the same output without %s', async (lost) => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(1), 'c.jsonl': jsonLine(3) + jsonLine(4), 'gone.html': page(5) });
    await runOver(folders);
    rmSync(join(folders.raw, 'gone.html'));
    rmSync(join(folders.clean, lost), { recursive: true });
    await runOver(folders);
    const fresh = { ...folders, clean: `${folders.clean}-fresh` };
    await runOver(fresh);
    expect(filesOf(folders)).toEqual(filesOf(fresh));
  });

  it('says what changed', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(2), 'c.html': page(3) });
    await runOver(folders);
    const idOf = (path: string): string => outputOf(folders).records.find(({ input }) => input.path === path)!.id;
    const [before, withdrawn] = [idOf('b.html'), idOf('c.html')];
    put(folders.raw, 'b.html', page(4));
    put(folders.raw, 'd.html', page(5));
    rmSync(join(folders.raw, 'c.html'));
    const { changes } = await runOver(folders);
    expect(changes).toEqual({ added: 1, replaced: 1, withdrawn: 1 });
    const log = readFileSync(join(folders.clean, 'runs/2/changes.jsonl'), 'utf8').trimEnd().split('\n');
    expect(log.map((line) => JSON.parse(line) as unknown)).toEqual([
      { change: 'replaced', id: idOf('b.html'), was: before, input: { path: 'b.html', index: 0 } },
      { change: 'withdrawn', id: withdrawn, input: { path: 'c.html', index: 0 } },
      { change: 'added', id: idOf('d.html'), input: { path: 'd.html', index: 0 } },
    ]);
  });

  it('refuses folders that make no sense', async () => {
    const folders = corpus({ 'a.html': page(1) });
    await expect(runOver({ raw: join(folders.raw, 'nowhere'), clean: folders.clean })).rejects.toThrow(ConfigError);
    await expect(runOver({ raw: folders.raw, clean: join(folders.raw, 'clean') })).rejects.toThrow(ConfigError);
    mkdirSync(join(folders.clean, 'records'), { recursive: true });
    await expect(runOver(folders)).rejects.toThrow(/records was not written by this program/);
    expect(existsSync(join(folders.clean, 'manifest.json'))).toBe(false);
  });
});
