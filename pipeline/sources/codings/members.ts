/**
 * sources/codings/members: a compressed stream as what it is made of, gzip members or zstd frames, one after the other.
 * Each can be read by itself, so a damaged one need not end the stream: `next` rejects at the damage, and when it is
 * asked again goes on at the next member. Who cannot go on (`for await`) ends there, having got all that was whole. An
 * empty piece says that the member before it is whole.
 *
 * NULs between members are padding; so is what follows the last, unless it may be a member with a damaged head.
 */
import type { Limits } from '../../config.ts';
import { PageError } from '../../model/errors.ts';
import { ExpansionGuard } from './expansion-guard.ts';
import type { Tape } from './tape.ts';

export interface MemberFormat {
  name: string;
  /** One of them a member begins with. */
  firstBytes: ReadonlySet<number>;
  /** Whether a member begins so. The head is 18 bytes, or all there are. */
  opens: (head: Buffer) => boolean;
  /** Whether it may be the beginning of one that is damaged. */
  mayOpen: (head: Buffer) => boolean;
  /**
   * From a member's first byte to behind its last. What it gives is only known to be right at its end.
   *
   * @throws {PageError} `truncated`, `corrupt`, `too-large`
   */
  expand: (tape: Tape) => AsyncGenerator<Buffer, undefined>;
}

/** Enough for every format to know itself. */
export const HEAD_BYTES = 18;

export class Members implements AsyncIterableIterator<Buffer> {
  readonly #tape: Tape;
  readonly #format: MemberFormat;
  readonly #guard: ExpansionGuard;
  #member: AsyncGenerator<Buffer, undefined> | undefined;
  #start = 0;
  /** The last member was damaged: where it ends is not known. */
  #isLost = false;

  constructor(tape: Tape, format: MemberFormat, limits: Limits) {
    this.#tape = tape;
    this.#format = format;
    this.#guard = new ExpansionGuard(limits);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws {PageError} at damage; may be asked again */
  async next(): Promise<IteratorResult<Buffer, undefined>> {
    if (this.#member === undefined && !(await this.#begin())) return { done: true, value: undefined };
    try {
      const piece = await this.#member!.next();
      if (piece.done !== true) {
        this.#guard.check(piece.value.length, this.#tape.offset - this.#start);
        return piece;
      }
      this.#guard.settle(this.#tape.offset - this.#start);
      this.#member = undefined;
      return { done: false, value: Buffer.alloc(0) };
    } catch (error) {
      await this.#giveUp();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<Buffer, undefined>> {
    await this.#member?.return(undefined);
    return { done: true, value: undefined };
  }

  async #giveUp(): Promise<void> {
    await this.#member?.return(undefined);
    this.#member = undefined;
    this.#guard.forget();
    this.#tape.wind(this.#start + 1);
    this.#isLost = true;
  }

  async #begin(): Promise<boolean> {
    const { name, firstBytes, opens, mayOpen } = this.#format;
    if (this.#isLost && !(await this.#tape.find(HEAD_BYTES, firstBytes, opens))) return false;
    this.#isLost = false;
    await this.#tape.skipNuls();
    this.#tape.mark();
    this.#start = this.#tape.offset;
    const head = await this.#tape.look(HEAD_BYTES);
    if (head.length === 0) return false;
    if (!opens(head)) {
      const isBetween = await this.#tape.find(HEAD_BYTES, firstBytes, opens);
      if (!isBetween && !mayOpen(head)) return false;
      throw new PageError('corrupt', `${this.#tape.offset - this.#start} bytes that belong to no ${name} member, at byte ${this.#start}`);
    }
    this.#member = this.#format.expand(this.#tape);
    return true;
  }
}
