/**
 * The thresholds of `near`, in words that the configuration and the method share. Whole percent and whole numbers, so
 * that every engine decides alike.
 */
export interface NearRule {
  /** Weighted share of what either page says that both say (Jaccard), from which they are copies. */
  minSimilarity: number;
  /** Weighted share of the shorter page that the longer one has, from which it is a cut copy. */
  minContainment: number;
  /** Unweighted Jaccard from which two pages of one site with one title are the same page, fetched again. */
  minSameness: number;
  /** A key on more pages than this is common property: it pairs each of them with one page only. */
  maxKeyPages: number;
}

/**
 * At 25 % a digest and a page in the same template come in; at 27 % a heavily re-worded copy is lost.
 * Below 85 % containment pages that quote a notice whole become copies of it; above 87 % a teaser's own closing line,
 * "read more" and the like, makes it no copy.
 * Above 20 pages to a key, pages of one site become candidates for their furniture, and no copy more is found.
 * At 90 % sameness a short page with a correction counts as another; fill-in templates reach 72 %.
 */
export const NEAR_RULE: NearRule = { minSimilarity: 26, minContainment: 85, minSameness: 80, maxKeyPages: 20 };
