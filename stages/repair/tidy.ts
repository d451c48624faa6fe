/**
 * tidy: what is no damage, yet does not belong in clean text: controls, invisible characters,
 * half characters, other normal forms.
 */
import type { Mended } from './edit.ts';
import { tidiersNeeded } from './tidiers-needed.ts';
import { TIDIERS } from './fixers/tidy-registry.ts';
import { mended, runFixers, stepsOf } from './run-fixers.ts';
import { scan } from './scan.ts';

const STEPS = stepsOf(TIDIERS);

/** `tidy('co\u00adop')` gives `{ text: 'coop', repairs: [{ repair: "invisible-characters-removed", start: 2, end: 2, before: "\u00ad" }] }`. */
export function tidy(text: string): Mended {
  return mended(runFixers({ scan: scan(text), edits: [] }, TIDIERS, STEPS, tidiersNeeded));
}
