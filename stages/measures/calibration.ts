/**
 * What a score is worth: a rising curve from what a model says to how often it was right, fitted on pages it had not seen.
 * Between two knots the curve is a straight line, beyond the last ones level.
 */
export interface Calibration {
  /** Ascending scores. */
  scores: readonly number[];
  /** For each score the share of cases that were so. */
  shares: readonly number[];
}

/** The share that belongs to a score. */
export function calibrated({ scores, shares }: Calibration, score: number): number {
  const above = scores.findIndex((knot) => knot >= score);
  if (above < 0) return shares.at(-1)!;
  if (above === 0) return shares[0]!;
  const from = scores[above - 1]!;
  const part = (score - from) / (scores[above]! - from);
  return shares[above - 1]! + part * (shares[above]! - shares[above - 1]!);
}
