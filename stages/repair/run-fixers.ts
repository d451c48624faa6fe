/** Runs fixers in order, from the first again after each change, until none finds anything; keeps account of it all. */
import { applyChanges, toRepairs, type Edit, type Mended, type Step } from './edit.ts';
import type { Fixer } from './fixers/fixer.ts';

/** Text damaged more often than this is left as it then is; each change undoes at least one layer. */
const MAX_CHANGES = 12;

export interface Worked {
  text: string;
  edits: readonly Edit[];
}

export function stepsOf(...registries: ReadonlyArray<readonly Fixer[]>): Map<string, Step> {
  return new Map(registries.flat().flatMap((fixer) => Object.entries(fixer.steps)));
}

export function runFixers(worked: Worked, fixers: readonly Fixer[], steps: ReadonlyMap<string, Step>): Worked {
  let current = worked;
  for (let changed = 0, next = 0; next < fixers.length && changed < MAX_CHANGES; next++) {
    const changes = fixers[next]!.find(current.text);
    if (changes.length === 0) continue;
    const { text } = current;
    current = applyChanges(text, current.edits, changes, steps);
    if (current.text === text) continue;
    changed++;
    next = -1;
  }
  return current;
}

export function mended({ text, edits }: Worked): Mended {
  return { text, repairs: toRepairs(text, edits) };
}
