/** sources/codings/gzip: members as RFC 1952 has them. Header and trailer are read here, so that it is known where each begins. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { PageError } from '../../model/errors.ts';
import type { Coding } from './coding.ts';
import { Members, type MemberFormat } from './members.ts';
import { Tape } from './tape.ts';

const ID_1 = 0x1f;
const ID_2 = 0x8b;
const DEFLATE = 8;
const FIXED_HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const HAS_HEADER_CHECK = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const RESERVED = 0xe0;

/** Bytes of a name or a comment; more is no header. */
const MAX_NAME_BYTES = 64 * 1024;

const member: MemberFormat = {
  name: 'gzip',
  firstBytes: new Set([ID_1]),
  opens: (head) => head[0] === ID_1 && head[1] === ID_2 && (head.length < 4 || (head[2] === DEFLATE && (head[3]! & RESERVED) === 0)),
  mayOpen: (head) => Number(head[0] === ID_1) + Number(head[1] === ID_2) + Number(head[2] === DEFLATE) >= 2,
  async *expand(tape) {
    await passHeader(tape);
    let check = 0;
    let length = 0;
    for await (const piece of inflated(tape)) {
      check = crc32(piece, check);
      length += piece.length;
      yield piece;
    }
    const trailer = await tape.take(TRAILER_BYTES);
    if (trailer.length < TRAILER_BYTES) throw tooEarly();
    if (trailer.readUInt32LE(0) !== check) throw new PageError('corrupt', 'gzip: the content is not what its checksum says');
    if (trailer.readUInt32LE(4) !== length % 2 ** 32) throw new PageError('corrupt', 'gzip: the content is not as long as it says');
    return undefined;
  },
};

export const gzip: Coding = {
  name: 'gzip',
  opens: (head) => head[0] === ID_1 && head[1] === ID_2,
  expand: (bytes, limits) => new Members(new Tape(bytes), member, limits),
};

async function passHeader(tape: Tape): Promise<void> {
  const header = await tape.take(FIXED_HEADER_BYTES);
  if (header.length < FIXED_HEADER_BYTES) throw tooEarly();
  const flags = header[3]!;
  if ((flags & HAS_EXTRA) !== 0) {
    const length = await tape.take(2);
    const bytes = length.length < 2 ? 0 : length.readUInt16LE();
    if ((await tape.take(bytes)).length < bytes) throw tooEarly();
  }
  if ((flags & HAS_NAME) !== 0) await passName(tape);
  if ((flags & HAS_COMMENT) !== 0) await passName(tape);
  if ((flags & HAS_HEADER_CHECK) !== 0) await tape.take(2);
}

async function passName(tape: Tape): Promise<void> {
  const start = tape.offset;
  const end = (await tape.look(MAX_NAME_BYTES)).indexOf(0);
  if (end < 0) throw new PageError('corrupt', 'gzip: a name that does not end');
  tape.wind(start + end + 1);
}

/** Ends with the deflate stream, and leaves the tape behind it. */
async function* inflated(tape: Tape): AsyncGenerator<Buffer> {
  const start = tape.offset;
  const inflate = createInflateRaw();
  const compressed = Readable.from(pieces(tape), { highWaterMark: 1 });
  compressed.on('error', (error) => inflate.destroy(error));
  const isReleased = once(compressed, 'close');
  try {
    for await (const piece of compressed.pipe(inflate) as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    throw pageError(error as NodeJS.ErrnoException);
  } finally {
    inflate.destroy();
    compressed.destroy();
    // Nobody may read from the tape any more when it is wound.
    await isReleased;
  }
  tape.wind(start + inflate.bytesWritten);
}

async function* pieces(tape: Tape): AsyncGenerator<Buffer> {
  for (let piece = await tape.read(); piece !== undefined; piece = await tape.read()) yield piece;
}

function pageError(error: NodeJS.ErrnoException): Error {
  if (error.code === 'Z_BUF_ERROR') return tooEarly(error);
  return error.code?.startsWith('Z_') === true ? new PageError('corrupt', `gzip: ${error.message}`, { cause: error }) : error;
}

function tooEarly(cause?: Error): PageError {
  return new PageError('truncated', 'the gzip stream ends too early', cause === undefined ? {} : { cause });
}
