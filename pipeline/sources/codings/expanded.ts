/** sources/codings/expanded: bytes with their compression undone. The first bytes decide, whatever the file is called. */
import type { Limits } from '../../config.ts';
import { peek } from '../peek.ts';
import { CODINGS } from './registry.ts';

/** Enough for every coding to know itself. */
const HEAD_BYTES = 18;

export async function* expanded(bytes: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(bytes, HEAD_BYTES);
  const coding = head.length === 0 ? undefined : CODINGS.find(({ opens }) => opens(head));
  yield* coding === undefined ? whole : coding.expand(whole, limits, head);
}
