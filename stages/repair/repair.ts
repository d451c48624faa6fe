/**
 * repair: mends text that was decoded wrongly before us, and nothing else: quotes, width, normal
 * form and white space of sound text stay as they are.
 */
import type { Mended } from './edit.ts';
import { FIXERS } from './fixers/registry.ts';
import { mended, runFixers, stepsOf } from './run-fixers.ts';
import { isAscii, scan } from './scan.ts';

export { undo, type Mended } from './edit.ts';

const STEPS = stepsOf(FIXERS);

/**
 * `repair('HÃ´tel')` gives `{ text: 'Hôtel', repairs: [{ repair: 'utf-8-read-as-windows-1252', start: 1, end: 2, before: 'Ã´' }] }`.
 * Offsets are code points of the returned text, ascending and apart. Never throws.
 */
export function repair(text: string): Mended {
  if (isAscii(text)) return { text, repairs: [] };
  return mended(runFixers({ scan: scan(text), edits: [] }, FIXERS, STEPS));
}
