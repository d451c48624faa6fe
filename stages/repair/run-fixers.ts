/** Runs fixers in order until none finds anything, and keeps account of every change. */
import { applyChanges, toRepairs, type Edit, type Mended, type Step } from './edit.ts';
import type { Fixer } from './fixers/fixer.ts';

/** Text damaged more often than this is left as it then is; each round undoes at least one layer. */
const MAX_ROUNDS = 8;

export interface Worked {
  text: string;
  edits: readonly Edit[];
}

export function stepsOf(...registries: ReadonlyArray<readonly Fixer[]>): Map<string, Step> {
  return new Map(registries.flat().flatMap((fixer) => Object.entries(fixer.steps)));
}

export function runFixers(worked: Worked, fixers: readonly Fixer[], steps: ReadonlyMap<string, Step>): Worked {
  let current = worked;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = current.text;
    for (const fixer of fixers) {
      const changes = fixer.find(current.text);
      if (changes.length > 0) current = applyChanges(current.text, current.edits, changes, steps);
    }
    if (current.text === before) break;
  }
  return current;
}

export function mended({ text, edits }: Worked): Mended {
  return { text, repairs: toRepairs(text, edits) };
}
