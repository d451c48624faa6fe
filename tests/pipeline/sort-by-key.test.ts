import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, type InputKey } from '../../pipeline/model/input-key.ts';
import { sortedByKey } from '../../pipeline/sort-by-key.ts';
import { temporaryFolder } from './corpus.ts';

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

describe('items in key order', () => {
  it('are the same whether they fit into one parcel or wait on disk', async () => {
    const folder = temporaryFolder();
    let made = 0;
    const key = fc.record({ path: fc.constantFrom('a', 'a/b', 'a.b', '\u{1F4D8}', '\uFFFD'), index: fc.nat(9) });
    const keys = fc.uniqueArray(key, { maxLength: 20, selector: ({ path, index }) => `${path}#${index}` });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 6 }), async (items, parcel) => {
        const found: InputKey[] = [];
        for await (const item of sortedByKey(stream(items), `${folder}/${made++}`, parcel)) found.push(item);
        expect(found).toEqual(items.toSorted(compareKeys));
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
