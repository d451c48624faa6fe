/**
 * dedup/near-link: what joins two pages. A likeness joins them outright. A page cut out of another is joined to it
 * only where it is like no other page: else a copy cut to its opening would tie its article to every digest that
 * quotes the opening.
 */
import type { WeightOnSite } from './furniture.ts';
import { isFetchedAgain, overlapOf, type NearPage } from './near-page.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';
import { FULL_WEIGHT, MIN_CONTAINED_SHINGLES, MIN_STORY_SHINGLES, MIN_TELLING_SHINGLES, MOSTLY_SHARED } from './near-rule.ts';

/** `a` and `b` name the page that is cut out of the other. */
export type Link = 'alike' | 'a' | 'b' | undefined;

const ALL_HASHES = 2 ** 32;

/** `a` has the smaller id. */
export function linkOf(a: NearPage, b: NearPage, weightOn: WeightOnSite, rule: NearRule): Link {
  if (isTwin(a, b) || isFetchedAgain(a, b, rule)) return 'alike';
  const sums = overlapOf(a, b, weightOn(a.signature.site), weightOn(b.signature.site));
  if (sums.telling < MIN_TELLING_SHINGLES) return undefined;
  const lighter = Math.min(sums.a, sums.b);
  const isStory = sums.telling * ALL_HASHES >= MIN_STORY_SHINGLES * sums.reach;
  if (!isStory && 100 * sums.both < MOSTLY_SHARED * lighter) return undefined;
  if (100 * sums.both >= rule.minSimilarity * (sums.a + sums.b - sums.both)) return 'alike';
  const isLongEnough = lighter * ALL_HASHES >= MIN_CONTAINED_SHINGLES * FULL_WEIGHT * sums.reach;
  if (!isLongEnough || 100 * sums.both < rule.minContainment * lighter) return undefined;
  return sums.a <= sums.b ? 'a' : 'b';
}

/** The same text; but what two pages of one site say under different titles may be all that cleaning left: furniture. */
function isTwin({ signature: a }: NearPage, { signature: b }: NearPage): boolean {
  return a.exact === b.exact && (a.site !== b.site || a.title === b.title);
}

/** @param links pairs of positions with their link, `undefined` left out */
export function edgesOf(links: ReadonlyArray<{ a: number; b: number; link: Link }>): Array<[number, number]> {
  const isAlike = new Set<number>();
  for (const { a, b, link } of links) if (link === 'alike') isAlike.add(a).add(b);
  return links.filter(({ a, b, link }) => link === 'alike' || !isAlike.has(link === 'a' ? a : b)).map(({ a, b }) => [a, b]);
}
