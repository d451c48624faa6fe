/**
 * The figures a block is judged by: its own text, its element, the boxes around it at several levels, its neighbours, its place
 * on the page, and the page as a whole. One row of numbers a block, in the order of FEATURES; training reads the same rows.
 */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { BLOCK_TYPES } from '../../../pipeline/model/page.ts';
import { AROUND_FIGURES, Boxes, CLASS_FIGURES, LEVEL_FIGURES, UNIT_FIGURES } from './box-figures.ts';
import { log, RowWriter, share } from './figures.ts';
import { pathsOf, repeatsOf, runningSums, siblingShapes, titleBlock, type PageMeasures, type Sums } from './page-measures.ts';
import { leadingWords, scoreTextWords, type WordScore, type WordWeights } from './word-weights.ts';

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const NEIGHBOUR_FIGURES = ['characters', 'linkShare', 'shortWordShare', 'textMean', 'type'];

export const FEATURES: readonly string[] = [
  'type', 'depth', 'characters', 'words', 'wordLength', 'linkShare', 'links', 'shortWordShare', 'capitalisedShare', 'allCapitalsShare',
  'digitShare', 'numberShare', 'commas', 'sentenceEnds', 'signs', 'currency', 'endsSentence', 'endsColon', 'hidden', 'titleShare', 'repeats', 'repeatRank',
  'textMean', 'textLow', 'textHigh',
  ...CLASS_FIGURES,
  'headingScore', 'headingLow', 'headingDistance', 'headingRank',
  'place', 'placeByText', 'placeInSource', 'afterTitle', 'toTitle', 'previousGap',
  'pathBlocks', 'pathCharacters', 'pathLinkShare', 'pathLength', 'pathTextMean',
  ...UNIT_FIGURES, 'siblingBlocks',
  ...AROUND_FIGURES,
  ...LEVEL_FIGURES,
  ...NEIGHBOURS.flatMap((offset) => NEIGHBOUR_FIGURES.map((figure) => `${figure}${offset > 0 ? '+' : ''}${offset}`)),
  'pageCharacters', 'pageBlocks', 'pageLinkShare', 'pageLength', 'pageHeadings', 'pageLong', 'pageArticles', 'pageLists', 'pageForms', 'pageRepeats', 'pageCurrency', 'pageMain', 'isOgArticle', 'pageLongest',
]; // prettier-ignore

/** Rows of FEATURES.length numbers, block after block. */
export function featuresOf(page: PageMeasures, head: HeadFacts | undefined, sourceLength: number, weights: WordWeights): Float32Array {
  const { outline, words } = page;
  const { blocks } = outline;
  const count = blocks.length;
  const row = new RowWriter(count * FEATURES.length);
  if (count === 0) return row.rows;

  const sums = runningSums(page);
  const boxes = new Boxes(page, sums, weights.classWords);
  const scores = words.map((list) => scoreTextWords(list, weights.textWords));
  const paths = pathsOf(page, scores);
  const repeats = repeatsOf(blocks.map(({ text }) => text));
  const titleWords = new Set(leadingWords((head?.title ?? '').toLowerCase()));
  const titleAt = titleBlock(page, titleWords);
  const siblings = siblingShapes(outline);
  const pageFigures = figuresOfPage(page, head, sums);
  let heading = -1;
  for (let index = 0; index < count; index++) {
    putText(row, page, index);
    row.put(shareIn(words[index]!, titleWords));
    row.put(repeats.times[index]!);
    row.put(repeats.ranks[index]!);
    const { mean, low, high } = scores[index]!;
    row.put(mean);
    row.put(low);
    row.put(high);
    boxes.putClasses(row, index);
    putHeading(row, page, scores, heading, index);
    if (blocks[index]!.type === 'heading') heading = index;
    row.put(index / count);
    row.put(share(sums.characters[index]!, sums.characters[count]!));
    row.put(share(blocks[index]!.start, sourceLength));
    row.put(titleAt < 0 ? -1 : index > titleAt ? 1 : index === titleAt ? 2 : 0);
    row.put(titleAt < 0 ? UNTITLED : index - titleAt);
    row.put(index === 0 ? 0 : log(Math.max(0, blocks[index]!.start - blocks[index - 1]!.end)));
    const path = paths[index]!;
    row.put(log(path.blocks));
    row.put(log(path.characters));
    row.put(share(path.linkCharacters, path.characters));
    row.put(log(share(path.characters, path.blocks)));
    row.put(share(path.textScore, path.blocks));
    boxes.putUnit(row, index);
    row.put(siblings[index]!);
    boxes.putAround(row, index);
    boxes.putLevels(row, index);
    for (const offset of NEIGHBOURS) putNeighbour(row, page, scores, index + offset);
    for (const figure of pageFigures) row.put(figure);
  }
  return row.rows;
}

/** A distance to the title where the page shows none. */
const UNTITLED = 999;

/** The block's own text and type. */
function putText(row: RowWriter, { outline, texts, linkCharacters }: PageMeasures, index: number): void {
  const block = outline.blocks[index]!;
  const text = texts[index]!;
  row.put(BLOCK_TYPES.indexOf(block.type));
  row.put(block.depth ?? 0);
  row.put(log(text.characters));
  row.put(log(text.words));
  row.put(share(text.characters, text.words));
  row.put(share(linkCharacters[index]!, text.characters));
  row.put(block.links.length);
  row.put(share(text.shortWords, text.words));
  row.put(share(text.capitalised, text.words));
  row.put(share(text.allCapitals, text.words));
  row.put(share(text.digits, text.characters));
  row.put(share(text.numbers, text.words));
  row.put(share(text.commas, text.words));
  row.put(log(text.sentenceEnds));
  row.put(text.signs);
  row.put(text.currency);
  row.put(text.endsSentence ? 1 : 0);
  row.put(text.endsColon ? 1 : 0);
  row.put(block.element?.hidden !== undefined || outline.sections[outline.parents[index]!]!.isHidden ? 1 : 0);
}

/** Which share of the words is among others; -1 where there are no others. */
function shareIn(words: readonly string[], others: ReadonlySet<string>): number {
  if (others.size === 0) return -1;
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return share(common, words.length);
}

/** @param heading the index of the last heading above the block, -1 without */
function putHeading(row: RowWriter, { outline }: PageMeasures, scores: readonly WordScore[], heading: number, index: number): void {
  const over = scores[heading];
  row.put(over?.mean ?? 0);
  row.put(over?.low ?? 0);
  row.put(heading < 0 ? -1 : index - heading);
  row.put(heading < 0 ? 0 : (outline.blocks[heading]!.depth ?? 0));
}

function putNeighbour(row: RowWriter, { outline, texts, linkCharacters }: PageMeasures, scores: readonly WordScore[], index: number): void {
  const text = texts[index];
  if (text === undefined) {
    for (const _ of NEIGHBOUR_FIGURES) row.put(-1);
    return;
  }
  row.put(log(text.characters));
  row.put(share(linkCharacters[index]!, text.characters));
  row.put(share(text.shortWords, text.words));
  row.put(scores[index]!.mean);
  row.put(BLOCK_TYPES.indexOf(outline.blocks[index]!.type));
}

/** A paragraph. */
const LONG = 140;

function figuresOfPage({ outline, texts }: PageMeasures, head: HeadFacts | undefined, sums: Sums): number[] {
  const { sections } = outline;
  const count = texts.length;
  const total = sums.characters[count]!;
  const boxesNamed = (...names: string[]): number => sections.filter(({ element }) => names.includes(element?.name ?? '')).length;
  return [
    log(total),
    log(count),
    share(sums.links[count]!, total),
    log(total / count),
    sums.headings[count]!,
    texts.filter(({ characters, sentenceEnds }) => characters > LONG && sentenceEnds > 0).length,
    boxesNamed('article'),
    boxesNamed('ul', 'ol'),
    boxesNamed('form'),
    log(sections.reduce((most, { alike, end, first }) => (end - first > 1 ? Math.max(most, alike) : most), 0)),
    log(sums.currency[count]!),
    boxesNamed('main') > 0 ? 1 : 0,
    head?.meta.get('og:type')?.[0]?.toLowerCase().includes('article') ? 1 : 0,
    log(texts.reduce((most, { characters }) => Math.max(most, characters), 0)),
  ];
}
