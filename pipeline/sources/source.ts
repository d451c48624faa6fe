/**
 * sources/source: the contract of an input format. A source turns the bytes of one file into pages, in order, and
 * holds one page at a time.
 */
import type { Limits } from '../config.ts';
import type { Capture } from '../model/capture.ts';
import type { PageError } from '../model/errors.ts';

export interface Source {
  name: string;
  /** File endings it serves, without those of compression. */
  endings: readonly string[];
  /**
   * Its pages. What it cannot make a page of is a `fault`, and the next page follows; an error thrown ends the file.
   *
   * @throws {PageError} when nothing that follows can be trusted
   */
  pages: (bytes: AsyncIterable<Buffer>, file: SourceFile) => AsyncIterable<Found>;
}

export interface SourceFile {
  /** Relative to raw/, with `/`. */
  path: string;
  limits: Limits;
  /** Where the bytes begin in the file: not 0 in the later slices of one that is shared out. */
  startByte: number;
}

/** A page as it was found; what the file's sidecar says is added by the caller. */
export type Found = { page: FoundPage; fault?: never } | ({ fault: PageError; page?: never } & Place);

/** Where it stands in the file, compression undone: the way back to its bytes. */
export type Place = Pick<Capture, 'byteStart' | 'byteLength'>;

export type FoundPage = Pick<
  Capture,
  'bytes' | 'text' | 'mediaType' | 'charset' | 'url' | 'fetchedAt' | 'given' | 'byteStart' | 'byteLength'
>;
