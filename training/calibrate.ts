/**
 * Fits calibration curves and says how true confidences are.
 *
 * The curve is isotonic (pool adjacent violators, Ayer et al. 1955) over bins of equally many cases: few knots, and no score whose
 * neighbours above it were right less often.
 */
import type { Calibration } from '../stages/measures/calibration.ts';

export interface Judged {
  score: number;
  /** 1 where the case was so, 0 where not. */
  truth: number;
}

const MAX_KNOTS = 24;
const MIN_IN_BIN = 40;

interface Pool {
  score: number;
  truth: number;
  count: number;
}

export function fitCalibration(cases: readonly Judged[]): Calibration {
  const sorted = cases.toSorted((a, b) => a.score - b.score);
  const size = Math.max(MIN_IN_BIN, Math.ceil(sorted.length / MAX_KNOTS));
  const pools: Pool[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    pools.push(poolOf(sorted.slice(at, at + size)));
    while (pools.length > 1 && shareOf(pools.at(-2)!) >= shareOf(pools.at(-1)!)) pools.push(merged(pools.pop()!, pools.pop()!));
  }
  return {
    scores: pools.map(({ score, count }) => Number((score / count).toFixed(4))),
    shares: pools.map((pool) => Number(shareOf(pool).toFixed(4))),
  };
}

function poolOf(cases: readonly Judged[]): Pool {
  let score = 0;
  let truth = 0;
  for (const each of cases) {
    score += each.score;
    truth += each.truth;
  }
  return { score, truth, count: cases.length };
}

const merged = (a: Pool, b: Pool): Pool => ({ score: a.score + b.score, truth: a.truth + b.truth, count: a.count + b.count });

const shareOf = ({ truth, count }: Pool): number => truth / count;

/** One row of a reliability table: cases whose confidence lies in a tenth, or in the upper half of the last. */
export interface ReliabilityRow {
  from: number;
  count: number;
  /** Mean confidence. */
  stated: number;
  /** Share that was so. */
  found: number;
}

const ROWS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The reliability table, and the expected calibration error: the mean distance between stated and found, weighted by cases. */
export function reliability(cases: readonly Judged[]): { rows: ReliabilityRow[]; error: number } {
  const rows = ROWS.map((from, index) => {
    const own = cases.filter(({ score }) => score >= from && score < (ROWS[index + 1] ?? Number.POSITIVE_INFINITY));
    const { score, truth, count } = poolOf(own);
    return { from, count, stated: score / count, found: truth / count };
  }).filter(({ count }) => count > 0);
  const error = rows.reduce((sum, { count, stated, found }) => sum + count * Math.abs(stated - found), 0) / Math.max(1, cases.length);
  return { rows, error };
}
