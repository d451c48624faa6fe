/** Every compression we can undo. A new one is a file beside this and a line here. */
import type { Coding } from './coding.ts';
import { gzip } from './gzip.ts';
import { zstd } from './zstd.ts';

export const CODINGS: readonly Coding[] = [gzip, zstd];
