/** sources/peek: the first bytes of a stream, and the stream as if nobody had looked. */
export interface Peeked {
  /** As many as were asked for, or all there are. */
  head: Buffer;
  whole: AsyncIterable<Buffer>;
}

export async function peek(chunks: AsyncIterable<Buffer>, count: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let length = 0;
  while (length < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      yield* parts;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts).subarray(0, count), whole: whole() };
}
