/**
 * dedup/representative: which page of a cluster stands for it. Completeness first, then least boilerplate, a named
 * origin, the earliest publication, and last the id, so that there is never a tie.
 */
import type { Signature } from './dedup-method.ts';

/** Compares like `Array.prototype.sort`: negative when `a` stands before `b`. */
export function byStanding(a: Signature, b: Signature): number {
  return (
    b.standing.letters - a.standing.letters ||
    a.standing.boilerplate - b.standing.boilerplate ||
    Number(b.standing.isSigned) - Number(a.standing.isSigned) ||
    compare(a.standing.published ?? '\uffff', b.standing.published ?? '\uffff') ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
