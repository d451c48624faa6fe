/** Parts that run the built command over a whole set and leave the scoring to the set's own scorer. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CleanRecord } from '../../pipeline/index.ts';
import { goldPages, pageSetFolder, PROJECT_FOLDER, SETS_FOLDER, type PageSet } from './evaluation-sets.ts';
import type { Figures, Part } from './part.ts';
import { rankCorrelation } from '../../training/rank-correlation.ts';

/** Where the runner writes records and predictions. */
type WorkFolder = string;

interface ScoredSet {
  name: string;
  gold: string;
  /** From what the scorer prints, one object a line. */
  figures: (scores: readonly Json[], work: WorkFolder) => Figures;
}

interface Json {
  [name: string]: unknown;
}

const SETS: readonly ScoredSet[] = [
  {
    name: 'wcxb',
    gold: 'extraction/wcxb/gold.jsonl',
    figures: ([score], work) => ({
      'word F1': numberAt(score, 'all', 'f1'),
      ...Object.fromEntries(
        Object.keys(objectAt(score, 'types')).map((type) => [`word F1, ${type}`, numberAt(score, 'types', type, 'f1')]),
      ),
      'rank correlation of quality.extraction with F1': confidenceCorrelation('wcxb', work),
    }),
  },
  {
    name: 'scrapinghub',
    gold: 'extraction/scrapinghub/gold.jsonl',
    figures: ([score]) => ({ 'F1 of four-word shingles': numberAt(score, 'all', 'f1') }),
  },
  {
    name: 'trafilatura',
    gold: 'extraction/trafilatura/gold.jsonl',
    figures: ([score]) => ({ 'F1 of segments': numberAt(score, 'all', 'f1') }),
  },
  {
    name: 'text',
    gold: 'text/dev-wcxb.jsonl.gz',
    figures: (scores) =>
      Object.fromEntries(
        scores.flatMap((score) => {
          const renderer = Object.keys(objectAt(score, 'groups')).find((name) => name !== 'all' && !name.includes('/'))!;
          return [
            [`character F1, ${renderer}`, numberAt(score, 'groups', 'all', 'F1')],
            [`content lost, ${renderer}`, numberAt(score, 'groups', 'all', 'lost')],
          ];
        }),
      ),
  },
  {
    name: 'seeds',
    gold: 'seeds/gold.jsonl',
    figures: ([score]) => ({
      'junk spans removed': numberAt(score, 'removed') / numberAt(score, 'spans'),
      'words lost': numberAt(score, 'lost_words'),
    }),
  },
  {
    name: 'mojibake',
    gold: 'encoding/mojibake-dev.jsonl.gz',
    figures: ([score]) => ({
      repaired: numberAt(score, 'repaired'),
      'repaired, mean over kinds': numberAt(score, 'macro'),
      'changed for the worse': numberAt(score, 'worse'),
      'clean texts changed': numberAt(score, 'false_positive_share'),
      'in the wrong table, repaired': numberAt(score, 'legacy'),
      'right quotes inferred': numberAt(score, 'kinds', 'lossy/fffd-right-quote', 'exact'),
      "ftfy's own cases": numberAt(score, 'ftfy'),
    }),
  },
  {
    name: 'charset',
    gold: 'encoding/charset-dev.jsonl.gz',
    figures: ([score]) => ({
      ...Object.fromEntries(
        Object.keys(objectAt(score, 'groups')).map((group) => [`exact, ${group}`, numberAt(score, 'groups', group, 'exact')]),
      ),
      'exact, few foreign bytes': numberAt(score, 'kinds', 'html/legacy-few-none', 'exact'),
    }),
  },
  {
    name: 'dedup',
    gold: 'dedup/gold-dev.jsonl.gz',
    figures: ([score]) => ({ 'pairwise F1': numberAt(score, 'f1'), 'hard neighbours merged': numberAt(score, 'hard') }),
  },
];

export const SCORED_SETS: readonly Part[] = SETS.map(({ name, gold, figures }) => ({
  name,
  gold,
  measure: () => {
    const work = mkdtempSync(join(tmpdir(), `sluice-quality-${name}-`));
    try {
      return figures(runScorer(name, work), work);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
}));

/** @throws {Error} when the runner fails or prints no score */
function runScorer(set: string, work: WorkFolder): Json[] {
  const command = [
    '--cmd',
    `node ${join(PROJECT_FOLDER, 'dist/pipeline/cli/main.js')}`,
    '--lib',
    join(PROJECT_FOLDER, 'dist/pipeline/index.js'),
  ];
  const { status, stdout } = spawnSync('python3', [join(SETS_FOLDER, 'run.py'), set, ...command, '--work', work, '--keep', '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const line of stdout.split('\n').filter((each) => /^\d+ pages in /.test(each))) console.log(`  ${line}${warningOf(line)}`);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  if (status !== 0 || lines.length === 0) throw new Error(`Expected scores of ${set}, got status ${status}: ${stdout.slice(-1000)}`);
  return lines.map((line) => JSON.parse(line) as Json);
}

/** A page that runs out of time counts as empty; on a quiet machine none of these sets has one. */
function warningOf(line: string): string {
  return line.includes('too-slow') ? ' — the machine is too busy for these figures, measure again' : '';
}

/** What the record says of its own text against what the text is worth, page by page. */
function confidenceCorrelation(set: PageSet, work: WorkFolder): number {
  const table = join(work, 'pages.tsv');
  spawnSync('python3', [join(SETS_FOLDER, 'extraction/score.py'), pageSetFolder(set), join(work, `${set}.pred.jsonl`), '--pages', table], {
    stdio: 'ignore',
  });
  const [head = '', ...rows] = readFileSync(table, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf('f1');
  const f1ById = new Map(rows.map((row) => row.split('\t')).map((cells) => [cells[0], Number(cells[column])]));
  const idByFile = new Map(goldPages(set).map(({ id, html }) => [html.split('/').at(-1), id]));
  const pairs = recordsIn(join(work, set)).flatMap(({ input, quality }): Array<[number, number]> => {
    const f1 = f1ById.get(idByFile.get(input.path.split('/').at(-1)) ?? '');
    return f1 === undefined ? [] : [[quality.extraction, f1]];
  });
  return rankCorrelation(pairs);
}

function recordsIn(clean: string): CleanRecord[] {
  const folder = join(clean, 'records');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CleanRecord),
  );
}

function objectAt(json: Json | undefined, ...path: string[]): Json {
  return path.reduce<Json>((value, name) => (value[name] ?? {}) as Json, json ?? {});
}

function numberAt(json: Json | undefined, ...path: string[]): number {
  const value = objectAt(json, ...path.slice(0, -1))[path.at(-1)!];
  if (typeof value !== 'number') throw new TypeError(`Expected a number at ${path.join('.')} of the score, got ${JSON.stringify(value)}`);
  return value;
}
