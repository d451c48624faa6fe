/** Speed of cleaning plain text: what a line costs to parse, label and prune, and what the whole way to the record costs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { clean } from '../../pipeline/index.ts';
import { label } from '../../stages/label/label.ts';
import { parse } from '../../stages/parse/parse.ts';
import { prune } from '../../stages/prune/prune.ts';
import type { Suite } from './suite.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every 20th page of the development set; without it, the sample pages, often enough to be measured. */
const SHARE = 20;
const COPIES = 50;
/** Pages set one below the other: as long as the transcripts and books among scrapes. */
const PAGES_IN_A_LONG_TEXT = 40;
const ASKED = 100_000;

function texts(): string[] {
  const folder = join(root, '../shared/eval/text');
  try {
    return gunzipSync(readFileSync(join(folder, 'dev-wcxb.jsonl.gz')))
      .toString('utf8')
      .split('\n')
      .filter((line, index) => line !== '' && index % SHARE === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text);
  } catch {
    const sample = join(root, 'raw/sample');
    const pages = readdirSync(sample)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(sample, name), 'utf8'));
    return Array.from({ length: COPIES }, () => pages).flat();
  }
}

function longTexts(pages: readonly string[]): string[] {
  const long: string[] = [];
  for (let at = 0; at < pages.length; at += PAGES_IN_A_LONG_TEXT) long.push(pages.slice(at, at + PAGES_IN_A_LONG_TEXT).join('\n\n'));
  return long;
}

const linesOf = (pages: readonly string[]): number =>
  pages.reduce((sum, page) => sum + page.split('\n').filter((line) => line.trim() !== '').length, 0);

const labelled = unified().use(parse).use(label).use(prune).freeze();

function pruned(page: string): void {
  const file = new VFile({ value: page });
  labelled.runSync(labelled.parse(file), file);
}

export const suite: Suite = {
  name: 'text-lines',
  about: 'plain text, lines that are not blank',
  unit: 'lines',
  load() {
    const pages = texts();
    const long = longTexts(pages);
    return {
      units: linesOf(pages),
      contenders: [
        { name: 'pages: parse, label, prune', asked: ASKED, pass: () => pages.forEach(pruned) },
        { name: 'long texts: parse, label, prune', asked: ASKED, pass: () => long.forEach(pruned) },
        { name: 'pages: text to record', pass: () => pages.forEach((text) => void clean({ text, mediaType: 'text/plain' })) },
      ],
    };
  },
};
