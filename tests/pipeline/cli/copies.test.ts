/** What status and explain say of copies. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explained } from '../../../pipeline/cli/explained.ts';
import { parseConfig } from '../../../pipeline/config.ts';
import type { CleanRecord } from '../../../pipeline/model/record.ts';
import { statusOf } from '../../../pipeline/status.ts';
import { surroundingsOf } from '../../../pipeline/surroundings.ts';
import { corpus, outputOf, runOver, type Corpus, type OutputLine } from '../corpus.ts';

const MAIN = join(import.meta.dirname, '../../../dist/pipeline/cli/main.js');
const NOTICE = 'Our newsletter arrives every Tuesday with the best of the harbour, free and without a catch.';

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

const setUp = async (settings: Record<string, unknown>): Promise<Corpus> => {
  const folders = corpus(raw());
  await runOver(folders, { dedup: 'near', ...settings });
  return folders;
};

it.each([
  { where: 'memory', memoryPages: 20_000 },
  { where: 'a database', memoryPages: 0 },
])('explain shows what a copy shares and what returns on the site, as found in $where', async ({ memoryPages }) => {
  const folders = await setUp({ memoryPages });
  const { records, duplicates } = outputOf(folders);
  const explain = async (found: OutputLine): Promise<string> => {
    const record = found as unknown as CleanRecord;
    return explained(record, false, await surroundingsOf(record, folders.clean));
  };
  const ofCopy = await explain(duplicates.find(({ input }) => input.path === 'cut.jsonl')!);
  expect(ofCopy).toContain('shared with site.jsonl: Fleet 1');
  expect(ofCopy).toContain(`“${told(1, 0, 9).toLowerCase().replace(/\.$/, '')}”`);
  const ofPage = await explain(records.find(({ input }) => input.path === 'site.jsonl' && input.index === 2)!);
  expect(ofPage).toContain(`“${NOTICE}” (on 4 pages)`);
  expect(ofPage).not.toContain('shared with');
});

it('status counts clusters, and says when pages wait to be compared anew', async () => {
  const folders = await setUp({});
  const status = (dedup: string) => statusOf(parseConfig({ ...folders, dedup }));
  expect(await status('near')).toMatchObject({ clusters: [[3, 1]], isRegrouped: false });
  expect(await status('exact')).toMatchObject({ isRegrouped: true });
  const { stdout } = spawnSync(process.execPath, [MAIN, 'status', '--raw', folders.raw, '--clean', folders.clean], { encoding: 'utf8' });
  expect(stdout).toContain('1 of pages that are copies of one another (1 of 3–4; the largest 3)');
});
