/** reassignments: what dedup decided, on disk: pages that are new, and pages that stand otherwise than before. In key order. */
import { join } from 'node:path';
import type { Assignment } from '../stages/recipe.ts';
import { readJsonLines } from './json-lines.ts';
import type { InputKey } from './model/input-key.ts';

/** A line of the state: which page stands where, and what became of it. Its signature is the index's, or is made again. */
export interface PageRow extends InputKey {
  id: string;
  /** Of its signature. */
  version: number;
  /** Its own id where it stands for itself. */
  clusterId: string;
}

/** A page that is new, or stands otherwise than before. */
export interface Reassignment extends InputKey {
  assignment: Assignment;
  /** What a new page is called; null for one that stands already. */
  newPage: Pick<PageRow, 'id' | 'version'> | null;
}

export const reassignmentsFile = (work: string): string => join(work, 'reassignments.jsonl');

export const reassignmentsOf = (work: string): AsyncGenerator<Reassignment> => readJsonLines(reassignmentsFile(work));
