/**
 * dedup/representative: which page of a cluster stands for it. Completeness first, then least boilerplate, a named
 * origin, the earliest publication, and last the id, so that there is never a tie.
 */
import type { Signature } from './dedup-method.ts';

/** Compares like `Array.prototype.sort`: negative when `a` stands before `b`. */
export function byStanding(a: Signature, b: Signature): number {
  return (
    b.standing.completeness - a.standing.completeness ||
    a.standing.boilerplate - b.standing.boilerplate ||
    Number(b.standing.isSigned) - Number(a.standing.isSigned) ||
    compare(a.standing.published ?? '\uffff', b.standing.published ?? '\uffff') ||
    compare(a.id, b.id)
  );
}

/** Half as long, seven steps less. */
const STEPS_PER_E_FOLD = 10;

/**
 * The step of a tenth in which a number of letters falls. In steps, so that a longer date line makes no page more
 * complete than the signed original; a copy cut by a fifth is at least one step below.
 */
export function completenessOf(letters: number): number {
  return letters === 0 ? 0 : 1 + Math.round(STEPS_PER_E_FOLD * Math.log(letters));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
