/**
 * A second look at each block, knowing what the first look thought of the others: its neighbours, the boxes around it, the blocks
 * and boxes made alike, and the page. Figures come in the order of CONTEXT.
 */
import type { OutlineSection } from './outline.ts';
import { KEY_STEP, MIN_ALIKE, share } from './figures.ts';
import type { PageMeasures } from './page-measures.ts';

const NEIGHBOURS = [-4, -3, -2, -1, 1, 2, 3, 4];
const WINDOWS = [2, 5, 12];
const LEVELS = 5;

export const CONTEXT: readonly string[] = [
  'p',
  ...NEIGHBOURS.map((offset) => `p${offset > 0 ? '+' : ''}${offset}`),
  ...WINDOWS.map((reach) => `around${reach}`),
  ...Array.from({ length: LEVELS }, (_, level) => [`mean@${level + 1}`, `most@${level + 1}`, `keptShare@${level + 1}`]).flat(),
  'alikeMean', 'alikeMost', 'pathMean', 'headingP', 'underHeading', 'copyP',
  'keptBefore', 'sinceSure', 'toSure', 'isInside', 'rank', 'wordsRank',
  'pageKept', 'pageKeptShare', 'pageSure', 'pageMean', 'pageMost', 'pageDoubt',
]; // prettier-ignore

/** A block this likely to be content marks where content begins and ends. */
const SURE = 0.7;

/** Rows of CONTEXT.length numbers, from the first look's probabilities. */
export function contextOf(page: PageMeasures, probabilities: Float64Array): Float32Array {
  const { outline, texts } = page;
  const { blocks, parents, sections } = outline;
  const count = blocks.length;
  const width = CONTEXT.length;
  const rows = new Float32Array(count * width);
  if (count === 0) return rows;

  const words = new Float64Array(count + 1);
  const kept = new Float64Array(count + 1);
  const most = mostIn(page, probabilities);
  for (let index = 0; index < count; index++) {
    const weight = texts[index]!.words + 1;
    words[index + 1] = words[index]! + weight;
    kept[index + 1] = kept[index]! + weight * probabilities[index]!;
  }
  const totalKept = kept[count]!;
  const mean = (from: number, to: number): number => share(kept[to]! - kept[from]!, words[to]! - words[from]!);
  const alike = alikeMeans(sections, words, kept);
  const path = pathMeans(page, probabilities);
  const under = headingMeans(page, probabilities);
  const copies = bestCopies(page, probabilities);
  const ranks = ranksOf(
    probabilities,
    texts.map((text) => text.words + 1),
    words[count]!,
  );

  const sure = Array.from(probabilities.keys()).filter((index) => probabilities[index]! >= SURE);
  const first = sure[0] ?? -1;
  const last = sure.at(-1) ?? -1;
  let doubt = 0;
  let highest = 0;
  for (const probability of probabilities) {
    doubt += probability * (1 - probability);
    highest = Math.max(highest, probability);
  }
  const pageFigures = [
    Math.log2(1 + totalKept),
    share(totalKept, words[count]!),
    sure.length,
    share(totalKept, count),
    highest,
    share(doubt, count),
  ];

  let heading = -1;
  let lastSure = -1;
  let nextSure = 0;
  let at = 0;
  const put = (value: number): void => {
    rows[at++] = value;
  };
  for (let index = 0; index < count; index++) {
    put(probabilities[index]!);
    for (const offset of NEIGHBOURS) put(probabilities[index + offset] ?? -1);
    for (const reach of WINDOWS) put(mean(Math.max(0, index - reach), Math.min(count, index + reach + 1)));
    let section = parents[index]!;
    for (let level = 0; level < LEVELS; level++) {
      const { first: from, end } = sections[section]!;
      put(mean(from, end));
      put(most[section]!);
      put(share(kept[end]! - kept[from]!, totalKept));
      section = largerBox(sections, section);
    }
    const unit = alike.unitOf[parents[index]!]!;
    put(unit < 0 ? -1 : alike.means[unit]!);
    put(unit < 0 ? -1 : mean(sections[unit]!.first, sections[unit]!.end));
    put(path[index]!);
    put(heading < 0 ? -1 : probabilities[heading]!);
    put(blocks[index]!.type === 'heading' ? under[index]! : heading < 0 ? -1 : under[heading]!);
    if (blocks[index]!.type === 'heading') heading = index;
    put(copies[index]!);
    put(share(kept[index]!, totalKept));
    while (nextSure < sure.length && sure[nextSure]! <= index) lastSure = sure[nextSure++]!;
    put(lastSure < 0 ? -1 : Math.min(99, index - lastSure));
    put(nextSure >= sure.length ? -1 : Math.min(99, sure[nextSure]! - index));
    put(first < 0 ? -1 : index < first ? 0 : index > last ? 2 : 1);
    put(ranks.byCount[index]!);
    put(ranks.byWords[index]!);
    for (const figure of pageFigures) put(figure);
  }
  return rows;
}

/** The next box around that holds more blocks; the page is its own. */
export function largerBox(sections: readonly OutlineSection[], section: number): number {
  const { first, end } = sections[section]!;
  let outer = section;
  while (outer !== 0 && sections[outer]!.first === first && sections[outer]!.end === end) outer = sections[outer]!.parent;
  return outer;
}

/** The highest probability in each section. */
function mostIn({ outline: { parents, sections } }: PageMeasures, probabilities: Float64Array): Float64Array {
  const most = new Float64Array(sections.length);
  for (let index = 0; index < probabilities.length; index++) {
    const parent = parents[index]!;
    most[parent] = Math.max(most[parent]!, probabilities[index]!);
  }
  for (let section = sections.length - 1; section > 0; section--) {
    const { parent } = sections[section]!;
    most[parent] = Math.max(most[parent]!, most[section]!);
  }
  return most;
}

/** For each section the innermost repeated box it lies in, and for each repeated box the mean over all that are made alike. */
function alikeMeans(
  sections: readonly OutlineSection[],
  words: Float64Array,
  kept: Float64Array,
): { unitOf: Int32Array; means: Float64Array } {
  const unitOf = new Int32Array(sections.length).fill(-1);
  const means = new Float64Array(sections.length);
  const groups = new Map<number, { words: number; kept: number }>();
  const key = ({ parent, shape }: OutlineSection): number => parent * KEY_STEP + shape;
  for (const [index, section] of sections.entries()) {
    const isUnit = section.alike >= MIN_ALIKE;
    unitOf[index] = isUnit ? index : index === 0 ? -1 : unitOf[section.parent]!;
    if (!isUnit) continue;
    const group = groups.get(key(section)) ?? { words: 0, kept: 0 };
    group.words += words[section.end]! - words[section.first]!;
    group.kept += kept[section.end]! - kept[section.first]!;
    groups.set(key(section), group);
  }
  for (const [index, section] of sections.entries()) {
    const group = section.alike >= MIN_ALIKE ? groups.get(key(section)) : undefined;
    if (group !== undefined) means[index] = share(group.kept, group.words);
  }
  return { unitOf, means };
}

/** Mean over blocks whose element and box are made alike. */
function pathMeans({ outline: { parents, shapes, sections } }: PageMeasures, probabilities: Float64Array): number[] {
  const groups = new Map<number, { count: number; sum: number }>();
  const own = shapes.map((shape, index) => {
    const key = sections[parents[index]!]!.shape * KEY_STEP + shape;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { count: 0, sum: 0 }));
    group.count++;
    group.sum += probabilities[index]!;
    return group;
  });
  return own.map(({ count, sum }) => sum / count);
}

/** For each heading the mean over what follows up to the next heading; -1 for other blocks. */
function headingMeans({ outline: { blocks }, texts }: PageMeasures, probabilities: Float64Array): Float64Array {
  const means = new Float64Array(blocks.length).fill(-1);
  let words = 0;
  let kept = 0;
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (blocks[index]!.type === 'heading') {
      means[index] = share(kept, words, -1);
      words = 0;
      kept = 0;
    } else {
      words += texts[index]!.words;
      kept += texts[index]!.words * probabilities[index]!;
    }
  }
  return means;
}

/** The highest probability of the other blocks that say the same; -1 where there is none. */
function bestCopies({ outline: { blocks } }: PageMeasures, probabilities: Float64Array): Float64Array {
  const best = new Map<string, { first: number; at: number; second: number }>();
  for (const [index, { text }] of blocks.entries()) {
    const probability = probabilities[index]!;
    const known = best.get(text);
    if (known === undefined) best.set(text, { first: probability, at: index, second: -1 });
    else if (probability > known.first) Object.assign(known, { second: known.first, first: probability, at: index });
    else known.second = Math.max(known.second, probability);
  }
  return Float64Array.from(blocks, ({ text }, index) => {
    const { first, at, second } = best.get(text)!;
    return at === index ? second : first;
  });
}

/** Share of blocks, and of words, in blocks more likely to be content. */
function ranksOf(probabilities: Float64Array, words: readonly number[], total: number): { byCount: Float64Array; byWords: Float64Array } {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
  const byCount = new Float64Array(words.length);
  const byWords = new Float64Array(words.length);
  let before = 0;
  for (const [rank, index] of order.entries()) {
    byCount[index] = rank / words.length;
    byWords[index] = before / total;
    before += words[index]!;
  }
  return { byCount, byWords };
}
