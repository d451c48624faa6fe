/** schedule/watch: real files and real runs, by a clock that the test turns. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../pipeline/config.ts';
import type { RawFile } from '../../../pipeline/scan.ts';
import { isWhole } from '../../../pipeline/schedule/arrivals.ts';
import { hasWork, isDue } from '../../../pipeline/schedule/has-work.ts';
import { watch } from '../../../pipeline/schedule/watch.ts';
import { run, type RunReport } from '../../../pipeline/run.ts';
import { corpus, outputOf, page, type Corpus } from '../corpus.ts';
import { fakeClock } from './fake-clock.ts';

/** Of the test's clock; far more than the test takes by the real one, by which files get their times. */
const SETTLE_SECONDS = 3600;
const HOUR_MS = 3_600_000;
const MINUTES_A_LOOK = 10;

interface Watched {
  reports: Array<RunReport['files']>;
  looks: number;
  /** Paths in records/ after each batch. */
  standing: string[][];
}

/** Watches for so many looks, ten minutes apart; `during` makes happen what happens before one of them. */
async function watched(folders: Corpus, looks: number, during: (look: number) => void = () => {}, startsInMs = 0): Promise<Watched> {
  const config = parseConfig({ ...folders, engine: 'inline', dedup: 'exact', settleSeconds: SETTLE_SECONDS });
  const stop = new AbortController();
  const seen: Watched = { reports: [], looks: 0, standing: [] };
  let look = 0;
  const clock = fakeClock(Date.now() + startsInMs, () => {
    clock.pass(MINUTES_A_LOOK * 60_000);
    if (++look === looks) stop.abort();
    else during(look);
  });
  const wholeNow = (now: number) => (file: RawFile) => isWhole(file, now, SETTLE_SECONDS);
  await watch({
    clock,
    signal: stop.signal,
    hasWork: async () => {
      seen.looks++;
      return hasWork(config, { now: clock.now(), isWhole: wholeNow(clock.now()), signal: stop.signal });
    },
    batch: async () => {
      const now = clock.now();
      const { files } = await run(config, { now: () => now, isWhole: wholeNow(now) });
      seen.reports.push(files);
      seen.standing.push(outputOf(folders).records.map(({ input }) => input.path));
    },
  });
  return seen;
}

const NOTHING = { new: 0, changed: 0, retried: 0, gone: 0, touched: 0, unchanged: 0, waiting: 0 };

describe('watch', () => {
  it('works what stands at once, once, and then only looks', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': '' });
    const { reports, looks } = await watched(folders, 20, () => {}, HOUR_MS);
    expect(reports).toEqual([{ ...NOTHING, new: 2 }]);
    expect(looks).toBeGreaterThan(15);
  });

  it('leaves a file that is being written alone until it has settled', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const text = page(2);
    const { reports, standing } = await watched(folders, 30, (look) => {
      if (look <= 3) writeFileSync(join(folders.raw, 'b.html'), text.slice(0, 100 * look));
      if (look === 4) writeFileSync(join(folders.raw, 'b.html'), text);
    });
    expect(standing.at(-1)).toEqual(['a.html', 'b.html']);
    expect(reports).toEqual([
      { ...NOTHING, waiting: 1 },
      { ...NOTHING, new: 2 },
    ]);
    expect(outputOf(folders).quarantine).toEqual([]);
  });

  it('takes a file that was renamed into its place at once, and rests', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const beside = join(folders.raw, '..', 'b.part');
    writeFileSync(beside, page(2));
    const written = statSync(beside).mtimeMs;
    while (Date.now() - written < 20);
    const { standing } = await watched(folders, 5, (look) => {
      if (look !== 1) return;
      mkdirSync(join(folders.raw, 'news'));
      renameSync(beside, join(folders.raw, 'news/b.html'));
    });
    expect(standing).toEqual([[], ['news/b.html']]);
  });

  it('follows changes and withdrawals, and keeps what stands of a file that is written anew until it is whole', async () => {
    const folders = corpus({ 'a.html': page(1), 'b.html': page(2) });
    await watched(folders, 3, () => {}, HOUR_MS);
    const before = outputOf(folders).records.map(({ id }) => id);
    rmSync(join(folders.raw, 'b.html'));
    writeFileSync(join(folders.raw, 'a.html'), page(3));
    const { reports } = await watched(folders, 2);
    expect(reports).toEqual([{ ...NOTHING, gone: 1, waiting: 1 }]);
    expect(before).toContain(outputOf(folders).records[0]!.id);
    await watched(folders, 3, () => {}, HOUR_MS);
    expect(before).not.toContain(outputOf(folders).records[0]!.id);
  });

  it('looks less often where a look takes long', async () => {
    const stop = new AbortController();
    const clock = fakeClock(0, () => stop.abort());
    const hasSlowly = async (): Promise<boolean> => {
      clock.pass(4000);
      return false;
    };
    await watch({ hasWork: hasSlowly, batch: () => Promise.reject(new Error('nothing is due')), clock, signal: stop.signal });
    expect(clock.slept).toEqual([76_000]);
  });
});

describe('isDue', () => {
  const stamp = { size: 1, mtimeNs: '5000000000', ctimeNs: '5000000000', ino: '1' };
  const row = { path: 'a.html', index: 0, stamp, digest: 'abc', isSettled: true } as const;
  const soon = 6_000_000_000n;
  const later = 9_000_000_000n;

  it.each([
    ['as it was', row, later, false],
    ['changed', { ...row, stamp: { ...stamp, ino: '2' } }, later, true],
    ['read in the tick in which it was written', { ...row, isSettled: false }, soon, false],
    ['read in the tick in which it was written, some time ago', { ...row, isSettled: false }, later, true],
    ['that could not be read', { ...row, isSettled: false, digest: '' }, later, false],
  ])('of a file %s', (_, standing, now, expected) => {
    expect(isDue({ path: 'a.html', stamp }, standing, now)).toBe(expected);
  });
});

describe('isWhole', () => {
  const at = (seconds: number) => String(BigInt(seconds) * 1_000_000_000n);
  const file = (size: number, mtime: number, ctime: number): RawFile => ({
    path: 'a.html',
    stamp: { size, mtimeNs: at(mtime), ctimeNs: at(ctime), ino: '1' },
  });
  const now = 5000_000;

  it.each([
    ['written to now', file(10, 5000, 5000), false],
    ['left alone for a while', file(10, 1400, 1400), true],
    ['left alone almost for long enough', file(10, 1401, 1401), false],
    ['renamed into its place now', file(10, 4990, 5000), true],
    ['given the times of its original', file(10, 5, 5000), true],
    ['made and given its permissions, with nothing in it yet', file(0, 4999, 5000), false],
    ['empty for a while', file(0, 990, 994), true],
  ])('of a file %s', (_, raw, expected) => {
    expect(isWhole(raw, now, SETTLE_SECONDS)).toBe(expected);
  });

  it('asks the facts beside it as well', () => {
    const whole = file(10, 5, 5);
    expect(isWhole({ ...whole, sidecar: file(10, 5000, 5000).stamp }, now, SETTLE_SECONDS)).toBe(false);
    expect(isWhole({ ...whole, sidecar: file(10, 5, 5).stamp }, now, SETTLE_SECONDS)).toBe(true);
  });
});
