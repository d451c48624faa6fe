/**
 * dedup/record-dedup: an assignment as the record states it: what a copy shares with the page that stands for it is
 * quoted from the copy's own text.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import type { Assignment } from './dedup-method.ts';
import { sharedPassages } from './shared-passages.ts';

const MAX_PASSAGES = 3;

/** @param text of the page the assignment is about */
export function recordDedup(text: string, { shared, ...assignment }: Assignment): CleanRecord['dedup'] {
  if (assignment.role === 'canonical') return assignment;
  return { ...assignment, evidence: shared === undefined ? ['the whole text'] : sharedPassages(text, new Set(shared), MAX_PASSAGES) };
}
