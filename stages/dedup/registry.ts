/** Every dedup method, by name. */
import type { DedupMethod, DedupMethodName } from './dedup-method.ts';
import { exact } from './exact.ts';
import { near } from './near.ts';
import { off } from './off.ts';

export const DEDUP: Readonly<Record<DedupMethodName, DedupMethod>> = { off, exact, near };
