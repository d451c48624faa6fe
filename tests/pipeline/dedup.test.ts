/** What a run remembers to find copies: it may be gone, ahead, behind or kept elsewhere; the outcome is a fresh run's. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { corpus, filesOf, manifestOf, outputOf, put, runOver, type Corpus, type OutputLine } from './corpus.ts';

/** A line of a feed: a story of many sentences, of which some may be left out. */
function told(story: number, { from = 0, to = 30, site = `site${story}` } = {}): string {
  const sentences = Array.from(
    { length: 30 },
    (_, at) => `Boat ${story * 100 + at} of fleet ${story} left quay ${at * 7 + story} with ${at * 13 + story * 5} crates.`,
  );
  return `${JSON.stringify({ text: `${sentences.slice(from, to).join(' ')} So says ${site}.`, url: `https://${site}.example/${from}-${to}`, title: `Fleet ${story}` })}\n`;
}

const copiesOf = (folders: Corpus): Record<string, string> =>
  Object.fromEntries(
    outputOf(folders).duplicates.map(({ input, dedup }) => [
      `${input.path}#${input.index}`,
      placeOf(folders, (dedup as Dedup).duplicateOf),
    ]),
  );

interface Dedup {
  duplicateOf: string;
}

function placeOf(folders: Corpus, id: string): string {
  const { input } = outputOf(folders).records.find((record: OutputLine) => record.id === id)!;
  return `${input.path}#${input.index}`;
}

async function expectAsFresh(folders: Corpus, settings: Record<string, unknown>): Promise<void> {
  const fresh = { ...folders, clean: `${folders.clean}-fresh` };
  await runOver(fresh, settings);
  expect(filesOf(folders)).toEqual(filesOf(fresh));
  rmSync(fresh.clean, { recursive: true });
}

describe.each([
  { where: 'in memory', memoryPages: 20_000, kept: 'memory/pages.jsonl' },
  { where: 'in a database', memoryPages: 0, kept: 'duckdb/near.duckdb' },
])('what is remembered $where', ({ memoryPages, kept }) => {
  const settings = { dedup: 'near', memoryPages };
  let folders: Corpus;
  const index = (): string => join(folders.clean, '.state/dedup');
  const work = async (): Promise<void> => void (await runOver(folders, settings));

  beforeEach(async () => {
    folders = corpus({
      'a.jsonl': told(1) + told(2) + told(3),
      'b.jsonl': told(1, { to: 12, site: 'teasers' }),
      'c.jsonl': told(2, { from: 3, site: 'mirror' }),
    });
    await work();
  });

  it('finds copies, and is kept', () => {
    expect(copiesOf(folders)).toEqual({ 'b.jsonl#0': 'a.jsonl#0', 'c.jsonl#0': 'a.jsonl#1' });
    expect(existsSync(join(index(), kept))).toBe(true);
  });

  it('takes the pages of a file that is gone out: a copy of theirs stands then', async () => {
    rmSync(join(folders.raw, 'a.jsonl'));
    await work();
    expect(copiesOf(folders)).toEqual({});
    expect(outputOf(folders).records).toHaveLength(2);
    await expectAsFresh(folders, settings);
  });

  it('follows a file that grows', async () => {
    put(folders.raw, 'a.jsonl', told(1) + told(2) + told(3) + told(3, { to: 20, site: 'late' }));
    await work();
    expect(copiesOf(folders)).toEqual({ 'a.jsonl#3': 'a.jsonl#2', 'b.jsonl#0': 'a.jsonl#0', 'c.jsonl#0': 'a.jsonl#1' });
    await expectAsFresh(folders, settings);
  });

  it('follows a page that stands at another address, though its content and id are the same', async () => {
    put(folders.raw, 'd.txt', 'The ferry to the island did not leave the harbour today, and nobody knows when the next one will.');
    await work();
    put(folders.raw, 'd.txt.meta.json', '{"url":"https://harbour.example/1"}');
    await work();
    await expectAsFresh(folders, settings);
  });

  it.each(['gone', 'damaged'])('is made again from clean/ when it is %s', async (how) => {
    if (how === 'gone') rmSync(index(), { recursive: true });
    else put(index(), kept, 'no index');
    put(folders.raw, 'd.jsonl', told(3, { from: 5, site: 'late' }));
    await work();
    expect(copiesOf(folders)).toMatchObject({ 'b.jsonl#0': 'a.jsonl#0', 'd.jsonl#0': 'a.jsonl#2' });
    await expectAsFresh(folders, settings);
  });

  it('comes back in step when a run was killed after it was written and before the output was', async () => {
    const before = `${folders.clean}-before`;
    cpSync(folders.clean, before, { recursive: true, verbatimSymlinks: true });
    put(folders.raw, 'd.jsonl', told(3, { from: 5, site: 'late' }));
    rmSync(join(folders.raw, 'a.jsonl'));
    await work();
    rmSync(join(before, '.state/dedup'), { recursive: true });
    cpSync(index(), join(before, '.state/dedup'), { recursive: true });

    folders = { ...folders, clean: before };
    put(folders.raw, 'a.jsonl', told(1) + told(3));
    await work();
    expect(copiesOf(folders)).toEqual({ 'b.jsonl#0': 'a.jsonl#0', 'd.jsonl#0': 'a.jsonl#1' });
    await expectAsFresh(folders, settings);
  });

  it('is clustered anew under other thresholds or another method, and no page is worked', async () => {
    const looser = { ...settings, near: { minContainment: 100, minSimilarity: 97 } };
    const { files } = await runOver(folders, looser);
    expect(files).toMatchObject({ new: 0, changed: 0 });
    expect(copiesOf(folders)).toEqual({});
    await expectAsFresh(folders, looser);
    for (const dedup of ['off', 'near', 'exact', 'off', 'exact']) {
      await runOver(folders, { ...settings, dedup });
      await expectAsFresh(folders, { ...settings, dedup });
    }
  });
});

describe('what is remembered', () => {
  it('moves from memory to a database and back as the corpus grows and shrinks', async () => {
    const folders = corpus({ 'a.jsonl': told(1) + told(2), 'b.jsonl': told(1, { to: 12, site: 'teasers' }) });
    const settings = { dedup: 'near', memoryPages: 4 };
    const kept = (): string[] => ['memory', 'duckdb'].filter((name) => existsSync(join(folders.clean, '.state/dedup', name)));
    await runOver(folders, settings);
    expect(kept()).toEqual(['memory']);
    put(folders.raw, 'c.jsonl', told(3) + told(4));
    await runOver(folders, settings);
    expect(kept()).toEqual(['duckdb']);
    put(folders.raw, 'c.jsonl', told(3, { to: 20 }));
    await runOver(folders, settings);
    expect(kept()).toEqual(['duckdb']);
    await expectAsFresh(folders, settings);
  });

  it('is signed from a record as from the page it was made of', async () => {
    const folders = corpus({ 'a.jsonl': told(1) + told(2), 'b.jsonl': told(1, { to: 12, site: 'teasers' }) });
    const file = join(folders.clean, '.state/dedup/memory/pages.jsonl');
    const signatures = (): string[] => readFileSync(file, 'utf8').split('\n').slice(1).toSorted();
    await runOver(folders, { dedup: 'near' });
    const before = signatures();
    rmSync(file);
    put(folders.raw, 'c.jsonl', '');
    await runOver(folders, { dedup: 'near' });
    expect(signatures()).toEqual(before);
  });

  it('is of no use beside a state of another shape: everything is worked anew', async () => {
    const folders = corpus({ 'a.jsonl': told(1) + told(2), 'b.jsonl': told(1, { to: 12, site: 'teasers' }) });
    await runOver(folders, { dedup: 'near' });
    const index = join(folders.clean, '.state/1/index.json');
    put(folders.clean, '.state/1/index.json', readFileSync(index, 'utf8').replace(/"format":\d+/, '"format":1'));
    const { files } = await runOver(folders, { dedup: 'near' });
    expect(files).toMatchObject({ changed: 2, unchanged: 0 });
  });

  it('holds the method and its thresholds in the manifest', async () => {
    const folders = corpus({ 'a.jsonl': told(1) });
    await runOver(folders, { dedup: 'near', near: { minSimilarity: 40 } });
    expect(manifestOf(folders).dedup).toContain('"minSimilarity":40');
  });
});
