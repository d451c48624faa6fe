/**
 * The contract of a dedup method: pages are signed one by one, and clustered once per run. The outcome is a
 * function of the set of signatures, never of their order.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';

export const DEDUP_METHODS = ['off', 'exact'] as const;

export type DedupMethodName = (typeof DEDUP_METHODS)[number];

/** What a page contributes to clustering: plain data, small enough to hold for a whole corpus. */
export interface Signature {
  id: string;
  /** Pages with the same key say the same, letter for letter and digit for digit. */
  exact: string;
  standing: Standing;
}

/** What decides which page of a cluster stands for it; compared in this order. */
export interface Standing {
  /** More letters in `text` stand before fewer: the complete copy. */
  letters: number;
  /** A smaller share of boilerplate on the page stands first, in thousandths. */
  boilerplate: number;
  /** A page that names its author or agency stands before one that does not. */
  isSigned: boolean;
  /** The earlier publication stands first; unknown is last. */
  published: string | null;
}

export type Assignment = CleanRecord['dedup'];

export interface DedupMethod {
  name: DedupMethodName;
  /** Assigns every signature its cluster, by id. */
  cluster: (signatures: Iterable<Signature>) => Map<string, Assignment>;
}
