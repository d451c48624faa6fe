/** outcome: what becomes of a page, or of a file that holds none, as lines for the spool. */
import { createHash } from 'node:crypto';
import { PageError, type QuarantineReason } from './model/errors.ts';
import type { InputKey } from './model/input-key.ts';
import type { Place } from './sources/source.ts';
import { printSpoolLine } from './spool.ts';

/** Whole spool lines. */
export type Outcome = string;

/** Judged unwanted, which is no failure. */
export class Dropped extends Error {
  readonly #reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.#reason = reason;
  }

  outcome({ path, index }: InputKey): Outcome {
    const id = createHash('sha256').update(`${path}\0${index}`).digest('hex').slice(0, 32);
    return printSpoolLine('dropped', { path, index }, { id, input: { path, index }, reason: this.#reason, detail: this.message });
  }
}

export function quarantined({ path, index }: InputKey, reason: QuarantineReason, detail: string, at: Place = {}): Outcome {
  const place = at.byteStart === undefined ? {} : { byteStart: at.byteStart, byteLength: at.byteLength };
  return printSpoolLine(
    'quarantine',
    { path, index },
    { input: { path, index, ...place }, reason, detail: detail.toWellFormed().slice(0, MAX_DETAIL_LENGTH) },
  );
}

/** A detail may quote the page; a sentence of it is enough. */
const MAX_DETAIL_LENGTH = 500;

/** What is no PageError is a fault of ours, or a page that broke a limit of the language. */
export function reasonOf(error: unknown): [QuarantineReason, string] {
  if (error instanceof PageError) return [error.code, error.message];
  const { message } = error as Error;
  if (error instanceof RangeError && /call stack/i.test(message)) return ['too-deep', message];
  if (error instanceof RangeError && /invalid (?:string|array) length|allocation/i.test(message)) return ['too-large', message];
  return ['unsupported', `a stage failed: ${message}`];
}
