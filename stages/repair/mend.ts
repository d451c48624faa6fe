/** mend: repair, then tidy, with one account of both: `undo(mend(t).text, mend(t).repairs)` is `t`. */
import { replay as replayPlan, type Mended } from './edit.ts';
import { FIXERS } from './fixers/registry.ts';
import { TIDIERS } from './fixers/tidy-registry.ts';
import { tidiersNeeded } from './tidiers-needed.ts';
import { mended, runFixers, stepsOf } from './run-fixers.ts';
import { isAscii, scan, type Scan } from './scan.ts';

const STEPS = stepsOf(FIXERS, TIDIERS);

export interface MendedText extends Mended {
  /** Places of the units that end a character beyond U+FFFF, ascending. */
  secondHalves: readonly number[];
}

/** `repair` and `tidy` in one; offsets are code points of the final text. */
export function mend(text: string): MendedText {
  const given = { scan: scan(text), edits: [] };
  const repaired = isAscii(text) ? given : runFixers(given, FIXERS, STEPS);
  const tidied = runFixers(repaired, TIDIERS, STEPS, tidiersNeeded);
  return { ...mended(tidied), secondHalves: secondHalves(tidied.scan) };
}

/** What the plan named in `repairs[].repair` makes of `before`: the text of the repaired stretch. */
export function replay(plan: string, before: string): string {
  return replayPlan(plan, before, STEPS);
}

function secondHalves({ units, highs }: Scan): number[] {
  const places: number[] = [];
  for (let high = 0; high < highs.length; high++) {
    const at = highs[high]!;
    if ((units[at]! & 0xfc00) === 0xdc00 && at > 0 && (units[at - 1]! & 0xfc00) === 0xd800) places.push(at);
  }
  return places;
}
