/** sidecar: what `NAME.meta.json` says about the raw file NAME: where and when it was fetched, and as what. */
import * as z from 'zod';
import type { FoundPage } from './sources/source.ts';
import { PageError } from './model/errors.ts';

/** Room for a URL and some headers; more is no sidecar. */
export const MAX_SIDECAR_BYTES = 256 * 1024;

const fact = z.string().trim().min(1).nullish();
const sidecarSchema = z.object({ url: fact, fetchedAt: fact, mediaType: fact, charset: fact });

/**
 * Other keys are somebody else's, and left alone.
 *
 * @throws {PageError} `malformed`
 */
export function parseSidecar(text: string): FoundPage {
  try {
    const facts = sidecarSchema.parse(JSON.parse(text));
    const stated = Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(stated.map(([name, value]) => [name, value.toWellFormed()])) as FoundPage;
  } catch (cause) {
    throw new PageError('malformed', 'the file with the facts beside it (.meta.json) is no object of texts', { cause });
  }
}
