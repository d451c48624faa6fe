/** sources/peek: the first bytes of a stream, and the stream as if nobody had looked. */
export interface Peeked {
  /** As many as were asked for, or all there are before the stream ends or is damaged. */
  head: Buffer;
  whole: AsyncIterable<Buffer>;
}

export async function peek(chunks: AsyncIterable<Buffer>, count: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  /** What `next` gave while we looked, a rejection included. */
  const seen: Array<Promise<IteratorResult<Buffer>>> = [];
  const parts: Buffer[] = [];
  let length = 0;
  while (length < count) {
    const next = iterator.next();
    seen.push(next);
    const chunk = await next.then(
      ({ done, value }) => (done === true ? undefined : (value as Buffer)),
      () => undefined,
    );
    if (chunk === undefined) break;
    parts.push(chunk);
    length += chunk.length;
  }
  const whole: AsyncIterableIterator<Buffer> = {
    [Symbol.asyncIterator]: () => whole,
    next: () => seen.shift() ?? iterator.next(),
    return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
  };
  return { head: Buffer.concat(parts).subarray(0, count), whole };
}
