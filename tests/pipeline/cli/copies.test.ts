/** What status and explain say of copies, with the built program. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus, outputOf, runOver } from '../corpus.ts';

const MAIN = join(import.meta.dirname, '../../../dist/pipeline/cli/main.js');
const NOTICE = 'Our newsletter arrives every Tuesday with the best of the harbour, free and without a catch.';

function sluice(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return stdout + stderr;
}

const told = (story: number, from: number, to: number): string =>
  Array.from(
    { length: 20 },
    (_, at) => `Boat ${story * 100 + at} of fleet ${story} left quay ${at * 7 + story} with ${at * 13 + story * 5} crates.`,
  )
    .slice(from, to)
    .join(' ');

const line = (url: string, title: string, ...paragraphs: string[]): string =>
  `${JSON.stringify({ text: paragraphs.join('\n\n'), url, title })}\n`;

function raw(): Record<string, string> {
  const site = [1, 2, 3, 4].map((story) => line(`https://harbour.example/${story}`, `Fleet ${story}`, told(story, 0, 20), NOTICE));
  return {
    'site.jsonl': site.join(''),
    'cut.jsonl': line('https://teasers.example/1', 'Fleet one', told(1, 0, 9), 'More of this tomorrow, says the clerk.'),
    'mirror.jsonl': line('https://mirror.example/1', 'Fleet 1', told(1, 1, 20)),
  };
}

describe.each([
  { where: 'memory', memoryPages: 20_000 },
  { where: 'a database', memoryPages: 0 },
])('copies found in $where', ({ memoryPages }) => {
  it('are counted by status, and explain shows what a copy shares and what returns on the site', async () => {
    const folders = corpus(raw());
    await runOver(folders, { dedup: 'near', memoryPages });
    expect(sluice('status', '--raw', folders.raw, '--clean', folders.clean)).toContain(
      '1 of pages that are copies of one another (1 of 3–4; the largest 3)',
    );
    expect(sluice('status', '--raw', folders.raw, '--clean', folders.clean)).not.toContain('compared anew');
    writeFileSync(join(folders.clean, '../exact.json'), '{"dedup": "exact"}');
    const exact = sluice('status', '--raw', folders.raw, '--clean', folders.clean, '--config', join(folders.clean, '../exact.json'));
    expect(exact).toContain('compared anew');
    const { records, duplicates } = outputOf(folders);
    const cut = duplicates.find(({ input }) => input.path === 'cut.jsonl')!;
    const shared = told(1, 0, 9).toLowerCase().replace(/\.$/, '');
    const explained = sluice('explain', cut.id, '--clean', folders.clean);
    expect(explained).toContain('shared with site.jsonl: Fleet 1');
    expect(explained).toContain(`“${shared}”`);
    const page = records.find(({ input }) => input.path === 'site.jsonl' && input.index === 2)!;
    const told3 = sluice('explain', page.id, '--clean', folders.clean);
    expect(told3).toContain(`“${NOTICE}” (on 4 pages)`);
    expect(told3).not.toContain('shared with');
  });
});
