/**
 * What a run of 10,000 new pages costs in an index of so many invented ones. A program of its own, so that what it
 * holds in memory is its own: `npm run bench -- index`, or by itself
 *
 *     npm run build && node dist/tests/speed/dedup-index.js 100000
 *
 * The pages of the index are drawn as sketches and no two are copies, so they are written as they would stand. Of the
 * new ones, one in six is a copy that keeps seven tenths of a standing page, one in thirty is such a page fetched again.
 * A sketch is mostly a page's own, with some common phrases and some furniture of its site (50 pages).
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBListValue } from '@duckdb/node-api';
import { DuckDbIndex } from '../../pipeline/indexes/duckdb-index.ts';
import type { IndexedPage } from '../../pipeline/indexes/dedup-index.ts';
import { random } from './random.ts';

/** How many pages a run brings. */
const RUN_PAGES = 10_000;
const PAGES_PER_SITE = 50;
const SHINGLES = 600;
const SKETCH_SIZE = 128;

/** A sketch holds the smallest hashes: those below its share of all. */
const HASHES = Math.floor((2 ** 32 * SKETCH_SIZE) / SHINGLES);

const COMMON_PHRASES = 200_000;

const SKETCH = `list_sort(list_distinct(list_transform(range(${SKETCH_SIZE}), lambda j: CAST(CASE
    WHEN j < 100 THEN hash(doc, j)
    WHEN j < 112 THEN hash(site, j, 'furniture')
    ELSE hash(CAST(pow(${COMMON_PHRASES}.0, (hash(doc, j) % 1000000) / 1000000.0) AS INTEGER), 'phrase')
  END % ${HASHES} AS UINTEGER))))`;

interface Standing {
  hashes: number[];
  site: string;
  title: number;
}

async function fill(folder: string, size: number): Promise<Standing[]> {
  const instance = await DuckDBInstance.create(join(folder, 'near.duckdb'), { threads: '2', memory_limit: '1GiB' });
  const connection = await instance.connect();
  const sites = Math.ceil(size / PAGES_PER_SITE);
  await connection.run(`INSERT INTO sites SELECT range, 'site' || range || '.example' FROM range(${sites})`);
  await connection.run(
    `INSERT INTO pages SELECT doc, md5(CAST(doc AS VARCHAR)), CAST(hash(doc) % 4294967296 AS UINTEGER), 'scrapes/site' || site || '/' || substr(md5('path' || doc), 1, 12) || '.html', 0,
        md5('text' || doc), site, doc, sketch[-1], 60 + doc % 20, doc % 400, doc % 2 = 0,
        '20' || (10 + doc % 15) || '-01-01', doc, TRUE, doc, sketch
      FROM (SELECT doc, site, ${SKETCH} AS sketch FROM (SELECT CAST(range AS INTEGER) AS doc, CAST(range % ${sites} AS INTEGER) AS site FROM range(1, ${size + 1})))`,
  );
  await connection.run(`UPDATE about SET stands_for = 'filled'`);
  const sample = await connection.runAndReadAll(`SELECT sketch, site, title FROM pages WHERE doc % ${Math.ceil(size / 3000)} = 0`);
  const rows = sample.getRows();
  connection.closeSync();
  instance.closeSync();
  return rows.map(([sketch, site, title]) => ({
    hashes: (sketch as DuckDBListValue).items as number[],
    site: `site${site as number}.example`,
    title: title as number,
  }));
}

function newPage(number: number, standing: readonly Standing[]): IndexedPage {
  const next = random(number + 1);
  const kind = next() % 30;
  const origin = standing[next() % standing.length]!;
  const elsewhere = standing[next() % standing.length]!.site;
  const keptPermille = kind < 5 ? 700 : kind === 5 ? 985 : 120;
  const hashes = new Set(origin.hashes.filter(() => next() % 1000 < keptPermille));
  while (hashes.size < SKETCH_SIZE) hashes.add(next() % HASHES);
  const sketch = Uint32Array.from(hashes).toSorted();
  const signature = {
    id: `new-${number}`,
    version: number,
    exact: `new-${number}`,
    standing: { completeness: 50, boilerplate: 0, isSigned: false, published: null },
    site: kind === 5 ? origin.site : elsewhere,
    title: kind === 5 ? origin.title : number,
    shingles: SHINGLES,
    sketch: Buffer.from(sketch.buffer).toString('base64'),
  };
  return { path: `new/${number}.html`, index: 0, signature };
}

/** Of an index of so many pages. */
const ASKED = { pages: 1_000_000, seconds: 60, megabytes: 2000, bytesPerPage: 600 };

async function measure(size: number, folder: string): Promise<void> {
  await (await DuckDbIndex.open(folder)).close();
  const standing = await fill(folder, size);
  const bytes = statSync(join(folder, 'near.duckdb')).size / size;
  const fresh = Array.from({ length: RUN_PAGES }, (_, number) => newPage(number, standing));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const index = await DuckDbIndex.open(folder);
  await index.update({ added: fresh, removed: [] });
  let copies = 0;
  for await (const { assignment } of index.moved()) if (assignment.role === 'copy') copies++;
  await index.commit('run');
  await index.close();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const beside = (value: number, asked: number): string => {
    const wish = size < ASKED.pages ? '' : ` (asked ${asked}${value > asked ? ': MISSED' : ''})`;
    return `${value.toFixed(value < 100 ? 1 : 0)}${wish}`;
  };
  console.log(
    `  ${size.toLocaleString('en').padStart(9)} pages: seconds ${beside(seconds, ASKED.seconds)}, of CPU ${((user + system) / 1e6).toFixed(1)}, ` +
      `MB resident ${beside(megabytes, ASKED.megabytes)}, bytes a page ${beside(bytes, ASKED.bytesPerPage)}, ${copies} copies found`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'sluice-index-'));
try {
  await measure(Number(process.argv[2]), folder);
} finally {
  rmSync(folder, { recursive: true });
}
