import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, type InputKey } from '../../../pipeline/model/input-key.ts';
import { linesOfTable, type Table } from '../../../pipeline/snapshot/table.ts';
import { TableUpdate, type TableChange } from '../../../pipeline/snapshot/table-update.ts';
import { temporaryFolder } from '../corpus.ts';

type Lines = Map<string, Map<number, string>>;

const NONE: Table = { folder: '', chunks: [] };

const lineOf = ({ path, index }: InputKey, value: string): string => JSON.stringify({ path, index, value });

function entriesOf(lines: Lines): Array<[InputKey, string]> {
  const entries = [...lines].flatMap(([path, pages]) =>
    Array.from(pages, ([index, value]): [InputKey, string] => [{ path, index }, value]),
  );
  return entries.toSorted(([a], [b]) => compareKeys(a, b));
}

async function write(lines: Lines): Promise<Table> {
  const update = await TableUpdate.begin(NONE, join(temporaryFolder(), 'table'));
  for (const [key, value] of entriesOf(lines)) await update.put(key, lineOf(key, value));
  return update.finish();
}

/** Withdraws every path of `withdrawn`, puts every line of `put`. */
async function change(old: Table, withdrawn: readonly string[], put: Lines): Promise<{ table: Table; changes: TableChange[] }> {
  const changes: TableChange[] = [];
  const update = await TableUpdate.begin(old, join(temporaryFolder(), 'table'), async (each) => void changes.push(each));
  const steps = [...withdrawn.map((path): [InputKey, undefined] => [{ path, index: -1 }, undefined]), ...entriesOf(put)];
  for (const [key, value] of steps.toSorted(([a], [b]) => compareKeys(a, b))) {
    if (value === undefined) await update.withdraw(key.path);
    else await update.put(key, lineOf(key, value));
  }
  return { table: await update.finish(), changes };
}

/** Enough lines that files end at many places: one in 256 keys ends one. */
const path = fc.constantFrom('a', 'a/b', 'a.c', 'b/a', 'b/b', 'c', 'd/e/f', 'z');
const lines: fc.Arbitrary<Lines> = fc
  .dictionary(path, fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('x', 'y')))
  .map(
    (paths) =>
      new Map(
        Object.entries(paths).map(([name, [count, value]]) => [name, new Map(Array.from({ length: count }, (_, at) => [at, value]))]),
      ),
  );

describe('a table', () => {
  it('is the same files whatever its history', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const { table, changes } = await change(await write(before), [...before.keys()], after);
        const fresh = await write(after);
        expect(table.chunks).toEqual(fresh.chunks);
        expect(readdirSync(table.folder).toSorted()).toEqual(fresh.chunks.map(({ file }) => file).toSorted());
        const kept = changes.filter(({ before: was }) => was !== undefined).length;
        expect(kept).toBeLessThanOrEqual(entriesOf(before).length);
      }),
      { numRuns: 25, seed: 4 },
    );
  }, 120_000);

  it('reports exactly the lines that differ', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const { changes } = await change(await write(before), [...before.keys()], after);
        const replayed = new Map(entriesOf(before).map(([key, value]) => [JSON.stringify(key), lineOf(key, value)]));
        for (const { key, before: was, after: is } of changes) {
          expect(replayed.get(JSON.stringify({ path: key.path, index: key.index }))).toBe(was);
          expect(was).not.toBe(is);
          if (is === undefined) replayed.delete(JSON.stringify({ path: key.path, index: key.index }));
          else replayed.set(JSON.stringify({ path: key.path, index: key.index }), is);
        }
        expect(replayed).toEqual(new Map(entriesOf(after).map(([key, value]) => [JSON.stringify(key), lineOf(key, value)])));
      }),
      { numRuns: 25, seed: 5 },
    );
  }, 120_000);

  it('links the files in which nothing changes', async () => {
    const before: Lines = new Map(['a', 'b', 'c', 'd'].map((name) => [name, new Map(Array.from({ length: 800 }, (_, at) => [at, 'x']))]));
    const old = await write(before);
    const { table } = await change(old, [], new Map([['b', new Map([[5, 'new']])]]));
    const shared = table.chunks.filter(({ file }) => statSync(join(table.folder, file)).nlink === 2);
    expect(old.chunks.length - shared.length).toBe(1);
    expect(table.chunks.length).toBe(old.chunks.length);
  });

  it('keeps lines to the letter', async () => {
    const key = { path: 'a', index: 0 };
    const line = lineOf(key, 'line\u2028separator, \u0085, tab\t and "quotes"');
    const update = await TableUpdate.begin(NONE, join(temporaryFolder(), 'table'));
    await update.put(key, line);
    const table = await update.finish();
    expect(readFileSync(join(table.folder, table.chunks[0]!.file), 'utf8')).toBe(`${line}\n`);
    const read = [];
    for await (const each of linesOfTable(table)) read.push(each);
    expect(read).toEqual([{ key, line }]);
  });
});
