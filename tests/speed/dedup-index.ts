/**
 * How the cost of the near-duplicate index grows: an index of so many invented pages, then a run of 10,000 new ones.
 * Not part of CI: a million pages take some minutes.
 *
 *     npm run build && node dist/tests/speed/dedup-index.js FOLDER 10000 100000 1000000
 *
 * A page is drawn as its shingles: most its own, some from a pool of common phrases, some its site's furniture. One in
 * six is a copy of an earlier page that keeps seven tenths of it, one in thirty a page fetched again.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DUCKDB_OPTIONS, DuckDbIndex } from '../../pipeline/indexes/duckdb-index.ts';
import type { Signature } from '../../stages/dedup/dedup-method.ts';

const [folder = '/tmp/dedup-index', ...sizes] = process.argv.slice(2);
const RUN_PAGES = 10_000;
const BUILD_PAGES = 100_000;
const PAGES_PER_SITE = 50;
const SKETCH_SIZE = 128;
const COMMON_PHRASES = 200_000;

/** mulberry32, a generator of random numbers with a seed (T. Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

function own(number: number, count: number): Uint32Array {
  const next = random(number * 7919 + 1);
  return Uint32Array.from({ length: count }, next);
}

function common(number: number, count: number): Uint32Array {
  const next = random(number * 104_729 + 3);
  return Uint32Array.from({ length: count }, () => {
    const rank = Math.floor(COMMON_PHRASES ** (next() / 2 ** 32));
    return random(rank + 1_000_000_007)();
  });
}

function pageOf(number: number): Signature {
  const next = random(number * 31 + 17);
  const kind = next() % 30;
  const origin = kind < 6 && number > 100 ? next() % number : number;
  const isAgain = kind === 5 && origin !== number;
  const site = isAgain ? siteOf(origin) : siteOf(number);
  const kept = origin === number ? 480 : isAgain ? 475 : 340;
  const all = Uint32Array.from([
    ...own(origin, 480).subarray(0, kept),
    ...(origin === number ? [] : own(number, 480 - kept)),
    ...common(origin, 80),
    ...own(2 ** 30 + site, 60),
  ]).toSorted();
  const hashes = all.filter((hash, at) => at === 0 || hash !== all[at - 1]);
  return {
    id: Buffer.from(own(number + 2 ** 31, 4).buffer).toString('hex'),
    exact: Buffer.from(own(number + 2 ** 29, 4).buffer).toString('hex'),
    standing: {
      completeness: 60 + (next() % 20),
      boilerplate: next() % 400,
      isSigned: next() % 2 === 0,
      published: `20${10 + (next() % 15)}-01-01`,
    },
    site: `site${site}.example`,
    title: isAgain ? origin : number,
    shingles: hashes.length,
    sketch: Buffer.from(hashes.buffer, 0, 4 * Math.min(SKETCH_SIZE, hashes.length)).toString('base64'),
  };
}

function siteOf(number: number): number {
  return random(number)() % Math.ceil(Math.max(1000, Number(sizes.at(-1) ?? 100_000)) / PAGES_PER_SITE);
}

function* pages(from: number, to: number): Generator<Signature> {
  for (let number = from; number < to; number++) yield pageOf(number);
}

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;

let held = 0;
for (const size of sizes.map(Number)) {
  const building = performance.now();
  let index = await DuckDbIndex.open(folder, { ...DUCKDB_OPTIONS, batchPages: BUILD_PAGES });
  await index.update({ added: pages(held, size), removed: [] });
  await index.commit(`${size}`);
  await index.close();
  console.log(`${size} pages: ${size - held} taken in within ${seconds(building)} s`);
  const bytes = statSync(join(folder, 'near.duckdb')).size;
  const fresh = [...pages(size, size + RUN_PAGES)];
  const cpu = process.cpuUsage();
  const running = performance.now();
  index = await DuckDbIndex.open(folder);
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
    `${size} pages: run of ${RUN_PAGES} in ${seconds(running)} s (${Math.round((user + system) / 1e5) / 10} s of CPU), ` +
      `${moved} moved, ${copies} of them copies; ${Math.round(bytes / size)} bytes a page; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB RSS at most`,
  );
  held = size + RUN_PAGES;
}
