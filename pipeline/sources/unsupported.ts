/** sources/unsupported: formats we know and cannot read yet. Said so, rather than taken for text. */
import { PageError } from '../model/errors.ts';
import type { Source } from './source.ts';

export const unsupported: Source = {
  name: 'unsupported',
  endings: ['.tar', '.zip', '.wacz'],
  // oxlint-disable-next-line require-yield
  async *pages(_bytes, { path }) {
    throw new PageError('unsupported', `no reader for the format of ${path.slice(path.lastIndexOf('/') + 1)}`);
  },
};
