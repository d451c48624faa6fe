/** Labels from judged segments: of such pages only some blocks are known. */
import type { GoldPage } from './gold-pages.ts';

/** A segment says as much as a paragraph of a fifth of its page. Of 10, 30 and 60, 10 made little of the segments and 60 too much. */
const SEGMENT_WEIGHT = 30;

export interface BlockLabels {
  /** For each block the share of it that is main text. */
  labels: number[];
  /** How much each block counts in training; 0 where the gold says nothing of it. */
  weights: number[];
}

/** Blocks that hold a segment. One that belongs and stands in several says of none which is meant. */
export function labelsOfSegments(texts: readonly string[], gold: GoldPage): BlockLabels {
  const labels = texts.map(() => 0);
  const weights = texts.map(() => 0);
  const squeezedTexts = texts.map(squeezed);
  const blocksWith = (segment: string): number[] => {
    const words = squeezed(segment);
    return squeezedTexts.flatMap((text, index) => (text.includes(words) ? [index] : []));
  };
  for (const segment of gold.with) {
    const [block, ...others] = blocksWith(segment);
    if (block === undefined || others.length > 0) continue;
    labels[block] = 1;
    weights[block] = SEGMENT_WEIGHT;
  }
  for (const segment of gold.without) {
    const blocks = blocksWith(segment);
    for (const block of blocks) if (labels[block] === 0) weights[block] = SEGMENT_WEIGHT / blocks.length;
  }
  return { labels, weights };
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
