/** What is counted once a page and read by every step: the texts' measures, running sums over them, and what is repeated. */
import { KEY_STEP } from './figures.ts';
import type { Outline } from './outline.ts';
import { measureText, type TextMeasures } from './text-measures.ts';
import { leadingWords, type WordScore } from './word-weights.ts';

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

export interface Sums {
  characters: Float64Array;
  words: Float64Array;
  links: Float64Array;
  shortWords: Float64Array;
  headings: Float64Array;
  sentences: Float64Array;
  currency: Float64Array;
}

/** Each sum at `n` counts the blocks before `n`. */
export function runningSums({ outline, texts, linkCharacters }: PageMeasures): Sums {
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

export interface PathGroup {
  blocks: number;
  characters: number;
  linkCharacters: number;
  textScore: number;
}

/** Blocks whose element and two boxes around it are made alike, wherever on the page. */
export function pathsOf({ outline, texts, linkCharacters }: PageMeasures, scores: readonly WordScore[]): PathGroup[] {
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
export function siblingShapes({ parents, shapes }: Outline): number[] {
  const counts = new Map<number, number>();
  const keys = shapes.map((shape, index) => parents[index]! * KEY_STEP + shape);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)!);
}

/** How often the page says each text, and how often before. */
export function repeatsOf(texts: readonly string[]): { times: number[]; ranks: number[] } {
  const seen = new Map<string, number>();
  const ranks = texts.map((text) => {
    const rank = seen.get(text) ?? 0;
    seen.set(text, rank + 1);
    return rank;
  });
  return { times: texts.map((text) => seen.get(text)!), ranks };
}

/** The first block that says most of the page's title; -1 without. */
export function titleBlock({ outline, words }: PageMeasures, titleWords: ReadonlySet<string>): number {
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
