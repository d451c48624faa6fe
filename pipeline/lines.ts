/**
 * lines: a stream of bytes cut at `\n`, and nowhere else: U+2028, a lone `\r` and the like may stand inside JSON.
 */

const LINE_FEED = 0x0a;

export interface Line {
  /** Without its line end. Undefined where the line was over the limit: its bytes were passed over, not kept. */
  bytes: Buffer | undefined;
  /** Offset of the line's first byte in the stream. */
  start: number;
  /** Length in bytes, without its line end. */
  length: number;
  isEnded: boolean;
}

/** Holds one line at a time, and never more than `maxBytes` of it. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes = Infinity): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  const take = (isEnded: boolean): Line => {
    const line = { bytes: length > maxBytes ? undefined : Buffer.concat(parts, length), start, length, isEnded };
    start += length + 1;
    length = 0;
    parts = [];
    return line;
  };
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > maxBytes) parts = [];
    else if (piece.length > 0) parts.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take(true);
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take(false);
}
