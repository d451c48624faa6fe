/** Gold pages, parsed and aligned: everything training needs of a page, read once. */
import path from 'node:path';
import { VFile } from 'vfile';
import type { HeadFacts } from '../pipeline/model/head-facts.ts';
import { PAGE_TYPES } from '../pipeline/model/page.ts';
import { measurePage, type PageMeasures } from '../stages/label/main-content/page-measures.ts';
import { outlineOf } from '../stages/label/main-content/outline.ts';
import { pageWords } from '../stages/label/main-content/page-type-figures.ts';
import { parseHtml } from '../stages/parse/html/parse-html.ts';
import { alignToGold, wordsOf } from './align-gold.ts';
import { domainOf, foldOf, readGold, readMarkup } from './gold-pages.ts';
import { labelsOfSegments, type BlockLabels } from './segment-labels.ts';

export interface Sample extends BlockLabels {
  id: string;
  set: GoldSet;
  domain: string;
  fold: number;
  /** Index in PAGE_TYPES; -1 where the gold does not say. */
  type: number;
  page: PageMeasures;
  head: HeadFacts | undefined;
  sourceLength: number;
  blockWords: string[][];
  goldWords: Map<string, number>;
  goldCount: number;
  /** Mean label of the blocks that each word stands over or in. */
  classShares: Map<string, number>;
  textShares: Map<string, number>;
  typeWords: Set<string>;
}

/** What is known of a page: all of its text and its type, all of its text, some segments. */
type Judged = 'typed' | 'whole' | 'by segments';

/** Sets of pages, by their folders. */
export const GOLD_SETS = { wcxb: 'typed', scrapinghub: 'whole', trafilatura: 'by segments' } as const satisfies Record<string, Judged>;

export type GoldSet = keyof typeof GOLD_SETS;

export function readSamples(root: string, set: GoldSet, folds: number): Sample[] {
  const folder = path.join(root, set);
  return readGold(folder).map((gold) => {
    const source = readMarkup(folder, gold);
    const file = new VFile();
    const outline = outlineOf(parseHtml(source, file));
    const page = measurePage(outline, outline.blocks.map(({ text }) => text.toLowerCase())); // prettier-ignore
    const blockWords = outline.blocks.map(({ text }) => wordsOf(text));
    const goldWords = new Map<string, number>();
    for (const word of wordsOf(gold.text)) goldWords.set(word, (goldWords.get(word) ?? 0) + 1);
    const goldCount = [...goldWords.values()].reduce((sum, count) => sum + count, 0);
    const known =
      GOLD_SETS[set] === 'by segments'
        ? labelsOfSegments(
            outline.blocks.map(({ text }) => text),
            gold,
          )
        : { labels: alignToGold(blockWords, gold.text), weights: weightsOf(blockWords, goldCount) };
    const domain = domainOf(gold.url);
    return {
      id: gold.id,
      set,
      domain,
      fold: foldOf(domain, folds),
      type: PAGE_TYPES.findIndex((type) => type === gold.page_type),
      page,
      head: file.data.head,
      sourceLength: source.length,
      blockWords,
      goldWords,
      goldCount,
      ...known,
      ...wordShares(page, known.labels),
      typeWords: pageWords(page, file.data.head),
    };
  });
}

/** A block counts by its part of what the page is scored on. Of pages without gold nothing is learned: most of them are slips. */
function weightsOf(blockWords: ReadonlyArray<readonly string[]>, goldCount: number): number[] {
  if (goldCount === 0) return blockWords.map(() => 0);
  const weights = blockWords.map(({ length }) => Math.min(length / goldCount, MAX_SHARE) ** LENGTH_POWER * 100 + MIN_WEIGHT);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight * Math.min(1, MAX_PAGE_WEIGHT / total));
}

const LENGTH_POWER = 0.75;
const MAX_SHARE = 0.5;
const MIN_WEIGHT = 0.05;

/** The median page has 470. One of little gold and many blocks would have 20,000, though it scores no more than any other. */
const MAX_PAGE_WEIGHT = 800;

function wordShares({ outline, words }: PageMeasures, labels: readonly number[]): Pick<Sample, 'classShares' | 'textShares'> {
  const classes = new Map<string, { sum: number; count: number }>();
  const texts = new Map<string, { sum: number; count: number }>();
  const add = (shares: typeof classes, word: string, label: number): void => {
    const share = shares.get(word);
    if (share) {
      share.sum += label;
      share.count++;
    } else shares.set(word, { sum: label, count: 1 });
  };
  for (const [index, block] of outline.blocks.entries()) {
    const label = labels[index]! >= 0.5 ? 1 : 0;
    const tokens = new Set(block.element?.tokens);
    for (let section = outline.parents[index]!; section !== 0; section = outline.sections[section]!.parent) {
      for (const token of outline.sections[section]!.element!.tokens) tokens.add(token);
    }
    for (const token of tokens) add(classes, token, label);
    for (const word of new Set(words[index])) add(texts, word, label);
  }
  const means = (shares: typeof classes): Map<string, number> => new Map([...shares].map(([word, { sum, count }]) => [word, sum / count]));
  return { classShares: means(classes), textShares: means(texts) };
}

/** Word F1 of a choice of blocks against the gold, as bags of words. */
export function wordF1({ blockWords, goldWords, goldCount }: Sample, isKept: (index: number) => boolean): number {
  const got = new Map<string, number>();
  let count = 0;
  for (const [index, words] of blockWords.entries()) {
    if (!isKept(index)) continue;
    count += words.length;
    for (const word of words) got.set(word, (got.get(word) ?? 0) + 1);
  }
  if (count === 0 || goldCount === 0) return count === goldCount ? 1 : 0;
  let same = 0;
  for (const [word, wanted] of goldWords) same += Math.min(wanted, got.get(word) ?? 0);
  return (2 * same) / (count + goldCount);
}
