/** Captures for tests: a page as the pipeline would hand it in. */
import { createHash } from 'node:crypto';
import type { Capture } from '../../pipeline/model/capture.ts';

export function textCapture(text: string, rest: Partial<Capture> = {}): Capture {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, path: 'page.txt', index: 0, source: 'test', sha256, mediaType: 'text/plain', ...rest };
}
