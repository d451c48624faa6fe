/** What a block inherits from all boxes around it: the words of their classes, the most repeated of them, their elements. */
import type { Element } from '../../../pipeline/model/page.ts';
import { MIN_ALIKE } from './figures.ts';
import type { Outline } from './outline.ts';
import { scoreClassWords, type WordScore, type WordWeights } from './word-weights.ts';

/** Elements whose presence around a block is a figure. */
export const AROUND = ['nav', 'header', 'footer', 'aside', 'main', 'article', 'form', 'table', 'ul', 'ol', 'section', 'dialog', 'a', 'button', 'figure', 'details', 'label']; // prettier-ignore

/** A class word this far from even odds says what its box is. */
export const TELLING = 1;

const NO_SCORE: WordScore = { mean: 0, low: 0, high: 0 };

/** Scores the words of elements; equal lists are scored once. */
export function classScorer(weights: WordWeights['classWords']): (element: Element | undefined) => WordScore {
  const known = new Map<readonly string[], WordScore>();
  return (element) => {
    if (element === undefined || element.tokens.length === 0) return NO_SCORE;
    let score = known.get(element.tokens);
    if (score === undefined) known.set(element.tokens, (score = scoreClassWords(element.tokens, weights)));
    return score;
  };
}

export interface Chain {
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

/** For each section what it and the boxes around it say. */
export function chainsOf({ sections }: Outline, scores: readonly WordScore[]): Chain[] {
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
