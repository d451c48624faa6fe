/** Runs fixers in order, from the first again after each change, until none finds anything; keeps account of it all. */
import { applyChanges, toRepairs, type Edit, type Mended, type Step } from './edit.ts';
import type { Fixer } from './fixers/fixer.ts';
import { scan, type Scan } from './scan.ts';

/** Text damaged more often than this is left as it then is; each change undoes at least one layer. */
const MAX_CHANGES = 12;

export interface Worked {
  scan: Scan;
  edits: readonly Edit[];
}

export function stepsOf(...registries: ReadonlyArray<readonly Fixer[]>): Map<string, Step> {
  return new Map(registries.flat().flatMap((fixer) => Object.entries(fixer.steps)));
}

/** `needed` says by its bits which of the fixers may find something in a text. */
export function runFixers(
  worked: Worked,
  fixers: readonly Fixer[],
  steps: ReadonlyMap<string, Step>,
  needed: (scan: Scan) => number = () => -1,
): Worked {
  let current = worked;
  let left = needed(current.scan);
  for (let changed = 0, next = 0; next < fixers.length && changed < MAX_CHANGES; next++) {
    if ((left & (1 << next)) === 0) continue;
    const changes = fixers[next]!.find(current.scan);
    if (changes.length === 0) continue;
    const { text } = current.scan;
    const applied = applyChanges(text, current.edits, changes, steps);
    current = { scan: applied.text === text ? current.scan : scan(applied.text), edits: applied.edits };
    if (applied.text === text) continue;
    changed++;
    left = needed(current.scan);
    next = -1;
  }
  return current;
}

export function mended({ scan: final, edits }: Worked): Mended {
  return { text: final.text, repairs: toRepairs(final, edits) };
}
