/** The evidences, strongest first: the first that has something to say decides. The last always has. */
import { bom } from './bom.ts';
import { escapes } from './escapes.ts';
import type { Evidence } from './evidence.ts';
import { statistics } from './statistics.ts';
import { utf8 } from './utf8.ts';
import { wideUnicode } from './wide-unicode.ts';

export const EVIDENCES: readonly Evidence[] = [bom, wideUnicode, escapes, utf8, statistics];
