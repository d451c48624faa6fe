/** What every engine must do: the same shards give the same spool, and what a page does costs that page. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../pipeline/config.ts';
import type { Engine } from '../../pipeline/engines/engine.ts';
import { scan } from '../../pipeline/scan.ts';
import { shardOf, type Shard } from '../../pipeline/shard.ts';
import type { OutcomeCounts } from '../../pipeline/spool.ts';
import { corpus, jsonLine, page, temporaryFolder } from '../pipeline/corpus.ts';

export interface Spooled {
  /** File name to content. */
  files: Map<string, string>;
  shards: Shard[];
  /** As told while the work went on. */
  counts: OutcomeCounts;
}

/** Works `raw`, `filesPerShard` files to a shard. */
export async function spoolWith(engine: Engine, raw: string, { workers = 1, filesPerShard = 2, limits = {} } = {}): Promise<Spooled> {
  const config = parseConfig({ raw, limits });
  const spool = join(temporaryFolder(), 'spool');
  mkdirSync(spool);
  const found = [];
  for await (const file of scan(raw, new Set())) found.push(file);
  const shards: Shard[] = [];
  for (let at = 0; at < found.length; at += filesPerShard) shards.push(shardOf(found.slice(at, at + filesPerShard), 'settings'));
  const crew = engine.hire({ workers, workerMiB: config.limits.workerMiB, signal: new AbortController().signal });
  const done: string[] = [];
  const counts: OutcomeCounts = { record: 0, dropped: 0, quarantine: 0 };
  const onOutcomes = (more: OutcomeCounts): void => {
    for (const kind of Object.keys(more) as Array<keyof OutcomeCounts>) counts[kind] += more[kind];
  };
  try {
    const settings = { raw, source: null, page: config.page, limits: config.limits, lookedAtNs: '0' };
    await crew.clean({ shards: inOrder(shards), settings, spool, onShard: ({ id }) => done.push(id), onOutcomes });
  } finally {
    await crew.close();
  }
  expect(done.toSorted()).toEqual(shards.map(({ id }) => id).toSorted());
  return { files: new Map(readdirSync(spool).map((name) => [name, readFileSync(join(spool, name), 'utf8')])), shards, counts };
}

async function* inOrder(shards: Shard[]): AsyncGenerator<Shard> {
  yield* shards;
}

/** @param reference an engine that is known to be right */
export function engineContract(engine: Engine, reference: Engine): void {
  it.each([1, 2])('gives the spool of the reference, with %i workers', async (workers) => {
    const { raw } = corpus({
      ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`news/${at}.html`, page(at)])),
      'feeds/a.jsonl': jsonLine(10) + 'no json\n' + jsonLine(11),
      'feeds/empty.jsonl': '',
      'z.html': '',
    });
    const expected = await spoolWith(reference, raw);
    const { files, counts } = await spoolWith(engine, raw, { workers });
    expect([...files.keys()].toSorted()).toEqual([...expected.files.keys()].toSorted());
    for (const [name, content] of files) expect(content).toBe(expected.files.get(name));
    expect(counts).toEqual({ record: 11, dropped: 0, quarantine: 3 });
  });

  it('works more shards than it has workers, and no shard at all', async () => {
    const { raw } = corpus(Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.txt`, `A text about harbour number ${at}.`])));
    expect((await spoolWith(engine, raw, { workers: 2, filesPerShard: 1 })).files.size).toBe(7);
    expect((await spoolWith(engine, corpus().raw)).files.size).toBe(0);
  });

  it('begins nothing when it is stopped', async () => {
    const { raw } = corpus({ 'a.html': page(1) });
    const stopped = {
      ...engine,
      hire: (options: Parameters<Engine['hire']>[0]) => engine.hire({ ...options, signal: AbortSignal.abort() }),
    };
    await expect(spoolWith(stopped, raw)).rejects.toThrow();
  });
}
