/**
 * merge-by-key: several sorted streams as one. Where keys are equal, the earlier stream comes first. Holds one item of
 * each.
 */
import { compareKeys, type InputKey } from './model/input-key.ts';

export async function* mergeByKey<Item extends { key: InputKey }>(...streams: ReadonlyArray<AsyncIterable<Item>>): AsyncGenerator<Item> {
  const heads = await Promise.all(
    streams.map(async (stream) => {
      const iterator = stream[Symbol.asyncIterator]();
      return { iterator, item: await iterator.next() };
    }),
  );
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.item.done === true) continue;
      if (least === undefined || compareKeys(head.item.value.key, least.item.value.key) < 0) least = head;
    }
    if (least === undefined) return;
    yield least.item.value;
    least.item = await least.iterator.next();
  }
}
