/**
 * Scores title, authors and publication date against the gold of the extraction sets.
 *
 *     npm run build && node dist/tests/quality/metadata.js            every page
 *     npm run build && node dist/tests/quality/metadata.js --every 4  one page in four
 *     … --misses author                                               and list what differs
 *
 * exact: the same letters and digits (title), the same people (author), the same day (date).
 * near: one contains the other; at least one author in common; a day apart, as between time zones.
 * extra: pages whose gold states none, though one was found. Not always a mistake: the gold is silent on whole pages of one set.
 *
 * The sets are not part of the project. Where they are absent this says so and ends well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { clean, type CleanRecord } from '../../pipeline/index.ts';

const SETS = ['wcxb', 'trafilatura'];
const SETS_FOLDER = join(fileURLToPath(new URL('../../../', import.meta.url)), '../shared/eval/extraction');
const DAY_MS = 86_400_000;

interface GoldPage {
  id: string;
  html: string;
  url?: string;
  title?: string | null;
  author?: string | null;
  date?: string | null;
}

type Verdict = 'exact' | 'near' | 'wrong' | 'none';

interface Question {
  name: 'title' | 'author' | 'date';
  answer: (record: CleanRecord) => string;
  judge: (gold: string, answer: string) => Verdict;
}

const QUESTIONS: readonly Question[] = [
  { name: 'title', answer: (record) => record.title ?? '', judge: judgeTitle },
  { name: 'author', answer: (record) => (record.article.author ?? []).map(({ name }) => name).join(', '), judge: judgeAuthor },
  { name: 'date', answer: (record) => record.created ?? '', judge: judgeDate },
];

const { values: options } = parseArgs({ options: { every: { type: 'string', default: '1' }, misses: { type: 'string', default: '' } } });

for (const set of SETS) {
  const folder = join(SETS_FOLDER, set);
  if (existsSync(folder)) scoreSet(set, folder);
  else console.log(`${set}: the set is not here (${folder}); nothing was scored.`);
}

function scoreSet(set: string, folder: string): void {
  const counts = new Map(QUESTIONS.map(({ name }) => [name, { exact: 0, near: 0, wrong: 0, none: 0, extra: 0, silent: 0 }]));
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines.filter((_, index) => index % Number(options.every) === 0)) {
    const page = JSON.parse(line) as GoldPage;
    const record = cleanPage(folder, page);
    for (const { name, answer, judge } of QUESTIONS) {
      const gold = page[name] ?? '';
      const given = record === undefined ? '' : answer(record);
      const count = counts.get(name)!;
      if (gold === '') {
        count.silent++;
        if (given !== '') count.extra++;
        continue;
      }
      const verdict = given === '' ? 'none' : judge(gold, given);
      count[verdict]++;
      if (options.misses === name && verdict !== 'exact') console.log(`${verdict.padEnd(5)} ${page.id}\n  gold  ${gold}\n  found ${given}`);
    }
  }
  for (const [name, { exact, near, wrong, none, extra, silent }] of counts) {
    const asked = exact + near + wrong + none;
    console.log(
      `${set.padEnd(12)} ${name.padEnd(7)} exact ${percent(exact, asked)}  with near ${percent(exact + near, asked)}  wrong ${percent(wrong, asked)}  none ${percent(none, asked)}  of ${asked}; extra ${extra} of ${silent}`,
    );
  }
}

function cleanPage(folder: string, { html, url }: GoldPage): CleanRecord | undefined {
  const bytes = gunzipSync(readFileSync(join(folder, html.startsWith('html/') ? html : `html/${html}`)));
  try {
    return clean({ bytes, mediaType: 'text/html', ...(url?.startsWith('http') === true && { url }) });
  } catch {
    return undefined;
  }
}

function judgeTitle(gold: string, answer: string): Verdict {
  const [wanted, given] = [fold(gold), fold(answer)];
  if (wanted === given) return 'exact';
  return given !== '' && (wanted.includes(given) || given.includes(wanted)) ? 'near' : 'wrong';
}

function judgeAuthor(gold: string, answer: string): Verdict {
  const [wanted, given] = [people(gold), people(answer)];
  if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return 'exact';
  return given.some((name) => wanted.some((other) => name.includes(other) || other.includes(name))) ? 'near' : 'wrong';
}

function judgeDate(gold: string, answer: string): Verdict {
  const [wanted, given] = [gold.slice(0, 10), answer.slice(0, 10)];
  if (wanted === given) return 'exact';
  return Math.abs(Date.parse(wanted) - Date.parse(given)) <= DAY_MS ? 'near' : 'wrong';
}

/** Names of one string, letters only; degrees behind a name are no people. */
function people(names: string): string[] {
  const parts = names.split(/[,;&|/]|\s(?:and|und|et|y|with)\s/i).map((part) => part.trim());
  return [...new Set(parts.filter((part, index) => index === 0 || !/^(?:[A-Z]\.?){2,6}$/.test(part)).map(fold))].filter(
    (name) => name !== '',
  );
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
}
