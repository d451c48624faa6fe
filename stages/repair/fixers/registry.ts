/** The fixers, in the order they are tried; after a change the round begins again. */
import type { Fixer } from './fixer.ts';
import { c1Controls } from './c1-controls.ts';
import { misreadSingleByte } from './misread-single-byte.ts';
import { misreadUtf8 } from './misread-utf8.ts';

export const FIXERS: readonly Fixer[] = [misreadSingleByte, misreadUtf8, c1Controls];
