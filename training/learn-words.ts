/**
 * Learns what class words and text words say about blocks: log-odds of main content, shrunk towards the odds of all blocks, for
 * words seen on enough domains. A domain counts as one voice, however many blocks or pages it has.
 */
export interface WordedPage {
  domain: string;
  /** For each word on the page, the mean label of the blocks it stands in (or over). */
  shares: ReadonlyMap<string, number>;
}

/** With fewer domains a word is a name. */
const MIN_DOMAINS = 10;

/** As strong as so many domains that say what all blocks say. */
const PRIOR_DOMAINS = 4;

export function learnWords(pages: readonly WordedPage[], maxWords: number): Map<string, number> {
  const domains = new Map<string, Map<string, { sum: number; pages: number }>>();
  for (const { domain, shares } of pages) {
    for (const [word, share] of shares) {
      let byDomain = domains.get(word);
      if (byDomain === undefined) domains.set(word, (byDomain = new Map()));
      const voice = byDomain.get(domain);
      if (voice) {
        voice.sum += share;
        voice.pages++;
      } else byDomain.set(domain, { sum: share, pages: 1 });
    }
  }
  let all = 0;
  let voices = 0;
  for (const byDomain of domains.values()) {
    for (const { sum, pages: count } of byDomain.values()) all += sum / count;
    voices += byDomain.size;
  }
  const prior = all / voices;
  const weights: Array<{ word: string; weight: number; gain: number }> = [];
  for (const [word, byDomain] of domains) {
    if (byDomain.size < MIN_DOMAINS) continue;
    let sum = 0;
    for (const voice of byDomain.values()) sum += voice.sum / voice.pages;
    const rate = (sum + prior * PRIOR_DOMAINS) / (byDomain.size + PRIOR_DOMAINS);
    const weight = Math.log(rate / (1 - rate)) - Math.log(prior / (1 - prior));
    weights.push({ word, weight, gain: Math.abs(weight) * Math.sqrt(byDomain.size) });
  }
  weights.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1));
  return new Map(weights.slice(0, maxWords).map(({ word, weight }) => [word, Math.round(weight * 100) / 100]));
}

/** For each word its log-odds of standing on pages of each type, against all pages; types with few pages count as much as others. */
export function learnTypeWords(
  pages: ReadonlyArray<{ domain: string; type: number; words: ReadonlySet<string> }>,
  types: number,
  maxWords: number,
): Map<string, number[]> {
  const totals = Array.from({ length: types }, () => 0);
  const counts = new Map<string, { domains: Set<string>; byType: number[] }>();
  for (const { domain, type, words } of pages) {
    if (type < 0) continue;
    totals[type]!++;
    for (const word of words) {
      let count = counts.get(word);
      if (count === undefined) counts.set(word, (count = { domains: new Set(), byType: Array.from({ length: types }, () => 0) }));
      count.domains.add(domain);
      count.byType[type]!++;
    }
  }
  const weights: Array<{ word: string; byType: number[]; gain: number }> = [];
  for (const [word, { domains, byType }] of counts) {
    if (domains.size < MIN_DOMAINS) continue;
    const rates = byType.map((count, type) => (count + PRIOR_DOMAINS * 0.1) / (totals[type]! + PRIOR_DOMAINS));
    const mean = rates.reduce((sum, rate) => sum + Math.log(rate), 0) / types;
    const byTypeWeights = rates.map((rate) => Math.round((Math.log(rate) - mean) * 10) / 10);
    const gain = byTypeWeights.reduce((sum, weight, type) => sum + weight * weight * rates[type]!, 0);
    weights.push({ word, byType: byTypeWeights, gain });
  }
  weights.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1));
  return new Map(weights.slice(0, maxWords).map(({ word, byType }) => [word, byType]));
}
