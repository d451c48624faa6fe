/** A file of lines gives the same pages whether it is worked in one piece or shared out. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../pipeline/json-lines.ts';
import type { Shard } from '../../pipeline/shard.ts';
import { corpus, filesOf, jsonLine, outputOf, runOver, type Corpus, type OutputLine } from './corpus.ts';

/** 12 MB, most of it lines that cost nothing, with good ones, blank ones and a long one among them. */
function largeFile(): string {
  const filler = `{"title":"${'x'.repeat(40_000)}"}\n`;
  const parts = Array.from({ length: 300 }, (_, at) => filler + (at % 30 === 0 ? `${jsonLine(at)}\n \n` : ''));
  return `${jsonLine(900)}${parts.join('')}{"text":"${'long '.repeat(20_000)}"}\n${jsonLine(901).trimEnd()}`;
}

const LIMITS = { limits: { lineBytes: 90_000 } };

const facts = ({ input, reason, detail, text }: OutputLine): unknown => ({ ...input, path: '', reason, detail, text });
const factsOf = (folders: Corpus): unknown[] => {
  const { records, quarantine } = outputOf(folders);
  return [...records, ...quarantine].map((line) => facts(line)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};

describe('a large file of lines', () => {
  it('is the same pages in slices', async () => {
    const content = largeFile();
    const [inSlices, inOne] = [
      corpus({ 'a.jsonl': content, 'b.jsonl': jsonLine(1) }),
      corpus({ 'a.jsonl.gz': gzipSync(content, { level: 1 }), 'b.jsonl': jsonLine(1) }),
    ];
    const settings = { ...LIMITS, limits: { ...LIMITS.limits, expansionRatio: 100_000 }, dedup: 'off' };
    const { files, counts } = await runOver(inSlices, settings);
    await runOver(inOne, settings);
    expect(factsOf(inSlices).map((each) => ({ ...(each as object), sha256: '' }))).toEqual(
      factsOf(inOne).map((each) => ({ ...(each as object), sha256: '' })),
    );
    expect(files.new).toBe(2);
    expect(counts).toMatchObject({ in: 314, records: 13 });
  });

  it('is cut at line ends, and known again', async () => {
    const folders = corpus({ 'a.jsonl': largeFile() });
    const stop = new AbortController();
    await expect(runOver(folders, LIMITS, { signal: stop.signal, onShard: () => stop.abort() })).rejects.toThrow(/Stopped/);
    const shards: Shard[] = [];
    for await (const shard of readJsonLines<Shard>(join(folders.clean, '.work/shards.jsonl'))) shards.push(shard);
    expect(shards.map(({ files }) => files.map(({ slice }) => slice !== undefined))).toEqual([[true], [true], [true]]);

    await runOver(folders, LIMITS, { now: () => Date.now() + 3_600_000 });
    expect((await runOver(folders, LIMITS, { now: () => Date.now() + 3_600_000 })).files).toMatchObject({ unchanged: 1 });
    appendFileSync(join(folders.raw, 'a.jsonl'), `\n${jsonLine(902)}`);
    expect((await runOver(folders, LIMITS)).changes).toEqual({ added: 1, replaced: 0, withdrawn: 0 });
    const fresh = { ...folders, clean: `${folders.clean}-fresh` };
    await runOver(fresh, LIMITS);
    expect(filesOf(folders)).toEqual(filesOf(fresh));
  });

  it('is cut by its number of lines where they are short', async () => {
    const folders = corpus({ 'a.jsonl': `${JSON.stringify({ title: 'x'.repeat(100) })}\n`.repeat(10_000) });
    const stop = new AbortController();
    await expect(runOver(folders, LIMITS, { signal: stop.signal, onShard: () => stop.abort() })).rejects.toThrow(/Stopped/);
    const first: number[] = [];
    for await (const { files } of readJsonLines<Shard>(join(folders.clean, '.work/shards.jsonl'))) first.push(files[0]!.slice!.index);
    expect(first).toEqual([0, 4096, 8192]);
  });
});
