/**
 * dedup/record-dedup: an assignment as the record states it: what a copy shares with the page that stands for it is
 * quoted from the copy.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import { comparedText, type Compared } from './compared-text.ts';
import type { Assignment } from './dedup-method.ts';
import { sharedPassages } from './shared-passages.ts';

const MAX_PASSAGES = 3;

/** @param record of the page the assignment is about */
export function recordDedup(record: Compared, { shared, ...assignment }: Assignment): CleanRecord['dedup'] {
  if (assignment.role === 'canonical') return assignment;
  return {
    ...assignment,
    evidence: shared === undefined ? ['the whole text'] : sharedPassages(comparedText(record), new Set(shared), MAX_PASSAGES),
  };
}
