/** sources/codings/expanded: bytes with their compression undone. The first bytes decide, whatever the file is called. */
import type { Limits } from '../../config.ts';
import { CODINGS } from './registry.ts';

export async function* expanded(bytes: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<Buffer> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const head = first.value;
  async function* whole(): AsyncGenerator<Buffer> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const coding = CODINGS.find(({ opens }) => opens(head));
  yield* coding === undefined ? whole() : coding.expand(whole(), limits);
}
