/**
 * The outcome of `near` by comparing every page with every other, written from its description and sharing no code
 * with it but the thresholds. Quadratic, and plain on purpose.
 */
import type { Assignment, Signature } from '../../stages/dedup/dedup-method.ts';
import type { NearRule } from '../../pipeline/model/near-rule.ts';
import {
  MIN_CONTAINED_SHINGLES,
  MIN_SHARED_KEYS,
  MIN_STORY_SHINGLES,
  MIN_TELLING_SHINGLES,
  MOSTLY_SHARED,
  weightOf,
} from '../../stages/dedup/near-rule.ts';

interface OraclePage extends Signature {
  hashes: number[];
  reach: number;
}

export function oracle(signatures: readonly Signature[], rule: NearRule): Map<string, Assignment> {
  const pages = signatures.map(unpacked).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = pages.flatMap((a, at) => pages.slice(at + 1).map((b): [OraclePage, OraclePage] => [a, b])).filter(areCandidates);
  const again = groups(pages, pairs.filter(areFetchedAgain));
  const counted = pages.filter((page) => again.get(page) === page);
  const pagesWith = (site: string, hash: number): number =>
    counted
      .filter((page) => page.site === site)
      .slice(0, 256)
      .filter(({ hashes }) => hashes.includes(hash)).length;
  const alike = pairs.filter((pair) => kindOf(pair) === 'alike');
  const cut = pairs.filter(([a, b]) => {
    const kind = kindOf([a, b]);
    const lighter = kind === 'a is cut' ? a : kind === 'b is cut' ? b : undefined;
    return lighter !== undefined && !alike.some((pair) => pair.includes(lighter));
  });
  const clusters = groups(pages, [...alike, ...cut]);
  return new Map(
    pages.map((page) => [
      page.id,
      stated(
        page,
        pages.filter((other) => clusters.get(other) === clusters.get(page)),
      ),
    ]),
  );

  function areCandidates([a, b]: [OraclePage, OraclePage]): boolean {
    const holdersOf = (key: number): OraclePage[] => pages.filter(({ hashes }) => hashes.slice(0, 16).includes(key));
    const shared = a.hashes.slice(0, 16).filter((key) => {
      const holders = holdersOf(key);
      return holders.includes(b) && (holders.length <= rule.maxKeyPages || holders[0] === a);
    });
    const isFirstTwin = pages.find(({ exact }) => exact === b.exact) === a;
    return shared.length + (isFirstTwin ? MIN_SHARED_KEYS : 0) >= MIN_SHARED_KEYS;
  }

  function areFetchedAgain([a, b]: [OraclePage, OraclePage]): boolean {
    const { both, inA, inB } = common(a, b);
    const all = inA.length + inB.length - both.length;
    return a.site === b.site && a.title === b.title && both.length > 0 && both.length / all >= rule.minSameness / 100;
  }

  function kindOf([a, b]: [OraclePage, OraclePage]): 'alike' | 'a is cut' | 'b is cut' | 'apart' {
    const areApart = a.site === b.site && a.title !== b.title;
    if ((a.exact === b.exact && !areApart) || areFetchedAgain([a, b])) return 'alike';
    const { both, inA, inB, reach } = common(a, b);
    const weight = (hash: number): number => {
      const onA = inA.includes(hash) ? pagesWith(a.site, hash) : 0;
      const onB = inB.includes(hash) ? pagesWith(b.site, hash) : 0;
      return weightOf(Math.max(onA, onB)) / weightOf(1);
    };
    const sum = (hashes: number[]): number => hashes.reduce((total, hash) => total + weight(hash), 0);
    if (both.filter((hash) => weight(hash) === 1).length < MIN_TELLING_SHINGLES) return 'apart';
    const [wBoth, wA, wB] = [sum(both), sum(inA), sum(inB)];
    const estimated = both.filter((hash) => weight(hash) === 1).length / (reach / 2 ** 32);
    if (estimated < MIN_STORY_SHINGLES && wBoth / Math.min(wA, wB) < MOSTLY_SHARED / 100 - 1e-9) return 'apart';
    if (wBoth / (wA + wB - wBoth) >= rule.minSimilarity / 100 - 1e-9) return 'alike';
    const lighter = Math.min(wA, wB);
    if (lighter / (reach / 2 ** 32) < MIN_CONTAINED_SHINGLES || wBoth / lighter < rule.minContainment / 100 - 1e-9) return 'apart';
    return wA <= wB ? 'a is cut' : 'b is cut';
  }
}

function unpacked(signature: Signature): OraclePage {
  const bytes = Buffer.from(signature.sketch, 'base64');
  const hashes = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(4 * at));
  return { ...signature, hashes, reach: signature.shingles > hashes.length ? hashes.at(-1)! : 2 ** 32 - 1 };
}

function common(a: OraclePage, b: OraclePage): { both: number[]; inA: number[]; inB: number[]; reach: number } {
  const reach = Math.min(a.reach, b.reach);
  const inA = a.hashes.filter((hash) => hash <= reach);
  const inB = b.hashes.filter((hash) => hash <= reach);
  return { both: inA.filter((hash) => inB.includes(hash)), inA, inB, reach };
}

/** Each page with the first of those it is joined to, by repeating until nothing changes. */
function groups(pages: readonly OraclePage[], pairs: ReadonlyArray<readonly [OraclePage, OraclePage]>): Map<OraclePage, OraclePage> {
  const place = new Map(pages.map((page, at) => [page, at]));
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const [a, b] of pairs) {
      const first = Math.min(place.get(a)!, place.get(b)!);
      if (place.get(a) !== first || place.get(b) !== first) isDone = false;
      place.set(a, first).set(b, first);
    }
  }
  return new Map(pages.map((page) => [page, pages[place.get(page)!]!]));
}

function stated(page: OraclePage, cluster: readonly OraclePage[]): Assignment {
  const [best] = cluster.toSorted(
    (a, b) =>
      b.standing.completeness - a.standing.completeness ||
      a.standing.boilerplate - b.standing.boilerplate ||
      Number(b.standing.isSigned) - Number(a.standing.isSigned) ||
      Number(a.standing.published === null) - Number(b.standing.published === null) ||
      ((a.standing.published ?? '') < (b.standing.published ?? '')
        ? -1
        : (a.standing.published ?? '') > (b.standing.published ?? '')
          ? 1
          : 0) ||
      (a.id < b.id ? -1 : 1),
  );
  if (best === page) return { clusterId: page.id, role: 'canonical' };
  const copy: Assignment = { clusterId: best!.id, role: 'copy', duplicateOf: best!.id };
  if (page.exact === best!.exact) return { ...copy, similarity: 1 };
  const { both, inA } = common(page, best!);
  return { ...copy, similarity: inA.length === 0 ? 0 : Math.round((1000 * both.length) / inA.length) / 1000, shared: both };
}
