/**
 * sources/byte-reader: a stream of bytes read by line and by length, for formats that mix the two. Holds what it is
 * asked for. Where the stream rejects, so does the reader; asked again, it goes on with what follows.
 */
const LINE_FEED = 0x0a;

export class ByteReader {
  /** Bytes handed out so far. */
  offset = 0;
  readonly #chunks: AsyncIterator<Buffer>;
  #chunk: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * A line without its `\n` and `\r`. Of a line over `maxBytes`, its beginning: the rest is passed over.
   *
   * @returns undefined at the end
   */
  async line(maxBytes: number): Promise<string | undefined> {
    const bytes = await this.lineBytes(maxBytes);
    return bytes === undefined ? undefined : lineText(bytes);
  }

  /** As `line`, as it stands there. */
  async lineBytes(maxBytes: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      if (!(await this.#fill())) return length === 0 ? undefined : Buffer.concat(parts);
      const end = this.#chunk.indexOf(LINE_FEED);
      const piece = this.#take(end < 0 ? this.#chunk.length : end + 1);
      if (length < maxBytes) parts.push(piece.subarray(0, maxBytes - length));
      length += piece.length;
      if (end >= 0) return Buffer.concat(parts);
    }
  }

  /** `count` bytes, or fewer where the stream ends. */
  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0 && (await this.#fill());) {
      const piece = this.#take(Math.min(missing, this.#chunk.length));
      missing -= piece.length;
      parts.push(piece);
    }
    return Buffer.concat(parts);
  }

  /** Gives back what was read last: it will be read again. */
  unread(bytes: Buffer): void {
    this.#chunk = this.#chunk.length === 0 ? bytes : Buffer.concat([bytes, this.#chunk]);
    this.offset -= bytes.length;
  }

  /** Rejects where what was read last ends a compressed member that proves to be damaged. */
  async settle(): Promise<void> {
    if (this.#chunk.length > 0) return;
    const next = await this.#chunks.next();
    if (next.done !== true) this.#chunk = next.value;
  }

  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#chunk = next.value;
    }
    return true;
  }

  #take(count: number): Buffer {
    const piece = this.#chunk.subarray(0, count);
    this.#chunk = this.#chunk.subarray(count);
    this.offset += count;
    return piece;
  }
}

export function lineText(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\r?\n$/, '');
}
