/** sources/codings/expansion-guard: stops a bomb while it goes off. Repetitive text reaches 20:1, no page 200:1. */
import type { Limits } from '../../config.ts';
import { PageError } from '../../model/errors.ts';

/** Below this much output any ratio is harmless: a page of blanks is small whatever it was. */
const HARMLESS_BYTES = 1024 * 1024;

export class ExpansionGuard {
  readonly #maxRatio: number;
  #in = 0;
  #out = 0;

  constructor({ expansionRatio }: Limits) {
    this.#maxRatio = expansionRatio;
  }

  async *countIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      this.#in += chunk.length;
      yield chunk;
    }
  }

  /** @throws {PageError} `too-large` */
  countOut(chunk: Buffer): void {
    this.#out += chunk.length;
    if (this.#out > HARMLESS_BYTES && this.#out > this.#in * this.#maxRatio) {
      throw new PageError('too-large', `over ${this.#maxRatio} bytes for each compressed one (expansionRatio)`);
    }
  }
}
