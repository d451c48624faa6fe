/**
 * sources/codings/expansion-guard: stops a bomb while it goes off. Repetitive text reaches 20:1, no page 200:1. Looks at
 * the stream as a whole, so that a thousand small bombs are one; a member that was given up counts no more.
 */
import type { Limits } from '../../config.ts';
import { PageError } from '../../model/errors.ts';

/** Below this much output any ratio is harmless: a page of blanks is small whatever it was. */
const HARMLESS_BYTES = 1024 * 1024;

export class ExpansionGuard {
  readonly #maxRatio: number;
  #in = 0;
  #out = 0;
  /** Out of the member under way. */
  #memberOut = 0;

  constructor({ expansionRatio }: Limits) {
    this.#maxRatio = expansionRatio;
  }

  /**
   * @param out bytes that came out just now
   * @param memberIn bytes that the member took so far
   * @throws {PageError} `too-large`
   */
  check(out: number, memberIn: number): void {
    this.#memberOut += out;
    const whole = this.#out + this.#memberOut;
    if (whole > HARMLESS_BYTES && whole > (this.#in + memberIn) * this.#maxRatio) {
      throw new PageError('too-large', `over ${this.#maxRatio} bytes for each compressed one (expansionRatio)`);
    }
  }

  /** The member is whole. */
  settle(memberIn: number): void {
    this.#in += memberIn;
    this.#out += this.#memberOut;
    this.#memberOut = 0;
  }

  /** The member is given up. */
  forget(): void {
    this.#memberOut = 0;
  }
}
