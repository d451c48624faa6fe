/** sources/codings/zstd: frames one after the other, skippable ones passed over. Node 20 has none of its own. */
import { Decompress, ZstdErrorCode, type ZstdError } from 'fzstd';
import { PageError } from '../../model/errors.ts';
import type { Coding } from './coding.ts';
import { ExpansionGuard } from './expansion-guard.ts';

const FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** Its first byte is 0x50 to 0x5f. */
const SKIPPABLE_FRAME_END = Buffer.from([0x2a, 0x4d, 0x18]);

/** `zstd --long` goes so far; a frame may ask for terabytes. */
const MAX_WINDOW = 2 ** 27;
const MAX_HEADER_BYTES = 18;
const MIN_WINDOW_LOG = 10;

export const zstd: Coding = {
  name: 'zstd',
  opens: (head) => head.subarray(0, 4).equals(FRAME) || (head[0]! >> 4 === 5 && head.subarray(1, 4).equals(SKIPPABLE_FRAME_END)),
  async *expand(bytes, limits, head) {
    checkWindow(head);
    const guard = new ExpansionGuard(limits);
    const blocks: Buffer[] = [];
    const decompress = new Decompress((block) => {
      const expanded = Buffer.from(block);
      guard.countOut(expanded);
      blocks.push(expanded);
    });
    for await (const chunk of guard.countIn(bytes)) {
      push(decompress, chunk, false);
      yield* blocks.splice(0);
    }
    push(decompress, new Uint8Array(0), true);
    yield* blocks.splice(0);
  },
};

/** Of the first frame. One that is a single segment states its content's size instead, in up to eight bytes. */
function checkWindow(head: Buffer): void {
  if (!head.subarray(0, 4).equals(FRAME) || head.length < MAX_HEADER_BYTES) return;
  const isSingleSegment = (head[4]! & 0x20) !== 0;
  const sizeBytes = 1 << (head[4]! >> 6);
  const window = isSingleSegment
    ? sizeBytes === 8
      ? Number(head.readBigUInt64LE(5))
      : head.readUIntLE(5, sizeBytes)
    : 2 ** (MIN_WINDOW_LOG + (head[5]! >> 3));
  if (window > MAX_WINDOW) throw new PageError('too-large', `the zstd frame asks for a window of ${window} bytes`);
}

function push(decompress: Decompress, chunk: Uint8Array, isLast: boolean): void {
  try {
    decompress.push(chunk, isLast);
  } catch (error) {
    if (error instanceof PageError) throw error;
    const { code, message } = error as ZstdError;
    if (code === ZstdErrorCode.UnexpectedEOF) throw new PageError('truncated', 'the zstd stream ends too early', { cause: error });
    throw new PageError(code === ZstdErrorCode.WindowSizeTooLarge ? 'too-large' : 'corrupt', `zstd: ${message}`, { cause: error });
  }
}
