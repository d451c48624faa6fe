/**
 * sources/codings/zstd: frames as RFC 8878 has them; skippable ones are passed over. Node 20 has no zstd of its own, and
 * the library we decode with knows no checksum and no end of a frame: both are looked at here.
 */
import { Decompress, ZstdErrorCode, type ZstdError } from 'fzstd';
import { PageError } from '../../model/errors.ts';
import type { Coding } from './coding.ts';
import { Members, type MemberFormat } from './members.ts';
import { Tape } from './tape.ts';
import { XxHash64 } from './xxhash64.ts';

const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** Its first byte is 0x50 to 0x5f. */
const SKIPPABLE_FRAME_END = Buffer.from([0x2a, 0x4d, 0x18]);
const MAGIC_BYTES = 4;
const SKIPPABLE_HEADER_BYTES = 8;

/** `zstd --long` goes so far; a frame may ask for terabytes. */
const MAX_WINDOW = 2 ** 27;
const MIN_WINDOW_LOG = 10;
const MAX_BLOCK_BYTES = 128 * 1024;
const BLOCK_HEADER_BYTES = 3;
const CHECKSUM_BYTES = 4;

const RUN_LENGTH_BLOCK = 1;
const RESERVED_BLOCK = 3;

const isFrame = (head: Buffer): boolean => head.subarray(0, MAGIC_BYTES).equals(FRAME);
const isSkippable = (head: Buffer): boolean => head[0]! >> 4 === 5 && head.subarray(1, MAGIC_BYTES).equals(SKIPPABLE_FRAME_END);

const frame: MemberFormat = {
  name: 'zstd',
  firstBytes: new Set([FRAME[0]!, ...Array.from({ length: 16 }, (_, at) => 0x50 + at)]),
  opens: (head) => isFrame(head) || isSkippable(head),
  mayOpen: (head) => FRAME.filter((byte, at) => head[at] === byte).length >= MAGIC_BYTES - 1,
  async *expand(tape) {
    if (isSkippable(await tape.look(MAGIC_BYTES))) return skip(tape);
    const { header, hasChecksum } = await readHeader(tape);
    const pieces: Buffer[] = [];
    const decompress = new Decompress((piece) => pieces.push(Buffer.from(piece)));
    const hash = new XxHash64();
    push(decompress, header);
    for (let isLast = false; !isLast;) {
      const block = await readBlock(tape);
      isLast = block.isLast;
      push(decompress, block.bytes);
      // The library begins with the 18th byte, and a whole frame can be shorter.
      const checksum = isLast && hasChecksum ? await exactly(tape, CHECKSUM_BYTES) : undefined;
      if (isLast) push(decompress, checksum ?? Buffer.alloc(0), true);
      for (const piece of pieces.splice(0)) {
        if (hasChecksum) hash.update(piece);
        if (piece.length > 0) yield piece;
      }
      if (checksum !== undefined && BigInt(checksum.readUInt32LE()) !== BigInt.asUintN(32, hash.digest()))
        throw new PageError('corrupt', 'zstd: the content is not what its checksum says');
    }
    return undefined;
  },
};

export const zstd: Coding = {
  name: 'zstd',
  opens: frame.opens,
  expand: (bytes, limits) => new Members(new Tape(bytes), frame, limits),
};

async function skip(tape: Tape): Promise<undefined> {
  const header = await exactly(tape, SKIPPABLE_HEADER_BYTES);
  for (let left = header.readUInt32LE(MAGIC_BYTES); left > 0;) left -= (await exactly(tape, Math.min(left, MAX_BLOCK_BYTES))).length;
  return undefined;
}

/** @throws {PageError} `too-large` for a window beyond all reason, `unsupported` for a frame that needs a dictionary */
async function readHeader(tape: Tape): Promise<{ header: Buffer; hasChecksum: boolean }> {
  const descriptor = (await tape.look(MAGIC_BYTES + 1))[MAGIC_BYTES];
  if (descriptor === undefined) throw tooEarly();
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const windowBytes = isSingleSegment ? 0 : 1;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3]!;
  const sizeBytes = descriptor >> 6 === 0 ? Number(isSingleSegment) : 1 << (descriptor >> 6);
  const header = await exactly(tape, MAGIC_BYTES + 1 + windowBytes + dictionaryBytes + sizeBytes);
  const sizeAt = MAGIC_BYTES + 1 + windowBytes + dictionaryBytes;
  const window = isSingleSegment ? sizeIn(header, sizeAt, sizeBytes) : 2 ** (MIN_WINDOW_LOG + (header[MAGIC_BYTES + 1]! >> 3));
  if (window > MAX_WINDOW) throw new PageError('too-large', `the zstd frame asks for a window of ${window} bytes`);
  if (header.subarray(sizeAt - dictionaryBytes, sizeAt).some((byte) => byte !== 0))
    throw new PageError('unsupported', 'the zstd frame needs a dictionary');
  return { header, hasChecksum: (descriptor & 4) !== 0 };
}

function sizeIn(header: Buffer, at: number, bytes: number): number {
  return bytes === 8 ? Number(header.readBigUInt64LE(at)) : header.readUIntLE(at, bytes) + (bytes === 2 ? 256 : 0);
}

async function readBlock(tape: Tape): Promise<{ bytes: Buffer; isLast: boolean }> {
  const start = tape.offset;
  const header = (await exactly(tape, BLOCK_HEADER_BYTES)).readUIntLE(0, BLOCK_HEADER_BYTES);
  const type = (header >> 1) & 3;
  const size = header >> 3;
  if (type === RESERVED_BLOCK || size > MAX_BLOCK_BYTES) throw new PageError('corrupt', 'zstd: no such block');
  tape.wind(start);
  return { bytes: await exactly(tape, BLOCK_HEADER_BYTES + (type === RUN_LENGTH_BLOCK ? 1 : size)), isLast: (header & 1) === 1 };
}

async function exactly(tape: Tape, count: number): Promise<Buffer> {
  const bytes = await tape.take(count);
  if (bytes.length < count) throw tooEarly();
  return bytes;
}

function push(decompress: Decompress, bytes: Uint8Array, isLast = false): void {
  try {
    decompress.push(bytes, isLast);
  } catch (error) {
    const { code, message } = error as ZstdError;
    throw new PageError(code === ZstdErrorCode.WindowSizeTooLarge ? 'too-large' : 'corrupt', `zstd: ${message}`, { cause: error });
  }
}

function tooEarly(): PageError {
  return new PageError('truncated', 'the zstd stream ends too early');
}
