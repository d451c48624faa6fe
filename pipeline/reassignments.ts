/** reassignments: what dedup decided, on disk: pages that are new, and pages that stand otherwise than before. In key order. */
import { join } from 'node:path';
import type { Assignment, Signature } from '../stages/recipe.ts';
import { readJsonLines } from './json-lines.ts';
import type { InputKey } from './model/input-key.ts';

/** A line of the state: what a standing page contributes to clustering, and what came of it. */
export interface PageRow extends InputKey {
  signature: Signature;
  assignment: Assignment;
}

/** A page that is new, or stands otherwise than before. */
export interface Reassignment extends PageRow {
  /** As what it stood; null for a new page. */
  was: Assignment | null;
}

export const reassignmentsFile = (work: string): string => join(work, 'reassignments.jsonl');

export const reassignmentsOf = (work: string): AsyncGenerator<Reassignment> => readJsonLines(reassignmentsFile(work));
