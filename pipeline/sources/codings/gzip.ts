/** sources/codings/gzip: members one after the other; padding after the last is passed over. */
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { PageError } from '../../model/errors.ts';
import type { Coding } from './coding.ts';
import { ExpansionGuard } from './expansion-guard.ts';

export const gzip: Coding = {
  name: 'gzip',
  magic: Buffer.from([0x1f, 0x8b]),
  async *expand(bytes, limits) {
    const guard = new ExpansionGuard(limits);
    const gunzip = createGunzip();
    const fed = pipeline(guard.countIn(bytes), gunzip);
    // The reader below meets the same error, and says it.
    const isFed = fed.catch(() => {});
    try {
      for await (const chunk of gunzip as AsyncIterable<Buffer>) {
        guard.countOut(chunk);
        yield chunk;
      }
    } catch (error) {
      throw pageError(error as NodeJS.ErrnoException);
    } finally {
      gunzip.destroy();
      await isFed;
    }
  },
};

function pageError(error: NodeJS.ErrnoException): Error {
  if (error.code === 'Z_BUF_ERROR') return new PageError('truncated', 'the gzip stream ends too early', { cause: error });
  return error.code?.startsWith('Z_') === true ? new PageError('corrupt', `gzip: ${error.message}`, { cause: error }) : error;
}
