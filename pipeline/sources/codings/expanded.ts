/** sources/codings/expanded: bytes with their compression undone. The first bytes decide, whatever the file is called. */
import type { Limits } from '../../config.ts';
import { peek } from '../peek.ts';
import { HEAD_BYTES } from './members.ts';
import { CODINGS } from './registry.ts';

export async function expanded(bytes: AsyncIterable<Buffer>, limits: Limits): Promise<AsyncIterable<Buffer>> {
  const { head, whole } = await peek(bytes, HEAD_BYTES);
  const coding = head.length === 0 ? undefined : CODINGS.find(({ opens }) => opens(head));
  return coding === undefined ? whole : coding.expand(whole, limits);
}
