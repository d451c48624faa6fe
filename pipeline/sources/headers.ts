/** sources/headers: `Name: value` lines up to a blank one, as WARC and HTTP have them. Lines that are none are passed over. */
import { PageError } from '../model/errors.ts';

/** Lower-case names; the last of equal names wins. */
export type Headers = ReadonlyMap<string, string>;

/** Of a whole block; a crawler writes a few thousand. */
const MAX_BLOCK_BYTES = 1024 * 1024;

/**
 * @param nextLine undefined at the end of input
 * @throws {PageError} `truncated`, `malformed`
 */
export async function readHeaders(nextLine: (maxBytes: number) => Promise<string | undefined>): Promise<Headers> {
  const headers = new Map<string, string>();
  let last = '';
  for (let left = MAX_BLOCK_BYTES; ;) {
    const line = await nextLine(left + 1);
    if (line === undefined) throw new PageError('truncated', 'the input ends inside a header');
    left -= line.length + 1;
    if (left < 0) throw new PageError('malformed', `a header of more than ${MAX_BLOCK_BYTES} bytes`);
    if (line === '') return headers;
    if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    headers.set(last, line.slice(colon + 1).trim());
  }
}
