/** mend: repair, then tidy, with one account of both: `undo(mend(t).text, mend(t).repairs)` is `t`. */
import { replay as replayPlan, type Mended } from './edit.ts';
import { FIXERS } from './fixers/registry.ts';
import { TIDIERS } from './fixers/tidy-registry.ts';
import { tidiersNeeded } from './tidiers-needed.ts';
import { mended, runFixers, stepsOf } from './run-fixers.ts';
import { isAscii, scan } from './scan.ts';

const STEPS = stepsOf(FIXERS, TIDIERS);

/** `repair` and `tidy` in one; offsets are code points of the final text. */
export function mend(text: string): Mended {
  const given = { scan: scan(text), edits: [] };
  const repaired = isAscii(text) ? given : runFixers(given, FIXERS, STEPS);
  return mended(runFixers(repaired, TIDIERS, STEPS, tidiersNeeded));
}

/** What the plan named in `repairs[].repair` makes of `before`: the text of the repaired stretch. */
export function replay(plan: string, before: string): string {
  return replayPlan(plan, before, STEPS);
}
