/** watch and run --every as a service manager meets them: they come up, work what lands, and end when they are told to. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { corpus, manifestOf, outputOf, page, type Corpus } from '../corpus.ts';

const MAIN = join(import.meta.dirname, '../../../dist/pipeline/cli/main.js');

function start(args: string[]): { running: ChildProcess; said: () => string } {
  const running = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void running.kill('SIGKILL'));
  let said = '';
  running.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { running, said: () => said };
}

async function until(isSo: () => boolean, running: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (running.exitCode !== null) throw new Error(`Expected it to go on, ended with ${running.exitCode}`);
    await pause(20);
  }
}

function recordsOf(folders: Corpus): number {
  return existsSync(join(folders.clean, 'manifest.json')) ? manifestOf(folders).counts.records : 0;
}

/** A file that was read in the second it was written is looked at once more; after that there is nothing to do. */
function isAtRest({ clean }: Corpus): boolean {
  try {
    const state = join(clean, '.state', readlinkSync(join(clean, '.current')).replace('.snapshots/', ''), 'files');
    const rows = readdirSync(state).map((name) => readFileSync(join(state, name), 'utf8'));
    return !rows.join('').includes('"isSettled":false') && !existsSync(join(clean, '.work'));
  } catch {
    return false; // A run is changing it.
  }
}

async function stopped(running: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  running.kill(signal);
  const [status] = (await once(running, 'exit')) as [number | null];
  return status;
}

describe('sluice watch', () => {
  it('works what stands and what lands, and ends with status 0 when it is told to', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const { running, said } = start([
      'watch',
      '--raw',
      folders.raw,
      '--clean',
      folders.clean,
      '--dedup',
      'exact',
      '--settle-seconds',
      '0.1',
    ]);
    await until(() => recordsOf(folders) === 1, running);
    writeFileSync(join(folders.raw, 'b.html'), page(2));
    await until(() => recordsOf(folders) === 2, running);
    await until(() => said().includes('files processed: 1, gone: 0; in 2 = records 2 '), running);
    expect(outputOf(folders).records.map(({ input }) => input.path)).toEqual(['a.html', 'b.html']);
    await until(() => isAtRest(folders), running);
    expect(await stopped(running, 'SIGTERM')).toBe(0);
  });
});

describe('sluice run --every', () => {
  it('waits for its moment, and ends with status 0 when it is told to', async () => {
    const folders = corpus({ 'a.html': page(1) });
    const { running, said } = start(['run', '--every', '0 0 29 2 *', '--raw', folders.raw, '--clean', folders.clean]);
    await until(() => said().includes('next run '), running);
    expect(await stopped(running, 'SIGINT')).toBe(0);
    expect(existsSync(folders.clean)).toBe(false);
  });

  it.each([
    ['every day', /5 fields/],
    ['61 * * * *', /minute/],
  ])('refuses the schedule %s', async (schedule, message) => {
    const { running, said } = start(['run', '--every', schedule]);
    const [status] = (await once(running, 'close')) as [number];
    expect([status, said()]).toEqual([2, expect.stringMatching(message)]);
  });
});
