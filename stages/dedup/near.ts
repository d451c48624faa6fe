/**
 * dedup/near: pages that tell the same story: re-published, cut, re-worded, or wrapped in another site's furniture.
 *
 * Pages that share keys are compared by their shingles, each weighted by how common it is on the site; what is linked
 * is one cluster. Weighing by the number of documents in the whole corpus was tried and added nothing, and would wear
 * away the stories that are copied most.
 *
 * Must not catch: different pages in one template; an article that quotes another at length; a digest.
 * The same in SQL, for a corpus that does not fit into memory: sql/near-sql.ts.
 */
import { assignmentOf } from './assignment.ts';
import { componentsOf } from './components.ts';
import type { Assignment, DedupMethod, Signature } from './dedup-method.ts';
import { furnitureOf } from './furniture.ts';
import { candidatePairs } from './near-candidates.ts';
import { edgesOf, linkOf } from './near-link.ts';
import { nearPage, one, overlapOf, type NearPage } from './near-page.ts';
import { NEAR_RULE, type NearRule } from '../../pipeline/model/near-rule.ts';
import { byStanding, compare } from './representative.ts';

export const near: DedupMethod = { name: 'near', cluster };

function cluster(signatures: Iterable<Signature>, rule: NearRule = NEAR_RULE): Map<string, Assignment> {
  const pages = [...signatures].toSorted((a, b) => compare(a.id, b.id)).map(nearPage);
  const pairs = [...candidatePairs(pages, rule)];
  const weightOn = furnitureOf(pages, pairs, rule);
  const links = pairs.map(([a, b]) => ({ a, b, link: linkOf(pages[a]!, pages[b]!, weightOn, rule) }));
  const clusters = componentsOf(pages.length, edgesOf(links.filter(({ link }) => link !== undefined)));
  const best = new Map<number, NearPage>();
  pages.forEach((page, at) => {
    const holder = best.get(clusters[at]!);
    if (holder === undefined || byStanding(page.signature, holder.signature) < 0) best.set(clusters[at]!, page);
  });
  return new Map(pages.map((page, at) => [page.signature.id, assign(page, best.get(clusters[at]!)!)]));
}

function assign(page: NearPage, best: NearPage): Assignment {
  if (page.signature.exact === best.signature.exact) return assignmentOf(page.signature.id, best.signature.id, undefined);
  const shared: number[] = [];
  const { a, both } = overlapOf(page, best, one, one, (hash) => shared.push(hash));
  return assignmentOf(page.signature.id, best.signature.id, { both, inCopy: a, shared });
}
