/** sources/codings/coding: the contract of a compression. Told by its first bytes, not by the file's name. */
import type { Limits } from '../../config.ts';

export interface Coding {
  name: string;
  /** Whether a file that begins so is compressed in this way. The head is 18 bytes, or all there are. */
  opens: (head: Buffer) => boolean;
  /**
   * Streams; never holds the whole. What it is iterated by rejects at damage, and may be asked again: it goes on behind
   * the damage where it can.
   *
   * @throws {PageError} `truncated`, `corrupt`, `too-large`
   */
  expand: (bytes: AsyncIterable<Buffer>, limits: Limits) => AsyncIterable<Buffer>;
}
