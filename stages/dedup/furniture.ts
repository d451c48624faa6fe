/**
 * dedup/furniture: what returns on many pages of one site. A page that is fetched again and again would make its own
 * text look like furniture, so of such pages one is counted: the one with the smallest id.
 */
import { componentsOf } from './components.ts';
import type { Signature } from './dedup-method.ts';
import { candidatePairs } from './near-candidates.ts';
import { isFetchedAgain, nearPage, type NearPage, type Weight } from './near-page.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';
import { COUNTED_PAGES_PER_SITE, MAX_OWN_PAGES, weightOf } from './near-rule.ts';
import { compare } from './representative.ts';

/** What shingles weigh on pages of a site. */
export type WeightOnSite = (site: string) => Weight;

/** @param pages by ascending id @param pairs candidate pairs */
export function furnitureOf(
  pages: readonly NearPage[],
  pairs: ReadonlyArray<readonly [number, number]>,
  rule: Pick<NearRule, 'minSameness'>,
): WeightOnSite {
  const sites = countedOn(pages, pairs, rule);
  return (site) => {
    const pagesWith = sites.get(site)!;
    return (hash) => weightOf(pagesWith.get(hash) ?? 0);
  };
}

/** How many pages have a shingle, by its hash; what is no furniture is left out. @param signatures of one site */
export function furnitureOn(signatures: readonly Signature[], rule: NearRule): Map<number, number> {
  const pages = signatures.toSorted((a, b) => compare(a.id, b.id)).map(nearPage);
  const [pagesWith = new Map<number, number>()] = countedOn(pages, [...candidatePairs(pages, rule)], rule).values();
  return new Map([...pagesWith].filter(([, count]) => count > MAX_OWN_PAGES));
}

/** By site: how many of its counted pages have a shingle. */
function countedOn(
  pages: readonly NearPage[],
  pairs: ReadonlyArray<readonly [number, number]>,
  rule: Pick<NearRule, 'minSameness'>,
): Map<string, Map<number, number>> {
  const again = pairs.filter(([a, b]) => isFetchedAgain(pages[a]!, pages[b]!, rule));
  const first = componentsOf(pages.length, again);
  const sites = new Map<string, { counted: number; pagesWith: Map<number, number> }>();
  pages.forEach(({ signature, hashes }, at) => {
    const site = sites.get(signature.site) ?? { counted: 0, pagesWith: new Map<number, number>() };
    sites.set(signature.site, site);
    if (first[at] !== at || site.counted === COUNTED_PAGES_PER_SITE) return;
    site.counted++;
    for (const hash of hashes) site.pagesWith.set(hash, (site.pagesWith.get(hash) ?? 0) + 1);
  });
  return new Map(Array.from(sites, ([name, { pagesWith }]) => [name, pagesWith]));
}
