/**
 * dedup/near-rule: when two pages are copies, in numbers. Everything is counted in whole numbers, so that sums do not
 * depend on their order and every engine decides alike.
 */

/** Whole percent, whole numbers. */
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
 * Below 26 % digests and long quotations come in; at 28 % heavily cut and re-worded copies are lost.
 * Below 85 % containment pages that quote a notice whole become copies of it.
 * Above 20 pages to a key, pages of one site become candidates for their furniture, and no copy more is found.
 * At 90 % sameness a short page with a correction counts as another; fill-in templates reach 72 %.
 */
export const NEAR_RULE: NearRule = { minSimilarity: 26, minContainment: 90, minSameness: 80, maxKeyPages: 20 };

/** Two pages that share one rare shingle share a phrase; two of sixteen are no accident. */
export const MIN_SHARED_KEYS = 2;

/** Weight of a shingle that is not furniture. */
export const FULL_WEIGHT = 1152;

/**
 * What a shingle weighs that `pages` or fewer pages of a site have; above the last, `FURNITURE_WEIGHT`. Falls with
 * the square. Two pages of a site may well tell the same story; what a third has too is furniture.
 */
export const WEIGHT_STEPS: ReadonlyArray<{ pages: number; weight: number }> = [
  { pages: 2, weight: FULL_WEIGHT },
  { pages: 3, weight: FULL_WEIGHT / 9 },
  { pages: 4, weight: FULL_WEIGHT / 16 },
  { pages: 8, weight: FULL_WEIGHT / 36 },
];
export const FURNITURE_WEIGHT = FULL_WEIGHT / 128;

/** Furniture shows in a sample: on a site with 100,000 pages, ordinary phrases would otherwise count as furniture. */
export const COUNTED_PAGES_PER_SITE = 256;

/** Fewer shingles in common, in the sketches and furniture apart, are noise. */
export const MIN_TELLING_SHINGLES = 6;

/** A page of fewer shingles than this (estimated, weighted) is a caption: too little to be a cut copy. */
export const MIN_CONTAINED_SHINGLES = 20;

/** Shared shingles that an assignment names: enough to quote the longest few. */
export const MAX_SHARED = 16;

export function weightOf(pagesOfSite: number): number {
  return WEIGHT_STEPS.find(({ pages }) => pagesOfSite <= pages)?.weight ?? FURNITURE_WEIGHT;
}
