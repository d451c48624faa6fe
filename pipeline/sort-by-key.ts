/** sort-by-key: more items than fit into memory, in key order: sorted in parcels, which wait on disk to be merged. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonLinesWriter, readJsonLines } from './json-lines.ts';
import { mergeByKey } from './merge-by-key.ts';
import { compareKeys, type InputKey } from './model/input-key.ts';

/** Some tens of MB of what is sorted here. */
const PARCEL_ITEMS = 50_000;

/** @param items plain data, each key once @param folder new, for the parcels; left behind */
export async function* sortedByKey<Item extends InputKey>(
  items: AsyncIterable<Item>,
  folder: string,
  parcelItems = PARCEL_ITEMS,
): AsyncGenerator<Item> {
  const parcels: string[] = [];
  let parcel: Item[] = [];
  for await (const item of items) {
    if (parcel.length === parcelItems) {
      parcels.push(await written(parcel, folder, parcels.length));
      parcel = [];
    }
    parcel.push(item);
  }
  const inMemory = parcel.toSorted(compareKeys);
  if (parcels.length === 0) yield* inMemory;
  else for await (const { item } of mergeByKey(...parcels.map((path) => keyed(readJsonLines<Item>(path))), keyed(inMemory))) yield item;
}

async function written(parcel: readonly InputKey[], folder: string, number: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${number}.jsonl`);
  const lines = await JsonLinesWriter.open(path);
  for (const item of parcel.toSorted(compareKeys)) await lines.add(item);
  await lines.finish();
  return path;
}

async function* keyed<Item extends InputKey>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<{ key: Item; item: Item }> {
  for await (const item of items) yield { key: item, item };
}
