/** What an index answers is a function of the set of pages: the laws every index and every method keeps. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { difference, type DedupIndex, type HeldPage, type IndexedPage } from '../../pipeline/indexes/dedup-index.ts';
import { DUCKDB_OPTIONS, DuckDbIndex } from '../../pipeline/indexes/duckdb-index.ts';
import { MemoryIndex } from '../../pipeline/indexes/memory-index.ts';
import type { Assignment, Signature } from '../../stages/dedup/dedup-method.ts';
import { exact } from '../../stages/dedup/exact.ts';
import { near } from '../../stages/dedup/near.ts';
import { NEAR_RULE, type NearRule } from '../../pipeline/model/near-rule.ts';
import { oracle } from './dedup-oracle.ts';

/** Common property begins early, so that a dozen pages can show it. */
const RULE: NearRule = { ...NEAR_RULE, maxKeyPages: 3 };

interface Recipe {
  story: number;
  /** Share of the story that is kept, in tenths. */
  kept: number;
  ownWords: number;
  site: number;
  furniture: boolean;
  title: number;
  isTwin: boolean;
  standing: Signature['standing'];
}

/** Pages among so few stories and sites that they meet. */
const recipeAmong = (stories: number, sites: number): fc.Arbitrary<Recipe> =>
  fc.record({
    story: fc.nat(stories - 1),
    kept: fc.constantFrom(2, 4, 6, 8, 9, 10, 10, 10),
    ownWords: fc.constantFrom(0, 2, 2, 10, 60),
    site: fc.nat(sites - 1),
    furniture: fc.boolean(),
    title: fc.nat(1),
    isTwin: fc.boolean(),
    standing: fc.record({
      completeness: fc.nat(2),
      boilerplate: fc.nat(1),
      isSigned: fc.boolean(),
      published: fc.constantFrom(null, '2021-05-01', '2023-01-31'),
    }),
  });

/** Shingles as numbers: a story's own, a site's furniture, and what only this page says. */
function signature(made: Recipe, number: number): Signature {
  const spread = (n: number): number => Math.imul(n + 1, 0x9e_37_79_b1) >>> 4;
  const story = Array.from({ length: 60 }, (_, at) => spread(made.story * 1000 + at)).filter((_, at) => at % 10 < made.kept);
  const furniture = made.furniture ? Array.from({ length: 25 }, (_, at) => spread(50_000 + made.site * 1000 + at)) : [];
  const own = Array.from({ length: made.ownWords }, (_, at) => spread(100_000 + number * 100 + at));
  const all = Uint32Array.from(new Set([...story, ...furniture, ...own])).toSorted();
  return {
    id: `${String.fromCodePoint(97 + ((number * 7) % 26))}${number}`,
    version: number,
    exact: made.isTwin ? `twin-${made.story}` : `page-${number}`,
    standing: made.standing,
    site: `site${made.site}.example`,
    title: made.title,
    shingles: all.length,
    sketch: Buffer.from(all.buffer, 0, 4 * Math.min(96, all.length)).toString('base64'),
  };
}

const pagesOf = (most: number, least = 1): fc.Arbitrary<Signature[]> =>
  fc
    .array(recipeAmong(Math.ceil(most / 4), Math.ceil(most / 6)), { minLength: least, maxLength: most })
    .map((recipes) => recipes.map(signature));

const RUNS = 6;

/** The run a page comes in, and for how many it stays. */
const stay = fc.record({ comes: fc.nat(RUNS - 1), stays: fc.integer({ min: 1, max: RUNS }) });

function plain(assignments: Iterable<[string, Assignment]>): Record<string, Assignment> {
  return Object.fromEntries([...assignments].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function collected(pages: ReturnType<DedupIndex['assignments']>): Promise<Map<string, Assignment>> {
  const found = new Map<string, Assignment>();
  for await (const { id, assignment } of pages) found.set(id, assignment);
  return found;
}

describe('near', () => {
  test('finds what comparing every page with every other finds', () => {
    fc.assert(
      fc.property(pagesOf(16), (pages) => {
        expect(plain(near.cluster(pages, RULE))).toEqual(plain(oracle(pages, RULE)));
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order of pages', () => {
    const shuffled = pagesOf(16).chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length })));
    fc.assert(
      fc.property(shuffled, ([pages, other]) => {
        expect(plain(near.cluster(other, RULE))).toEqual(plain(near.cluster(pages, RULE)));
      }),
    );
  });

  test('the pages that are made here do form clusters, cut copies and popular keys', () => {
    const pages = Array.from({ length: 8 }, (_, at) =>
      signature({ story: 0, kept: 10, ownWords: 2, site: at, furniture: false, title: 0, isTwin: false, standing: rank(0) }, at),
    );
    expect(new Set(Array.from(near.cluster(pages, RULE).values(), ({ clusterId }) => clusterId)).size).toBe(1);
  });
});

function rank(completeness: number): Signature['standing'] {
  return { completeness, boilerplate: 0, isSigned: false, published: null };
}

interface Indexed {
  name: string;
  open: (folder: string) => Promise<DedupIndex>;
  pages: number;
  trials: number;
}

const INDEXES: Indexed[] = [
  { name: 'memory', open: (folder) => MemoryIndex.open(folder, 'near', RULE), pages: 30, trials: 30 },
  {
    name: 'duckdb',
    open: (folder) => DuckDbIndex.open(folder, { ...DUCKDB_OPTIONS, rule: RULE, batchPages: 60 }),
    pages: 200,
    trials: 3,
  },
];

test('exact copies in a database end, over several runs, where one run over the rest does', async () => {
  const home = await mkdtemp(join(tmpdir(), 'dedup-exact-'));
  const plan = pagesOf(60, 30).chain((pages) =>
    fc.tuple(fc.constant(pages), fc.array(stay, { minLength: pages.length, maxLength: pages.length })),
  );
  let trial = 0;
  await fc.assert(
    fc.asyncProperty(plan, async ([pages, stays]) => {
      const index = await DuckDbIndex.open(join(home, String(trial++)), { ...DUCKDB_OPTIONS, method: 'exact' });
      const stands = new Map<string, Assignment>();
      for (let run = 0; run < RUNS; run++) {
        const removed = pages.filter((_, at) => stays[at]!.comes + stays[at]!.stays === run).map(({ id }) => id);
        await index.update({ added: pages.filter((_, at) => stays[at]!.comes === run).map(placed), removed });
        for (const id of removed) stands.delete(id);
        for await (const { id, assignment } of index.moved()) stands.set(id, assignment);
        await index.commit(`run ${run}`);
        const held = pages.filter((_, at) => stays[at]!.comes <= run && stays[at]!.comes + stays[at]!.stays > run);
        expect(plain(stands)).toEqual(plain(exact.cluster(held)));
      }
      await index.close();
    }),
    { numRuns: 4, endOnFailure: true },
  );
  await rm(home, { recursive: true });
});

describe.each(INDEXES)('the index in $name', ({ name, open, pages: most, trials }) => {
  let home: string;
  let opened = 0;
  const folder = (): string => join(home, String(opened++));
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'dedup-index-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  test('pages that come and go over several runs end where one run over the rest does', async () => {
    const plan = pagesOf(most, most / 2).chain((pages) =>
      fc.tuple(fc.constant(pages), fc.array(stay, { minLength: pages.length, maxLength: pages.length })),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ([pages, stays]) => {
        const index = await open(folder());
        const stands = new Map<string, Assignment>();
        for (let run = 0; run < RUNS; run++) {
          const removed = pages.filter((_, at) => stays[at]!.comes + stays[at]!.stays === run).map(({ id }) => id);
          await index.update({ added: pages.filter((_, at) => stays[at]!.comes === run).map(placed), removed });
          for (const id of removed) stands.delete(id);
          for await (const { id, assignment } of index.moved()) stands.set(id, assignment);
          await index.commit(`run ${run}`);
          const held = pages.filter((_, at) => stays[at]!.comes <= run && stays[at]!.comes + stays[at]!.stays > run);
          const expected = plain(near.cluster(held, RULE));
          expect(plain(await collected(index.assignments()))).toEqual(expected);
          expect(plain(stands)).toEqual(expected);
        }
        await index.close();
      }),
      { numRuns: trials, endOnFailure: name === 'duckdb' },
    );
  });

  test('a cut copy that was like another one returns to its article when that one goes', async () => {
    const [article, cut, likeness] = [drawn('article', 0, 200), drawn('cut', 0, 40), drawn('likeness', 2, 42)];
    const index = await open(folder());
    await index.update({ added: [article, cut, likeness].map(placed), removed: [] });
    expect((await collected(index.assignments())).get('cut')).toMatchObject({ duplicateOf: 'likeness' });
    expect((await collected(index.assignments())).get('likeness')).toMatchObject({ role: 'canonical' });
    await index.commit('one');
    await index.update({ added: [], removed: ['likeness'] });
    expect(Object.keys(plain(await collected(index.moved())))).toEqual(['cut']);
    expect((await collected(index.assignments())).get('cut')).toMatchObject({ duplicateOf: 'article' });
    await index.close();
  });

  test('a page that comes anew under its id says so, and its copies are told', async () => {
    const [article, cut] = [drawn('article', 0, 200), drawn('cut', 0, 40)];
    const index = await open(folder());
    await index.update({ added: [article, cut].map(placed), removed: [] });
    await index.commit('one');
    const renewed = { ...drawn('article', 0, 190), version: 2 };
    await index.update({ added: [placed(renewed)], removed: ['article'] });
    expect(plain(await collected(index.moved()))).toEqual(plain(near.cluster([renewed, cut])));
    await index.close();
  });

  test('tells of pages that did not move where it is asked to, with where they stand in raw/', async () => {
    const pages = [drawn('a', 0, 80), drawn('b', 500, 580)].map((each, at) => ({ path: `${at}.jsonl`, index: 7, signature: each }));
    const index = await open(folder());
    await index.update({ added: pages, removed: [] });
    await index.commit('one');
    const told = [];
    for await (const page of index.moved(['b', 'never-held'])) told.push(page);
    expect(told).toEqual([{ path: '1.jsonl', index: 7, id: 'b', assignment: { clusterId: 'b', role: 'canonical' } }]);
    await index.close();
  });

  test('counts a page that was fetched again once, also when the first of them goes', async () => {
    const again = ['a1', 'a2', 'a3'].map((id, at) => saying(id, 'Ferries', [0, 300], [5000, 5060], [7000 + at, 7001 + at]));
    const others = ['b', 'c'].map((id, at) => saying(id, id, [5000, 5060], [6000 + 100 * at, 6060 + 100 * at]));
    // Furniture is no key of the page itself, so that its going touches none of those that stay by their keys.
    const index = await open(folder());
    await index.update({ added: [...again, ...others].map(placed), removed: [] });
    await index.commit('one');
    await index.update({ added: [], removed: ['a1'] });
    const rest = [...again.slice(1), ...others];
    expect(new Set(Array.from(near.cluster(rest, RULE).values(), ({ clusterId }) => clusterId)).size).toBe(3);
    expect(plain(await collected(index.assignments()))).toEqual(plain(near.cluster(rest, RULE)));
    await index.close();
  });

  test('a run over nothing moves nothing', async () => {
    const index = await open(folder());
    await index.update({ added: [placed(signature(some(0), 1)), placed(signature(some(0), 2))], removed: [] });
    await index.commit('one');
    await index.update({ added: [], removed: ['never-held'] });
    expect(await collected(index.moved())).toEqual(new Map());
    await index.close();
  });

  test('names what can stay of what it holds, and what is in excess', async () => {
    const index = await open(folder());
    const [kept, surplus, changed] = [signature(some(0), 1), signature(some(1), 2), signature(some(2), 3)];
    await index.update({ added: [kept, surplus, changed].map(placed), removed: [] });
    const wanted: HeldPage[] = [kept, { id: 'missing', version: 9 }, { ...changed, version: 4 }];
    async function* pages(): AsyncGenerator<HeldPage> {
      yield* wanted;
    }
    const found = await difference(index.held(), pages());
    expect(found.kept).toEqual(new Set([kept.id]));
    expect(new Set(found.surplus)).toEqual(new Set([surplus.id, changed.id]));
    await index.close();
  });

  test('what was not committed is gone, what was is not', async () => {
    const place = folder();
    let index = await open(place);
    await index.update({ added: [placed(signature(some(0), 1))], removed: [] });
    await index.commit('one');
    await index.update({ added: [placed(signature(some(0), 2))], removed: [] });
    await index.close();
    index = await open(place);
    expect(index.standsFor).toBe('one');
    expect([...(await collected(index.assignments())).keys()]).toEqual([signature(some(0), 1).id]);
    await index.close();
  });

  test.runIf(name === 'duckdb')('an update left halfway stands for nothing', async () => {
    const place = folder();
    let index = await open(place);
    await index.commit('one');
    await index.update({ added: Array.from({ length: 70 }, (_, at) => placed(signature(some(0), at))), removed: [] });
    await index.close();
    index = await open(place);
    expect(index.standsFor).toBeUndefined();
    await index.close();
  });

  test.runIf(name === 'duckdb')('other thresholds make another index', async () => {
    const place = folder();
    const index = await open(place);
    await index.update({ added: [placed(signature(some(0), 1))], removed: [] });
    await index.commit('one');
    await index.close();
    const other = await DuckDbIndex.open(place, { ...DUCKDB_OPTIONS, rule: { ...RULE, minSimilarity: 50 } });
    expect(other.standsFor).toBeUndefined();
    expect(await collected(other.assignments())).toEqual(new Map());
    await other.close();
  });
});

/** Where it stands in raw/ is of no account to the outcome. */
const placed = (page: Signature): IndexedPage => ({ path: `${page.site}/${page.id}`, index: 0, signature: page });

/** A page of one site that says these stretches of one long text, whose hashes ascend. */
function saying(id: string, title: string, ...stretches: Array<[number, number]>): Signature {
  const places = stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
  const hashes = Uint32Array.from(places, (at) => 1000 * (at + 1));
  const number = Array.from(title).reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 7) >>> 0;
  return {
    ...drawn(id, 0, 1),
    title: number,
    site: 'harbour.example',
    shingles: hashes.length,
    sketch: Buffer.from(hashes.buffer).toString('base64'),
  };
}

/** A page on a site of its own that says a stretch of one story; the shorter one is the fuller sketch. */
function drawn(id: string, from: number, to: number): Signature {
  const hashes = Uint32Array.from({ length: to - from }, (_, at) => Math.imul(from + at + 1, 0x9e_37_79_b1) >>> 4).toSorted();
  return {
    id,
    version: 1,
    exact: id,
    standing: rank(id === 'article' ? 9 : id === 'likeness' ? 5 : 1),
    site: `${id}.example`,
    title: 0,
    shingles: hashes.length,
    sketch: Buffer.from(hashes.buffer).toString('base64'),
  };
}

function some(story: number): Recipe {
  return { story, kept: 10, ownWords: 2, site: 0, furniture: false, title: 0, isTwin: false, standing: rank(1) };
}
