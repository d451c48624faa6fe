/** dedup/off: every page stands for itself. */
import type { DedupMethod } from './dedup-method.ts';

export const off: DedupMethod = {
  name: 'off',
  cluster: (signatures) => new Map(Array.from(signatures, ({ id }) => [id, { clusterId: id, role: 'canonical' }])),
};
