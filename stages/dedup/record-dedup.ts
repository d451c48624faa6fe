/**
 * dedup/record-dedup: an assignment as the record states it: what a copy shares with the page that stands for it is
 * quoted from the copy's own text.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import type { Assignment } from './dedup-method.ts';
import { foldedText } from './folded-text.ts';
import { eachShingle } from './shingles.ts';

const MAX_PASSAGES = 3;

/** @param text of the page the assignment is about */
export function recordDedup(text: string, { shared, ...assignment }: Assignment): CleanRecord['dedup'] {
  if (assignment.role === 'canonical') return assignment;
  return { ...assignment, evidence: shared === undefined ? ['the whole text'] : sharedPassages(text, new Set(shared)) };
}

/**
 * The longest passages of a text whose shingles have one of these hashes, in order, without case or accents of width.
 * Shingles that overlap are one passage.
 */
export function sharedPassages(text: string, hashes: ReadonlySet<number>): string[] {
  const read = foldedText(text);
  const passages: Array<{ start: number; end: number }> = [];
  eachShingle(read, (hash, first, end) => {
    if (!hashes.has(hash)) return;
    const last = passages.at(-1);
    const start = read.starts[first]!;
    if (last !== undefined && start <= last.end) last.end = read.ends[end - 1]!;
    else passages.push({ start, end: read.ends[end - 1]! });
  });
  return passages
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, MAX_PASSAGES)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => read.folded.slice(start, end).replaceAll(/\s+/g, ' '));
}
