/** The one order of everything: keys, the walk over raw/, and streams that are merged. */
import { rmSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinByPath } from '../../pipeline/join-by-path.ts';
import { mergeByKey } from '../../pipeline/merge-by-key.ts';
import { compareKeys, comparePaths, type InputKey } from '../../pipeline/model/input-key.ts';
import { scan } from '../../pipeline/scan.ts';
import { corpus } from './corpus.ts';

const name = fc
  .string({ unit: fc.constantFrom('a', 'b', '-', '.', ' ', 'é', '\u{1F4D8}'), minLength: 1, maxLength: 4 })
  .filter((text) => !text.startsWith('.'));
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const key: fc.Arbitrary<InputKey> = fc.record({ path, index: fc.nat(3) });

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the order of keys', () => {
  it('is total', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)));
        expect(compareKeys(a, b) === 0).toBe(a.path === b.path && a.index === b.index);
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('keeps a folder together', () => {
    expect(['a.b', 'a/z', 'a-', 'a', 'b'].toSorted(comparePaths)).toEqual(['a', 'a/z', 'a-', 'a.b', 'b']);
  });

  it('is the order of the walk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { maxLength: 8 }), async (paths) => {
        const files = paths.filter((each) => !paths.some((other) => other.startsWith(`${each}/`)));
        const { raw } = corpus(Object.fromEntries(files.map((each) => [each, 'x'])));
        const found = await all(scan(raw, new Set()));
        rmSync(raw, { recursive: true });
        expect(found.map((file) => file.path)).toEqual(files.toSorted(comparePaths));
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});

describe('streams', () => {
  it('are merged in order, the earlier stream first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(key, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (keys) => {
        const sorted = keys.map((each, from) => each.toSorted(compareKeys).map((item) => ({ key: item, from })));
        const merged = await all(mergeByKey(...sorted.map((each) => stream(each))));
        expect(merged).toEqual(sorted.flat().toSorted((a, b) => compareKeys(a.key, b.key) || a.from - b.from));
      }),
      { seed: 3 },
    );
  });

  it('are joined by path, with what only one of them has', async () => {
    const left = ['a', 'c', 'd'].map((each) => ({ path: each }));
    const right = ['b', 'c', 'e', 'f'].map((each) => ({ path: each, old: true }));
    const pairs = await all(joinByPath(stream(left), stream(right)));
    expect(pairs.map(([one, other]) => `${one?.path ?? '-'}${other?.path ?? '-'}`)).toEqual(['a-', '-b', 'cc', 'd-', '-e', '-f']);
  });
});
