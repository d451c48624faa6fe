/** sources/codings/gzip: members one after the other; padding after the last is passed over. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PageError } from '../../model/errors.ts';
import type { Coding } from './coding.ts';
import { ExpansionGuard } from './expansion-guard.ts';

export const gzip: Coding = {
  name: 'gzip',
  opens: (head) => head[0] === 0x1f && head[1] === 0x8b,
  async *expand(bytes, limits) {
    const guard = new ExpansionGuard(limits);
    const gunzip = createGunzip();
    const compressed = Readable.from(guard.countIn(bytes));
    compressed.on('error', (error) => gunzip.destroy(error));
    const isReleased = once(compressed, 'close');
    try {
      for await (const chunk of compressed.pipe(gunzip) as AsyncIterable<Buffer>) {
        guard.countOut(chunk);
        yield chunk;
      }
    } catch (error) {
      throw pageError(error as NodeJS.ErrnoException);
    } finally {
      gunzip.destroy();
      compressed.destroy();
      await isReleased;
    }
  },
};

function pageError(error: NodeJS.ErrnoException): Error {
  if (error.code === 'Z_BUF_ERROR') return new PageError('truncated', 'the gzip stream ends too early', { cause: error });
  return error.code?.startsWith('Z_') === true ? new PageError('corrupt', `gzip: ${error.message}`, { cause: error }) : error;
}
