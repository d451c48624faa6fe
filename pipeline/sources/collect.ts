/** sources/collect: a stream of bytes in one piece, as long as it is within its limit. */
import { PageError } from '../model/errors.ts';

/** @throws {PageError} `too-large` */
export async function collect(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new PageError('too-large', `the page has more than ${maxBytes} bytes (pageBytes)`);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
