/**
 * The figures a block is judged by: its own text, its element, the boxes around it at several levels, its neighbours, its place
 * on the page, and the page as a whole. One row of numbers a block, in the order of FEATURES; training reads the same rows.
 */
import type { HeadFacts } from '../../../pipeline/model/head-facts.ts';
import { BLOCK_TYPES, type Element } from '../../../pipeline/model/page.ts';
import type { Outline } from './outline.ts';
import { measureText, type TextMeasures } from './text-measures.ts';
import { leadingWords, scoreClassWords, scoreTextWords, type WordScore, type WordWeights } from './word-weights.ts';

/** Boxes of growing size around a block that get figures of their own. */
const LEVELS = 5;

/** Elements whose presence around a block is a figure. */
const AROUND = [
  'nav',
  'header',
  'footer',
  'aside',
  'main',
  'article',
  'form',
  'table',
  'ul',
  'ol',
  'section',
  'dialog',
  'a',
  'button',
  'figure',
  'details',
  'label',
];

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

const LEVEL_FIGURES = [
  'characters',
  'blocks',
  'linkShare',
  'blockLength',
  'shortWordShare',
  'pageShare',
  'headings',
  'place',
  'alike',
  'score',
  'low',
  'sentences',
];

export const FEATURES: readonly string[] = [
  'type', 'depth', 'characters', 'words', 'wordLength', 'linkShare', 'links', 'shortWordShare', 'capitalisedShare', 'allCapitalsShare',
  'digitShare', 'numberShare', 'commas', 'sentenceEnds', 'signs', 'currency', 'endsSentence', 'endsColon', 'hidden', 'titleShare', 'repeats', 'repeatRank',
  'textMean', 'textLow', 'textHigh', 'ownMean', 'ownLow', 'ownHigh',
  'chainSum', 'chainLow', 'chainHigh', 'lowDistance', 'highDistance', 'nestingDepth',
  'headingScore', 'headingLow', 'headingDistance', 'headingRank',
  'place', 'placeByText', 'placeInSource', 'afterTitle', 'toTitle', 'previousGap',
  'pathBlocks', 'pathCharacters', 'pathLinkShare', 'pathLength', 'pathTextMean',
  'alikeMost', 'alikeLength', 'alikeLinkShare', 'alikeRank', 'alikeBlocks', 'siblingBlocks',
  ...AROUND.map((name) => `in:${name}`),
  ...Array.from({ length: LEVELS }, (_, level) => LEVEL_FIGURES.map((figure) => `${figure}@${level + 1}`)).flat(),
  ...NEIGHBOURS.flatMap((offset) => ['characters', 'linkShare', 'shortWordShare', 'textMean', 'type'].map((figure) => `${figure}${offset > 0 ? '+' : ''}${offset}`)),
  'pageCharacters', 'pageBlocks', 'pageLinkShare', 'pageLength', 'pageHeadings', 'pageLong', 'pageArticles', 'pageLists', 'pageForms', 'pageRepeats', 'pageCurrency', 'pageMain', 'isOgArticle', 'pageLongest',
]; // prettier-ignore

/** Figures of a page that later steps use too. */
export interface PageMeasures {
  outline: Outline;
  texts: TextMeasures[];
  linkCharacters: number[];
  words: string[][];
}

export function measurePage(outline: Outline, folded: readonly string[]): PageMeasures {
  const { blocks } = outline;
  return {
    outline,
    texts: blocks.map((block) => measureText(block.text)),
    linkCharacters: blocks.map(({ links }) => links.reduce((sum, link) => sum + link.end - link.start, 0)),
    words: folded.map(leadingWords),
  };
}

const log = (value: number): number => Math.log2(1 + value);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** A class word or text word this far from even odds says what its box is. */
const TELLING = 1;

/** Rows of FEATURES.length numbers, block after block. */
export function featuresOf(page: PageMeasures, head: HeadFacts | undefined, sourceLength: number, weights: WordWeights): Float32Array {
  const { outline, texts, linkCharacters, words } = page;
  const { blocks, parents, sections } = outline;
  const count = blocks.length;
  const width = FEATURES.length;
  const rows = new Float32Array(count * width);
  if (count === 0) return rows;

  const sums = runningSums(page);
  const textScores = words.map((list) => scoreTextWords(list, weights.textWords));
  const scoreOf = classScorer(weights.classWords);
  const sectionScores = sections.map(({ element }) => scoreOf(element));
  const chains = chainsOf(outline, sectionScores);
  const paths = pathsOf(page, textScores);
  const repeats = repeatsOf(blocks.map(({ text }) => text));
  const titleWords = new Set(leadingWords((head?.title ?? '').toLowerCase()));
  const titleAt = titleBlock(page, titleWords);
  const total = sums.characters[count]!;
  const siblings = siblingShapes(outline);

  const pageFigures = [
    log(total),
    log(count),
    share(sums.links[count]!, total),
    log(total / count),
    sums.headings[count]!,
    texts.filter(({ characters, sentenceEnds }) => characters > 140 && sentenceEnds > 0).length,
    sections.filter(({ element }) => element?.name === 'article').length,
    sections.filter(({ element }) => element?.name === 'ul' || element?.name === 'ol').length,
    sections.filter(({ element }) => element?.name === 'form').length,
    log(sections.reduce((most, { alike, end, first }) => (end - first > 1 ? Math.max(most, alike) : most), 0)),
    log(sums.currency[count]!),
    sections.some(({ element }) => element?.name === 'main') ? 1 : 0,
    head?.meta.get('og:type')?.[0]?.toLowerCase().includes('article') ? 1 : 0,
    log(texts.reduce((most, { characters }) => Math.max(most, characters), 0)),
  ];

  let at = 0;
  const put = (value: number): void => {
    rows[at++] = value;
  };
  let heading = -1;
  for (let index = 0; index < count; index++) {
    const block = blocks[index]!;
    const text = texts[index]!;
    const parent = parents[index]!;
    const chain = chains[parent]!;
    const own = scoreOf(block.element);
    const said = textScores[index]!;

    put(BLOCK_TYPES.indexOf(block.type));
    put(block.depth ?? 0);
    put(log(text.characters));
    put(log(text.words));
    put(share(text.characters, text.words));
    put(share(linkCharacters[index]!, text.characters));
    put(block.links.length);
    put(share(text.shortWords, text.words));
    put(share(text.capitalised, text.words));
    put(share(text.allCapitals, text.words));
    put(share(text.digits, text.characters));
    put(share(text.numbers, text.words));
    put(share(text.commas, text.words));
    put(log(text.sentenceEnds));
    put(text.signs);
    put(text.currency);
    put(text.endsSentence ? 1 : 0);
    put(text.endsColon ? 1 : 0);
    put(block.element?.hidden !== undefined || sections[parent]!.isHidden ? 1 : 0);
    put(
      titleWords.size === 0
        ? -1
        : share(
            words[index]!.reduce((sum, word) => sum + (titleWords.has(word) ? 1 : 0), 0),
            words[index]!.length,
          ),
    );
    put(repeats.times[index]!);
    put(repeats.ranks[index]!);

    put(said.mean);
    put(said.low);
    put(said.high);
    put(own.mean);
    put(own.low);
    put(own.high);

    put(chain.sum + own.mean);
    put(Math.min(chain.low, own.low));
    put(Math.max(chain.high, own.high));
    put(own.low < -TELLING ? 0 : chain.lowDepth < 0 ? 99 : sections[parent]!.depth - chain.lowDepth + 1);
    put(own.high > TELLING ? 0 : chain.highDepth < 0 ? 99 : sections[parent]!.depth - chain.highDepth + 1);
    put(sections[parent]!.depth);

    const over = heading < 0 ? undefined : textScores[heading]!;
    put(over?.mean ?? 0);
    put(over?.low ?? 0);
    put(heading < 0 ? -1 : index - heading);
    put(heading < 0 ? 0 : (blocks[heading]!.depth ?? 0));
    if (block.type === 'heading') heading = index;

    put(index / count);
    put(share(sums.characters[index]!, total));
    put(share(block.start, sourceLength));
    put(titleAt < 0 ? -1 : index > titleAt ? 1 : index === titleAt ? 2 : 0);
    put(titleAt < 0 ? 999 : index - titleAt);
    put(index === 0 ? 0 : log(Math.max(0, block.start - blocks[index - 1]!.end)));

    const path = paths[index]!;
    put(log(path.blocks));
    put(log(path.characters));
    put(share(path.linkCharacters, path.characters));
    put(log(share(path.characters, path.blocks)));
    put(share(path.textScore, path.blocks));

    const repeated = chain.alike;
    const unit = repeated < 0 ? undefined : sections[repeated]!;
    const unitCharacters = unit === undefined ? 0 : sums.characters[unit.end]! - sums.characters[unit.first]!;
    put(unit === undefined ? 1 : unit.alike);
    put(log(unitCharacters));
    put(unit === undefined ? 0 : share(sums.links[unit.end]! - sums.links[unit.first]!, unitCharacters));
    put(unit?.rank ?? 0);
    put(unit === undefined ? 0 : unit.end - unit.first);
    put(siblings[index]!);

    for (let name = 0; name < AROUND.length; name++)
      put((chain.around & (1 << name)) === 0 ? (block.element?.name === AROUND[name] ? 2 : 0) : 1);

    let section = parent;
    for (let level = 0; level < LEVELS; level++) {
      const { first, end, alike } = sections[section]!;
      const characters = sums.characters[end]! - sums.characters[first]!;
      const sectionWords = sums.words[end]! - sums.words[first]!;
      put(log(characters));
      put(end - first);
      put(share(sums.links[end]! - sums.links[first]!, characters));
      put(log(characters / (end - first)));
      put(share(sums.shortWords[end]! - sums.shortWords[first]!, sectionWords));
      put(share(characters, total));
      put(sums.headings[end]! - sums.headings[first]!);
      put(share(index - first, end - first));
      put(alike);
      let score = sectionScores[section]!.mean;
      let low = sectionScores[section]!.low;
      // Boxes that hold the same blocks are one level.
      let outer = sections[section]!.parent;
      while (section !== 0 && sections[outer]!.first === first && sections[outer]!.end === end && outer !== 0) {
        section = outer;
        outer = sections[section]!.parent;
        score += sectionScores[section]!.mean;
        low = Math.min(low, sectionScores[section]!.low);
      }
      put(score);
      put(low);
      put(log(sums.sentences[end]! - sums.sentences[first]!));
      section = outer;
    }

    for (const offset of NEIGHBOURS) {
      const other = texts[index + offset];
      if (other === undefined) {
        for (let figure = 0; figure < 5; figure++) put(-1);
        continue;
      }
      put(log(other.characters));
      put(share(linkCharacters[index + offset]!, other.characters));
      put(share(other.shortWords, other.words));
      put(textScores[index + offset]!.mean);
      put(BLOCK_TYPES.indexOf(blocks[index + offset]!.type));
    }
    for (const figure of pageFigures) put(figure);
  }
  return rows;
}

const NO_SCORE: WordScore = { mean: 0, low: 0, high: 0 };

/** Scores the words of elements; equal lists are scored once. */
function classScorer(weights: WordWeights['classWords']): (element: Element | undefined) => WordScore {
  const known = new Map<readonly string[], WordScore>();
  return (element) => {
    if (element === undefined || element.tokens.length === 0) return NO_SCORE;
    let score = known.get(element.tokens);
    if (score === undefined) known.set(element.tokens, (score = scoreClassWords(element.tokens, weights)));
    return score;
  };
}

interface Sums {
  characters: Float64Array;
  words: Float64Array;
  links: Float64Array;
  shortWords: Float64Array;
  headings: Float64Array;
  sentences: Float64Array;
  currency: Float64Array;
}

/** Each sum at `n` counts the blocks before `n`. */
function runningSums({ outline, texts, linkCharacters }: PageMeasures): Sums {
  const sum = (valueOf: (index: number) => number): Float64Array => {
    const sums = new Float64Array(texts.length + 1);
    for (let index = 0; index < texts.length; index++) sums[index + 1] = sums[index]! + valueOf(index);
    return sums;
  };
  return {
    characters: sum((index) => texts[index]!.characters),
    words: sum((index) => texts[index]!.words),
    links: sum((index) => linkCharacters[index]!),
    shortWords: sum((index) => texts[index]!.shortWords),
    headings: sum((index) => (outline.blocks[index]!.type === 'heading' ? 1 : 0)),
    sentences: sum((index) => texts[index]!.sentenceEnds),
    currency: sum((index) => texts[index]!.currency),
  };
}

/** What a block inherits from all boxes around it. */
interface Chain {
  sum: number;
  low: number;
  high: number;
  /** Depth of the innermost box with a telling class word; -1 without. */
  lowDepth: number;
  highDepth: number;
  /** The box around it that is repeated most, as a section index; -1 where none is repeated. */
  alike: number;
  /** Bits by AROUND. */
  around: number;
}

/** A pair may be two columns; three boxes made alike are a list. */
const MIN_ALIKE = 3;

function chainsOf({ sections }: Outline, scores: readonly WordScore[]): Chain[] {
  const chains: Chain[] = [];
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index]!;
    const outer = index === 0 ? undefined : chains[section.parent];
    const score = scores[index]!;
    const name = section.element === undefined ? -1 : AROUND.indexOf(section.element.name);
    const outerAlike = outer === undefined || outer.alike < 0 ? 0 : sections[outer.alike]!.alike;
    chains.push({
      sum: (outer?.sum ?? 0) + score.mean,
      low: Math.min(outer?.low ?? 0, score.low),
      high: Math.max(outer?.high ?? 0, score.high),
      lowDepth: score.low < -TELLING ? section.depth : (outer?.lowDepth ?? -1),
      highDepth: score.high > TELLING ? section.depth : (outer?.highDepth ?? -1),
      alike: section.alike >= MIN_ALIKE && section.alike > outerAlike ? index : (outer?.alike ?? -1),
      around: (outer?.around ?? 0) | (name < 0 ? 0 : 1 << name),
    });
  }
  return chains;
}

interface PathGroup {
  blocks: number;
  characters: number;
  linkCharacters: number;
  textScore: number;
}

/** More than any page has shapes or sections, so that two of them make one key. */
const KEY_STEP = 1 << 20;

/** Blocks whose element and two boxes around it are made alike, wherever on the page. */
function pathsOf({ outline, texts, linkCharacters }: PageMeasures, scores: readonly WordScore[]): PathGroup[] {
  const { blocks, parents, shapes, sections } = outline;
  const groups = new Map<number, Map<number, PathGroup>>();
  return blocks.map((_, index) => {
    const inner = sections[parents[index]!]!;
    const boxes = inner.shape * KEY_STEP + sections[inner.parent]!.shape;
    let byShape = groups.get(boxes);
    if (byShape === undefined) groups.set(boxes, (byShape = new Map()));
    let group = byShape.get(shapes[index]!);
    if (group === undefined) byShape.set(shapes[index]!, (group = { blocks: 0, characters: 0, linkCharacters: 0, textScore: 0 }));
    group.blocks++;
    group.characters += texts[index]!.characters;
    group.linkCharacters += linkCharacters[index]!;
    group.textScore += scores[index]!.mean;
    return group;
  });
}

/** How many blocks in the same box are made alike. */
function siblingShapes({ parents, shapes }: Outline): number[] {
  const counts = new Map<number, number>();
  const keys = shapes.map((shape, index) => parents[index]! * KEY_STEP + shape);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)!);
}

function repeatsOf(texts: readonly string[]): { times: number[]; ranks: number[] } {
  const seen = new Map<string, number>();
  const ranks = texts.map((text) => {
    const rank = seen.get(text) ?? 0;
    seen.set(text, rank + 1);
    return rank;
  });
  return { times: texts.map((text) => seen.get(text)!), ranks };
}

/** The first block that says most of the page's title; -1 without. */
function titleBlock({ outline, words }: PageMeasures, titleWords: ReadonlySet<string>): number {
  let best = -1;
  let bestScore = 0;
  for (let index = 0; index < words.length; index++) {
    const block = outline.blocks[index]!;
    const isTop = block.type === 'heading' && block.depth === 1;
    let common = 0;
    for (const word of words[index]!) if (titleWords.has(word)) common++;
    const score = (common * common) / Math.max(1, words[index]!.length * titleWords.size) + (isTop ? 0.5 : 0);
    if (score > bestScore && score > 0.3) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}
