/** add: whole or not at all, never over another file, and nothing but scrapes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToRaw, type Added } from '../../pipeline/add.ts';
import { parseConfig } from '../../pipeline/config.ts';
import { ConfigError, LockError } from '../../pipeline/model/errors.ts';
import { corpus, jsonLine, page, put, temporaryFolder } from './corpus.ts';

const { limits } = parseConfig({});

async function add(raw: string, ...paths: string[]): Promise<Added[]> {
  const added: Added[] = [];
  for await (const each of addToRaw(paths, raw, limits)) added.push(each);
  return added;
}

const outcomesOf = (added: Added[]): Record<string, string> => Object.fromEntries(added.map(({ path, outcome }) => [path, outcome]));

/** Everything below a folder. */
const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

describe('add', () => {
  it('brings a folder in under its name, with the facts beside its files', async () => {
    const from = corpus({
      'news/a.html': page(1),
      'news/deep/b.jsonl': jsonLine(2),
      'news/a.html.meta.json': '{"url":"https://harbour.example"}',
    });
    const { raw } = corpus();
    expect(outcomesOf(await add(raw, join(from.raw, 'news')))).toEqual({ 'news/a.html': 'new', 'news/deep/b.jsonl': 'new' });
    expect(namesIn(raw)).toEqual(['news', 'news/a.html', 'news/a.html.meta.json', 'news/deep', 'news/deep/b.jsonl']);
    expect(outcomesOf(await add(raw, join(from.raw, 'news')))).toEqual({ 'news/a.html': 'known', 'news/deep/b.jsonl': 'known' });
  });

  it('never gives a page the facts of another', async () => {
    const facts = '{"url":"https://harbour.example/new"}';
    const from = corpus({ 'a.html': page(1), 'a.html.meta.json': facts });
    const { raw } = corpus({ 'a.html': page(2) });
    expect(outcomesOf(await add(raw, join(from.raw, 'a.html')))).toEqual({ 'a.html': 'refused' });
    expect(namesIn(raw)).toEqual(['a.html']);

    const other = corpus({ 'a.html': page(1), 'a.html.meta.json': '{"url":"https://harbour.example/old"}' });
    expect(await add(other.raw, join(from.raw, 'a.html'))).toMatchObject([
      { outcome: 'refused', detail: expect.stringContaining('facts') as string },
    ]);
    expect(readFileSync(join(other.raw, 'a.html.meta.json'), 'utf8')).toContain('/old');

    const known = corpus({ 'a.html': page(1) });
    expect(await add(known.raw, join(from.raw, 'a.html'))).toEqual([{ path: 'a.html', outcome: 'new', detail: 'the facts beside it' }]);
    expect(readFileSync(join(known.raw, 'a.html.meta.json'), 'utf8')).toBe(facts);
  });

  it('refuses facts that are none, and the page with them', async () => {
    const from = corpus({ 'a.html': page(1), 'a.html.meta.json': '[1]' });
    const { raw } = corpus();
    expect(await add(raw, join(from.raw, 'a.html'))).toMatchObject([{ outcome: 'refused' }]);
    expect(namesIn(raw)).toEqual([]);
  });

  it('writes nothing through a link that leads out of the folder', async () => {
    const outside = temporaryFolder();
    const from = corpus({ 'news/a.html': page(1), 'news/deep/b.html': page(2) });
    const { raw } = corpus();
    symlinkSync(outside, join(raw, 'news'));
    expect(outcomesOf(await add(raw, join(from.raw, 'news')))).toEqual({ 'news/a.html': 'refused', 'news/deep/b.html': 'refused' });
    expect(namesIn(outside)).toEqual([]);
  });

  it('takes no link, dangling or not, and names what is not there', async () => {
    const from = corpus({ 'a.html': page(1) });
    symlinkSync('/nowhere', join(from.raw, 'dangling.html'));
    symlinkSync('a.html', join(from.raw, 'link.html'));
    const { raw } = corpus();
    const added = await add(raw, ...['dangling.html', 'link.html', 'gone.html'].map((name) => join(from.raw, name)));
    expect(added.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
    expect(namesIn(raw)).toEqual([]);
  });

  it('does not copy a folder into itself', async () => {
    const { raw } = corpus({ 'a.html': page(1) });
    await expect(add(raw, join(raw, '..'))).rejects.toThrow(ConfigError);
    await expect(add(raw, raw)).rejects.toThrow(ConfigError);
    expect(await add(raw, join(raw, 'a.html'))).toMatchObject([{ outcome: 'refused' }]);
    expect(namesIn(raw)).toEqual(['a.html']);
  });

  it('clears away what a killed one left, and makes way for one at work', async () => {
    const from = corpus({ 'a.html': page(1) });
    const { raw } = corpus();
    mkdirSync(join(raw, '.incoming'));
    writeFileSync(join(raw, '.incoming/page'), 'half of a pa');
    const first = addToRaw([join(from.raw, 'a.html')], raw, limits);
    await first.next();
    await expect(add(raw, join(from.raw, 'a.html'))).rejects.toThrow(LockError);
    await first.return(undefined);
    expect(namesIn(raw)).toEqual(['a.html']);
    expect(readFileSync(join(raw, 'a.html'), 'utf8')).toBe(page(1));
  });

  it('leaves no trace of a file that breaks off', async () => {
    const from = corpus();
    put(from.raw, 'feed/a.warc', 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>half');
    put(from.raw, 'feed/b.html', page(1));
    truncateSync(join(from.raw, 'feed/b.html'), 0);
    const { raw } = corpus();
    const added = await add(raw, join(from.raw, 'feed'));
    expect(added.find(({ path }) => path === 'feed/b.html')).toMatchObject({ outcome: 'refused' });
    expect(existsSync(join(raw, 'feed/b.html'))).toBe(false);
  });
});
