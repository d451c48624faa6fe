/**
 * dedup/near-rule: the numbers of `near` that are no settings: what a shingle weighs, and how many make a case. Whole
 * numbers, so that sums do not depend on their order and every engine decides alike. Thresholds: pipeline/model/near-rule.ts.
 */

/** Two pages that share one rare shingle share a phrase; two of sixteen are no accident. */
export const MIN_SHARED_KEYS = 2;

/** Weight of a shingle that is not furniture. */
export const FULL_WEIGHT = 1152;

/** Two pages of a site may well tell the same story; what a third has too is furniture. */
export const MAX_OWN_PAGES = 2;

/**
 * What a shingle weighs that `pages` or fewer pages of a site have; above the last, `FURNITURE_WEIGHT`. Falls with
 * the square.
 */
export const WEIGHT_STEPS: ReadonlyArray<{ pages: number; weight: number }> = [
  { pages: MAX_OWN_PAGES, weight: FULL_WEIGHT },
  { pages: 3, weight: FULL_WEIGHT / 9 },
  { pages: 4, weight: FULL_WEIGHT / 16 },
  { pages: 8, weight: FULL_WEIGHT / 36 },
];
export const FURNITURE_WEIGHT = FULL_WEIGHT / 128;

/** Furniture shows in a sample: on a site with 100,000 pages, ordinary phrases would otherwise count as furniture. */
export const COUNTED_PAGES_PER_SITE = 256;

/** Fewer shingles in common, in the sketches and furniture apart, are noise. */
export const MIN_TELLING_SHINGLES = 6;

/**
 * Fewer shingles in common than this (estimated, furniture apart) are a passage: the cookie notice that many sites have
 * from one maker, a motto, a quotation. Only a page that is little else (`MOSTLY_SHARED` percent) is a copy for that.
 * Of 36 and below, notices come in; above 50, short stories that were re-worded are lost.
 */
export const MIN_STORY_SHINGLES = 40;
export const MOSTLY_SHARED = 80;

/** A page of fewer shingles than this (estimated, weighted) is a caption: too little to be a cut copy. */
export const MIN_CONTAINED_SHINGLES = 20;

export function weightOf(pagesOfSite: number): number {
  return WEIGHT_STEPS.find(({ pages }) => pagesOfSite <= pages)?.weight ?? FURNITURE_WEIGHT;
}
