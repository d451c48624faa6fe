/** The law of incremental runs: many small ones end where one fresh run does, byte for byte. */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, filesOf, jsonLine, LATER, outputOf, page, put, runOver, type Corpus } from './corpus.ts';

const PATHS = ['a.html', 'b.html', 'news/c.html', 'news/d.html', 'news/e.txt', 'feeds/f.jsonl', 'feeds/g.jsonl', 'z.html'] as const;

/** Few contents, so that copies come about. */
const content = (path: string, seed: number): string => (path.endsWith('.jsonl') ? jsonLine(seed) + jsonLine(seed + 1) : page(seed % 4));

const edit = fc.oneof(
  fc.record({ what: fc.constant('write' as const), path: fc.constantFrom(...PATHS), seed: fc.nat(5) }),
  fc.record({
    what: fc.constant('append' as const),
    path: fc.constantFrom('feeds/f.jsonl' as const, 'feeds/g.jsonl' as const),
    seed: fc.nat(5),
  }),
  fc.record({ what: fc.constant('remove' as const), path: fc.constantFrom(...PATHS), seed: fc.nat(5) }),
  fc.record({ what: fc.constant('rename' as const), path: fc.constantFrom(...PATHS), seed: fc.nat(5) }),
  fc.record({ what: fc.constant('touch' as const), path: fc.constantFrom(...PATHS), seed: fc.nat(5) }),
  fc.record({ what: fc.constant('break' as const), path: fc.constantFrom(...PATHS), seed: fc.nat(5) }),
);

function make(raw: string, { what, path, seed }: { what: string; path: string; seed: number }): void {
  const place = join(raw, path);
  if (what === 'write') return put(raw, path, content(path, seed));
  if (what === 'append') return put(raw, path, (existsSync(place) ? readFileSync(place, 'utf8') : '') + jsonLine(seed));
  if (!existsSync(place)) return;
  if (what === 'remove') rmSync(place);
  else if (what === 'rename') renameSync(place, place.replace(/(\w)\.(\w+)$/, `$1${seed}.$2`));
  else if (what === 'touch') utimesSync(place, seed, seed);
  else writeFileSync(place, seed % 2 === 0 ? '' : '{"text": "never closed');
}

async function expectAsFresh(folders: Corpus, settings: Record<string, unknown> = {}): Promise<void> {
  const fresh = { ...folders, clean: `${folders.clean}-fresh` };
  rmSync(fresh.clean, { recursive: true, force: true });
  await runOver(fresh, settings);
  expect(filesOf(folders)).toEqual(filesOf(fresh));
}

describe('incremental runs', () => {
  it.each(['exact', 'near'])(
    'end where a fresh run does, whatever was edited in between (%s)',
    async (dedup) => {
      const runs = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(runs, async (batches) => {
          const folders = corpus({ 'a.html': page(1), 'news/c.html': page(1), 'feeds/f.jsonl': jsonLine(1) });
          await runOver(folders, { dedup });
          for (const edits of batches) {
            for (const each of edits) make(folders.raw, each);
            await runOver(folders, { dedup });
          }
          await expectAsFresh(folders, { dedup });
        }),
        { numRuns: 12, seed: 20, endOnFailure: true },
      );
    },
    240_000,
  );

  it('notice a change that keeps size and time', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const place = join(folders.raw, 'a.html');
    const { atime, mtime } = statSync(place);
    await runOver(folders, {}, LATER);
    writeFileSync(place, page(2));
    utimesSync(place, atime, mtime);
    const { files } = await runOver(folders, {}, LATER);
    expect(files).toMatchObject({ changed: 1 });
    await expectAsFresh(folders);
  });

  it('read nothing of a file that is refused for its size, until it shrinks', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': '' });
    const settings = { limits: { fileBytes: 100_000 } };
    truncateSync(join(folders.raw, 'b.html'), 2 ** 40);
    await runOver(folders, settings);
    const { files } = await runOver(folders, settings, LATER);
    expect(files).toMatchObject({ unchanged: 0, touched: 1, changed: 1 });
    expect((await runOver(folders, settings, LATER)).files).toMatchObject({ unchanged: 2 });
    put(folders.raw, 'b.html', page(2));
    await runOver(folders, settings, LATER);
    await expectAsFresh(folders, settings);
    expect(outputOf(folders).records).toHaveLength(2);
  });

  it('notice a change in the tick of the clock in which the file was read', async () => {
    const folders = corpus({ 'a.html': page(1) });
    await runOver(folders);
    writeFileSync(join(folders.raw, 'a.html'), page(2));
    const { files } = await runOver(folders);
    expect(files).toMatchObject({ changed: 1 });
  });

  it('take new times alone for no change', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(2) });
    await runOver(folders, {}, LATER);
    utimesSync(join(folders.raw, 'a.html'), 1, 1);
    const { files } = await runOver(folders, {}, LATER);
    expect(files).toMatchObject({ new: 0, changed: 0, gone: 0, touched: 1, unchanged: 1 });
    expect((await runOver(folders, {}, LATER)).files).toMatchObject({ touched: 0, unchanged: 2 });
  });

  it('take a sidecar that came, changed or went for a change of its page', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const urls = async (): Promise<unknown[]> => {
      await runOver(folders, {}, LATER);
      return outputOf(folders).records.map(({ url }) => url);
    };
    await urls();
    put(folders.raw, 'a.html.meta.json', '{"url":"https://harbour.example/1"}');
    expect(await urls()).toEqual(['https://harbour.example/1']);
    put(folders.raw, 'a.html.meta.json', '{"url":"https://harbour.example/2"}');
    expect(await urls()).toEqual(['https://harbour.example/2']);
    rmSync(join(folders.raw, 'a.html.meta.json'));
    expect(await urls()).toEqual([null]);
  });

  it('promote a copy when the page that stood for it goes', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(9) });
    copyFileSync(join(folders.raw, 'a.html'), join(folders.raw, 'c.html'));
    await runOver(folders);
    const standing = outputOf(folders).records.find(({ input }) => input.path !== 'b.html');
    const [copy] = outputOf(folders).duplicates;
    expect(copy).toMatchObject({ dedup: { role: 'copy', duplicateOf: standing!.id } });
    rmSync(join(folders.raw, standing!.input.path));
    const { changes } = await runOver(folders);
    expect(outputOf(folders).records.map(({ id }) => id)).toContain(copy!.id);
    expect(outputOf(folders).duplicates).toEqual([]);
    expect(changes).toEqual({ added: 1, replaced: 0, withdrawn: 1 });
    await expectAsFresh(folders);
  });
});
