/**
 * sources/codings/tape: compressed bytes that can be wound back. Reading goes on behind a damaged member only if the
 * place where it began is still at hand. What lies before the mark is forgotten, and so is what is too far behind.
 */

/** Of one member. A record of an archive is far smaller; of a longer member its last part is searched. */
const MAX_KEPT_BYTES = 8 * 1024 * 1024;

export class Tape {
  /** From the start of the stream. */
  offset = 0;
  readonly #source: AsyncIterator<Buffer>;
  /** In order, without gaps; the first begins at `#start`. */
  readonly #chunks: Buffer[] = [];
  #start = 0;
  #end = 0;
  #mark = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Some bytes; undefined at the end. */
  async read(): Promise<Buffer | undefined> {
    if (this.offset === this.#end && !(await this.#load())) return undefined;
    let at = this.#start;
    for (const chunk of this.#chunks) {
      const from = this.offset - at;
      at += chunk.length;
      if (this.offset >= at) continue;
      this.offset = at;
      return chunk.subarray(from);
    }
    return undefined;
  }

  /** `count` bytes, or fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const start = this.offset;
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0;) {
      const piece = await this.read();
      if (piece === undefined) break;
      parts.push(piece.subarray(0, missing));
      missing -= piece.length;
    }
    const taken = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    this.offset = start + taken.length;
    return taken;
  }

  /** Like `take`, and stays where it is. */
  async look(count: number): Promise<Buffer> {
    const start = this.offset;
    const seen = await this.take(count);
    this.offset = start;
    return seen;
  }

  /** Nobody will want what lies before. */
  mark(): void {
    this.#mark = this.offset;
    this.#forget();
  }

  /** Back, or forth, within what is at hand; as far as there is. */
  wind(offset: number): void {
    this.offset = Math.max(this.#start, Math.min(offset, this.#end));
  }

  /** On to the next place that `opens` by the `headBytes` bytes that stand there; false, at the end, where there is none. */
  async find(headBytes: number, firstBytes: ReadonlySet<number>, opens: (head: Buffer) => boolean): Promise<boolean> {
    for (let from = this.offset, piece = await this.read(); piece !== undefined; from = this.offset, piece = await this.read()) {
      for (let at = 0; at < piece.length; at++) {
        if (!firstBytes.has(piece[at]!) || !opens(piece.subarray(at, at + headBytes))) continue;
        // Near the end of a piece a head shows only its beginning.
        this.offset = from + at;
        if (opens(await this.look(headBytes))) return true;
      }
      this.offset = from + piece.length;
    }
    return false;
  }

  async skipNuls(): Promise<void> {
    for (let from = this.offset, piece = await this.read(); piece !== undefined; from = this.offset, piece = await this.read()) {
      const at = piece.findIndex((byte) => byte !== 0);
      this.offset = at < 0 ? this.offset : from + at;
      if (at >= 0) return;
    }
  }

  async #load(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#chunks.push(next.value);
    this.#end += next.value.length;
    this.#forget();
    return true;
  }

  #forget(): void {
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const end = this.#start + chunk.length;
      if (end > this.offset || (end > this.#mark && this.#end - end < MAX_KEPT_BYTES)) return;
      this.#chunks.shift();
      this.#start = end;
    }
  }
}
