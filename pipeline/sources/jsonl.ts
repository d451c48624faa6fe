/**
 * sources/jsonl: one JSON object a line. A line that is wrong costs that line; the good ones around it come through.
 */
import { linesOf, type Line } from '../lines.ts';
import { PageError } from '../model/errors.ts';
import { jsonPage } from './json-page.ts';
import { peek } from './peek.ts';
import type { Found, Source } from './source.ts';

const SNIFFED_BYTES = 4096;
const UTF_16_MARKS = new Set([0xfffe, 0xfeff]);
const OPENING_BRACE = 0x7b;

const BLANK = /^\s*$/;

export const jsonl: Source = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  async *pages(bytes, { limits, startByte }) {
    let isEmpty = true;
    for await (const line of linesOf(startByte === 0 ? utf8(bytes) : bytes, limits.lineBytes)) {
      const found = foundIn({ ...line, start: startByte + line.start }, limits.lineBytes);
      if (found === undefined) continue;
      isEmpty = false;
      yield found;
    }
    if (isEmpty) throw new PageError('empty', 'the file holds no line');
  },
};

/**
 * A file of NULs alone is read on: how long it is says what is wrong with it.
 *
 * @throws {PageError} where the file's first bytes are those of something else: one fault, not one for each line
 */
async function* utf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(bytes, SNIFFED_BYTES);
  if (head.length >= 2 && UTF_16_MARKS.has(head.readUInt16BE())) throw new PageError('undecodable', 'UTF-16, where JSONL is UTF-8');
  if (head[0] !== OPENING_BRACE && head[0] !== 0 && isBinary(head)) throw new PageError('binary', 'no text');
  yield* whole;
}

/** Undefined for a blank line. */
function foundIn({ bytes, start, length }: Line, lineBytes: number): Found | undefined {
  const place = { byteStart: start, byteLength: length };
  if (bytes === undefined) {
    return {
      fault: new PageError('too-large', `a line of ${length} bytes at byte ${start}; the limit is ${lineBytes} (lineBytes)`),
      ...place,
    };
  }
  if (isBlank({ bytes })) return undefined;
  if (isBinary(bytes)) return { fault: new PageError('binary', `no text at byte ${start}`), ...place };
  try {
    return { page: { ...jsonPage(parse(bytes.toString('utf8'))), ...place } };
  } catch (error) {
    const { code, message } = error as PageError;
    return { fault: new PageError(code, `${message}, at byte ${start}`, { cause: error }), ...place };
  }
}

/** A line that is no page, and not counted as one. */
export function isBlank({ bytes }: Pick<Line, 'bytes'>): boolean {
  return bytes !== undefined && bytes[0] !== OPENING_BRACE && BLANK.test(bytes.toString('utf8'));
}

/** NUL never stands in JSON, and stands in nearly every binary format. */
function isBinary(bytes: Buffer): boolean {
  return bytes.includes(0);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw new PageError('malformed', 'no JSON', { cause });
  }
}
