/** Two runs started at the same moment, and a row of kills before a run may end: the outcome is that of one fresh run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus, filesOf, page, runOver, type Corpus } from './corpus.ts';

const MAIN = join(import.meta.dirname, '../../dist/pipeline/cli/main.js');
const PAGES = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`news/${at}.html`, page(at)]));

function start({ raw, clean }: Corpus) {
  return spawn(process.execPath, [MAIN, 'run', '--raw', raw, '--clean', clean, '--dedup', 'exact', '--workers', '1'], { stdio: 'ignore' });
}

async function freshFilesOf(folders: Corpus): Promise<Map<string, string>> {
  const fresh = { ...folders, clean: `${folders.clean}-fresh` };
  await runOver(fresh);
  return filesOf(fresh);
}

describe('two runs at once', () => {
  it('do not touch each other: one works, the other has status 3 or comes after', async () => {
    const folders = corpus(PAGES);
    const running = [start(folders), start(folders)];
    const ended = await Promise.all(running.map(async (each) => ((await once(each, 'exit')) as [number])[0]));
    expect([
      [0, 0],
      [0, 3],
    ]).toContainEqual(ended.toSorted((a, b) => a - b));
    expect(filesOf(folders)).toEqual(await freshFilesOf(folders));
  });
});

describe('a run killed again and again', () => {
  it('ends where a fresh one does', async () => {
    const folders = corpus(PAGES);
    for (const moment of ['.work', '.work/spool', '.work/shards.jsonl']) {
      const running = start(folders);
      while (!existsSync(join(folders.clean, moment)) && running.exitCode === null) await new Promise((resolve) => setImmediate(resolve));
      running.kill('SIGKILL');
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
    }
    await runOver(folders);
    expect(filesOf(folders)).toEqual(await freshFilesOf(folders));
  });
});
