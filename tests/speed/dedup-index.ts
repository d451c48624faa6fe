/**
 * How the cost of the near-duplicate index grows: an index of so many invented pages, then a run of 10,000 new ones.
 * Not part of CI: a million pages take some minutes.
 *
 *     npm run build && node dist/tests/speed/dedup-index.js FOLDER 10000 100000 1000000
 *
 * The pages of the index are drawn as sketches and no two are copies, so they are written as they would stand. Of the
 * new ones, one in six is a copy that keeps seven tenths of a standing page, one in thirty is such a page fetched again.
 * A sketch is mostly a page's own, with some common phrases and some furniture of its site (50 pages).
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBListValue } from '@duckdb/node-api';
import { DuckDbIndex } from '../../pipeline/indexes/duckdb-index.ts';
import type { IndexedPage } from '../../pipeline/indexes/dedup-index.ts';
import { random } from './random.ts';

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

const tenths = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

const [folder, ...sizes] = process.argv.slice(2);
if (folder === undefined || sizes.length === 0) throw new Error('Expected a folder and how many pages, got nothing');
for (const size of sizes.map(Number)) {
  rmSync(folder, { recursive: true, force: true });
  await (await DuckDbIndex.open(folder)).close();
  const standing = await fill(folder, size);
  const bytes = statSync(join(folder, 'near.duckdb')).size;
  const fresh = Array.from({ length: RUN_PAGES }, (_, number) => newPage(number, standing));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const index = await DuckDbIndex.open(folder);
  await index.update({ added: fresh, removed: [] });
  let moved = 0;
  let copies = 0;
  for await (const { assignment } of index.moved()) {
    moved++;
    if (assignment.role === 'copy') copies++;
  }
  await index.commit('run');
  await index.close();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${size} pages, ${Math.round(bytes / size)} bytes each: a run of ${RUN_PAGES} took ${tenths(performance.now() - start)} s ` +
      `(${tenths((user + system) / 1000)} s of CPU), ${moved} moved, ${copies} of them copies; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB resident`,
  );
  const again = performance.now();
  const idle = await DuckDbIndex.open(folder);
  await idle.close();
  console.log(`${size} pages: opened again in ${tenths(performance.now() - again)} s`);
}
