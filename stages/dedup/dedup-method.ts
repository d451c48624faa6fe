/**
 * The contract of a dedup method: pages are signed one by one, and clustered as a set. The outcome is a function of
 * the set of signatures, never of their order, their shards or the runs they came in.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';

export const DEDUP_METHODS = ['off', 'exact', 'near'] as const;

export type DedupMethodName = (typeof DEDUP_METHODS)[number];

/** What a page contributes to clustering: plain data, from the record alone. */
export interface Signature {
  id: string;
  /** A hash of all below: under the same id, a page that has become known at another address is another version. */
  version: number;
  /** Pages with the same key say the same, letter for letter and digit for digit. */
  exact: string;
  standing: Standing;
  /** Where the page stood: what returns on one site is furniture. */
  site: string;
  /** A hash of its title; 0 where it has none. */
  title: number;
  /** Number of different shingles of the page. */
  shingles: number;
  /** The smallest of their hashes, see sketch.ts. */
  sketch: string;
}

/** What decides which page of a cluster stands for it; compared in this order. */
export interface Standing {
  /** Letters of the text in steps of a tenth: the higher step stands first. */
  completeness: number;
  /** A smaller share of boilerplate on the page stands first, in thousandths. */
  boilerplate: number;
  /** A page that names its author or agency stands before one that does not. */
  isSigned: boolean;
  /** The earlier publication stands first; unknown is last. */
  published: string | null;
}

/** Where a page belongs. Says what a copy shares by hash; `recordDedup` turns that into words. */
export interface Assignment {
  /** The id of the page that stands for the cluster. */
  clusterId: string;
  role: CleanRecord['dedup']['role'];
  /** Copies only, as is all below. */
  duplicateOf?: string;
  /** Share of the copy's shingles that the representative has too, 0 to 1; estimated on pages longer than a sketch. */
  similarity?: number;
  /** Hashes of shingles that both have, as far as both sketches reach, ascending; absent where both say the same. */
  shared?: number[];
}

export interface DedupMethod {
  name: DedupMethodName;
  /** Assigns every signature its cluster, by id. @param rule thresholds of `near`; its own where absent */
  cluster: (signatures: Iterable<Signature>, rule?: NearRule) => Map<string, Assignment>;
}
