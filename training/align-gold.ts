/**
 * Which blocks of a page are in its reference text? A word counts as found when it stands in four words in a row that the
 * reference has too; the four may reach over block borders, so that short headings and menu entries are told by what is beside them.
 */

const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;
const WINDOW = 4;

/** The words the evaluation counts, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** For each block the share of its words found in the reference; of equal blocks only as many as the reference has. */
export function alignToGold(blockWords: ReadonlyArray<readonly string[]>, goldText: string): number[] {
  const goldWords = wordsOf(goldText);
  const goldGrams = new Set<string>();
  for (let at = 0; at + WINDOW <= goldWords.length; at++) goldGrams.add(goldWords.slice(at, at + WINDOW).join(' '));
  const goldLines = new Map<string, number>();
  for (const line of goldText.split('\n')) {
    const key = wordsOf(line).join(' ');
    goldLines.set(key, (goldLines.get(key) ?? 0) + 1);
  }
  const words: string[] = [];
  const owners: number[] = [];
  for (const [index, list] of blockWords.entries()) {
    for (const word of list) {
      words.push(word);
      owners.push(index);
    }
  }
  const found = new Uint8Array(words.length);
  for (let at = 0; at + WINDOW <= words.length; at++) {
    if (goldGrams.has(words.slice(at, at + WINDOW).join(' '))) found.fill(1, at, at + WINDOW);
  }
  const counts = new Float64Array(blockWords.length);
  for (let at = 0; at < words.length; at++) counts[owners[at]!]! += found[at]!;
  const shares = blockWords.map((list, index) => (list.length === 0 ? 0 : counts[index]! / list.length));
  addLoneLines(blockWords, shares, goldLines);
  dropExtraCopies(blockWords, shares, goldWords);
  return shares;
}

/** Short blocks that are a line of the reference and stand among found ones, though in another order. */
function addLoneLines(blockWords: ReadonlyArray<readonly string[]>, shares: number[], goldLines: ReadonlyMap<string, number>): void {
  const before = [...shares];
  const keys = blockWords.map((list) => list.join(' '));
  const foundCopies = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (before[index]! >= 0.5) foundCopies.set(key, (foundCopies.get(key) ?? 0) + 1);
  for (const [index, list] of blockWords.entries()) {
    const key = keys[index]!;
    if (list.length === 0 || before[index]! >= 0.5 || (foundCopies.get(key) ?? 0) >= (goldLines.get(key) ?? 0)) continue;
    if (nearby(before, index) >= 0.5 || list.length > WINDOW) shares[index] = 1;
  }
}

/** The reference holds a text once where the page has it twice (for phones and for desks): the copy in the better company stays. */
function dropExtraCopies(blockWords: ReadonlyArray<readonly string[]>, shares: number[], goldWords: readonly string[]): void {
  const gold = ` ${goldWords.join(' ')} `;
  const copies = new Map<string, number[]>();
  for (const [index, list] of blockWords.entries()) {
    if (shares[index]! < 0.5) continue;
    const key = list.join(' ');
    const known = copies.get(key);
    if (known) known.push(index);
    else copies.set(key, [index]);
  }
  for (const [key, indexes] of copies) {
    if (indexes.length < 2 || key === '') continue;
    const wanted = Math.max(1, gold.split(` ${key} `).length - 1);
    if (wanted >= indexes.length) continue;
    const ranked = indexes
      .map((index) => ({ index, company: nearby(shares, index) }))
      .sort((a, b) => b.company - a.company || a.index - b.index);
    for (const { index } of ranked.slice(wanted)) shares[index] = 0;
  }
}

function nearby(shares: readonly number[], index: number): number {
  let sum = 0;
  let count = 0;
  for (let at = Math.max(0, index - 4); at <= Math.min(shares.length - 1, index + 4); at++) {
    if (at === index) continue;
    sum += shares[at]!;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
