/** Kills and rivals, with the built program: what readers see is whole at any moment, and the next run completes. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../pipeline/lock.ts';
import { LockError } from '../../pipeline/model/errors.ts';
import { corpus, filesOf, jsonLine, page, put, runOver, temporaryFolder, type Corpus } from './corpus.ts';

const MAIN = join(import.meta.dirname, '../../dist/pipeline/cli/main.js');

function start({ raw, clean }: Corpus): ChildProcess {
  return spawn(process.execPath, [MAIN, 'run', '--raw', raw, '--clean', clean, '--dedup', 'exact', '--workers', '1'], { stdio: 'ignore' });
}

function pages(): Record<string, string> {
  const html = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`news/${at}.html`, page(at % 25)]));
  return { ...html, 'feeds/a.jsonl': Array.from({ length: 30 }, (_, at) => jsonLine(100 + at)).join('') };
}

/** Ends when the folder holds the file, or the process does not run any more. */
async function seen(path: string, running: ChildProcess): Promise<void> {
  while (!existsSync(path) && running.exitCode === null && running.signalCode === null)
    await new Promise((resolve) => setImmediate(resolve));
}

/** One moment for each phase of a run: before the plan, while pages are worked, while the output is written, at the commit. */
const MOMENTS = ['.work', '.work/shards.jsonl', '.work/reassignments.jsonl', '.work/snapshot/manifest.json', '.snapshots'] as const;

describe('a run that is interrupted', () => {
  it.each(MOMENTS)('by SIGKILL when %s appears leaves a whole corpus, and the next run completes it', async (moment) => {
    const folders = corpus(pages());
    await runOver(folders);
    const before = filesOf(folders);
    for (let at = 0; at < 30; at += 3) put(folders.raw, `news/${at}.html`, page(200 + at));
    const after = { ...folders, clean: `${folders.clean}-after` };
    await runOver(after);

    const running = start(folders);
    await seen(join(folders.clean, moment === '.snapshots' ? '.snapshots/2' : moment), running);
    running.kill('SIGKILL');
    if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
    expect([before, filesOf(after)]).toContainEqual(filesOf(folders));

    await runOver(folders);
    expect(filesOf(folders)).toEqual(filesOf(after));
    expect(readdirSync(folders.clean)).not.toContain('.work');
    expect(readdirSync(join(folders.clean, '.snapshots'))).toHaveLength(1);
  });

  it('does not work again what is in the spool', async () => {
    const folders = corpus(pages());
    const stop = new AbortController();
    let worked = 0;
    const first = runOver(folders, {}, { signal: stop.signal, onShard: () => ++worked === 1 && stop.abort() } as never);
    await expect(first).rejects.toThrow(/Stopped/);
    expect(existsSync(join(folders.clean, 'manifest.json'))).toBe(false);
    const spooled = readdirSync(join(folders.clean, '.work/spool')).filter((name) => name.endsWith('.lines'));
    expect(spooled.length).toBeGreaterThan(0);
    await runOver(folders);
    const fresh = { ...folders, clean: `${folders.clean}-fresh` };
    await runOver(fresh);
    expect(filesOf(folders)).toEqual(filesOf(fresh));
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s ends at once, and the next run completes', async (signal) => {
    const folders = corpus(pages());
    const running = start(folders);
    await seen(join(folders.clean, '.work/shards.jsonl'), running);
    running.kill(signal);
    expect(await once(running, 'exit')).toEqual([null, signal]);
    await runOver(folders);
    const fresh = { ...folders, clean: `${folders.clean}-fresh` };
    await runOver(fresh);
    expect(filesOf(folders)).toEqual(filesOf(fresh));
  });
});

describe('the lock', () => {
  it('keeps a second run out, with status 3 and one line that names it', async () => {
    const folders = corpus({ 'a.html': page(1) });
    await runOver(folders);
    const lock = await lockFolder(folders.clean);
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'run', '--raw', folders.raw, '--clean', folders.clean], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([3, `sluice: Another run holds the lock on ${folders.clean}\n`]);
    await lock.release();
    await expect(runOver(folders)).resolves.toBeDefined();
  });

  it('is one lock for each folder', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const locks = [await lockFolder(one), await lockFolder(two)];
    await expect(lockFolder(one)).rejects.toThrow(LockError);
    await Promise.all(locks.map((lock) => lock.release()));
  });

  it('goes with the process that held it', async () => {
    const folder = temporaryFolder();
    const code = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, '../../dist/pipeline/lock.js'))};
      await lockFolder(${JSON.stringify(folder)}); process.stdout.write('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(holder.stdout, 'data');
    await expect(lockFolder(folder)).rejects.toThrow(LockError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockFolder(folder)).release();
  });
});
