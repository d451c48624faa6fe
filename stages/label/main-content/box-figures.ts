/** What the boxes around a block say of it: the words of their classes, what they are made of, and how much they hold, level by level. */
import type { Element } from '../../../pipeline/model/page.ts';
import { AROUND, chainsOf, classScorer, TELLING, type Chain } from './box-chains.ts';
import { log, share, type RowWriter } from './figures.ts';
import type { PageMeasures, Sums } from './page-measures.ts';
import type { WordScore, WordWeights } from './word-weights.ts';

/** Boxes of growing size around a block that get figures of their own. */
const LEVELS = 5;

const FIGURES_OF_LEVEL = ['characters', 'blocks', 'linkShare', 'blockLength', 'shortWordShare', 'pageShare', 'headings', 'place', 'alike', 'score', 'low', 'sentences']; // prettier-ignore

/** In the order in which the methods of `Boxes` put them. */
export const CLASS_FIGURES = [
  'ownMean', 'ownLow', 'ownHigh',
  'chainSum', 'chainLow', 'chainHigh', 'lowDistance', 'highDistance', 'nestingDepth',
]; // prettier-ignore
export const UNIT_FIGURES = ['alikeMost', 'alikeLength', 'alikeLinkShare', 'alikeRank', 'alikeBlocks'];
export const AROUND_FIGURES = AROUND.map((name) => `in:${name}`);
export const LEVEL_FIGURES = Array.from({ length: LEVELS }, (_, level) =>
  FIGURES_OF_LEVEL.map((figure) => `${figure}@${level + 1}`),
).flat();

export class Boxes {
  readonly #page: PageMeasures;
  readonly #sums: Sums;
  readonly #scoreOf: (element: Element | undefined) => WordScore;
  readonly #scores: WordScore[];
  readonly #chains: Chain[];
  readonly #levels: Level[][] = [];

  constructor(page: PageMeasures, sums: Sums, classWords: WordWeights['classWords']) {
    const { sections } = page.outline;
    this.#page = page;
    this.#sums = sums;
    this.#scoreOf = classScorer(classWords);
    this.#scores = sections.map(({ element }) => this.#scoreOf(element));
    this.#chains = chainsOf(page.outline, this.#scores);
  }

  putClasses(row: RowWriter, index: number): void {
    const { blocks, parents, sections } = this.#page.outline;
    const parent = parents[index]!;
    const { depth } = sections[parent]!;
    const chain = this.#chains[parent]!;
    const own = this.#scoreOf(blocks[index]!.element);
    row.put(own.mean);
    row.put(own.low);
    row.put(own.high);
    row.put(chain.sum + own.mean);
    row.put(Math.min(chain.low, own.low));
    row.put(Math.max(chain.high, own.high));
    row.put(own.low < -TELLING ? 0 : chain.lowDepth < 0 ? UNTOLD : depth - chain.lowDepth + 1);
    row.put(own.high > TELLING ? 0 : chain.highDepth < 0 ? UNTOLD : depth - chain.highDepth + 1);
    row.put(depth);
  }

  /** Of the box around the block that is repeated most. */
  putUnit(row: RowWriter, index: number): void {
    const { parents, sections } = this.#page.outline;
    const { alike } = this.#chains[parents[index]!]!;
    const unit = alike < 0 ? undefined : sections[alike]!;
    const characters = unit === undefined ? 0 : within(this.#sums.characters, unit);
    row.put(unit?.alike ?? 1);
    row.put(log(characters));
    row.put(unit === undefined ? 0 : share(within(this.#sums.links, unit), characters));
    row.put(unit?.rank ?? 0);
    row.put(unit === undefined ? 0 : unit.end - unit.first);
  }

  putAround(row: RowWriter, index: number): void {
    const { blocks, parents } = this.#page.outline;
    const { around } = this.#chains[parents[index]!]!;
    const own = blocks[index]!.element?.name;
    for (const [bit, name] of AROUND.entries()) row.put((around & (1 << bit)) === 0 ? (own === name ? 2 : 0) : 1);
  }

  putLevels(row: RowWriter, index: number): void {
    for (const { first, blocks, figures } of this.#levelsOver(this.#page.outline.parents[index]!)) {
      for (let at = 0; at < figures.length; at++) row.put(at === PLACE ? share(index - first, blocks) : figures[at]!);
    }
  }

  /** The same for all blocks of a box, so looked up once. */
  #levelsOver(parent: number): readonly Level[] {
    return (this.#levels[parent] ??= this.#readLevels(parent));
  }

  #readLevels(parent: number): Level[] {
    const { sections } = this.#page.outline;
    const sums = this.#sums;
    const total = sums.characters.at(-1)!;
    const levels: Level[] = [];
    let section = parent;
    for (let level = 0; level < LEVELS; level++) {
      const box = sections[section]!;
      const characters = within(sums.characters, box);
      const blocks = box.end - box.first;
      let { mean, low } = this.#scores[section]!;
      // Boxes that hold the same blocks are one level.
      let outer = box.parent;
      while (section !== 0 && sections[outer]!.first === box.first && sections[outer]!.end === box.end && outer !== 0) {
        section = outer;
        outer = sections[section]!.parent;
        mean += this.#scores[section]!.mean;
        low = Math.min(low, this.#scores[section]!.low);
      }
      const figures = [
        log(characters),
        blocks,
        share(within(sums.links, box), characters),
        log(characters / blocks),
        share(within(sums.shortWords, box), within(sums.words, box)),
        share(characters, total),
        within(sums.headings, box),
        0,
        box.alike,
        mean,
        low,
        log(within(sums.sentences, box)),
      ];
      levels.push({ first: box.first, blocks, figures });
      section = outer;
    }
    return levels;
  }
}

/** The one figure of a level that is the block's own. */
const PLACE = FIGURES_OF_LEVEL.indexOf('place');

interface Level {
  first: number;
  blocks: number;
  /** In the order of FIGURES_OF_LEVEL; what stands at PLACE counts for nothing. */
  figures: number[];
}

/** A distance where no box says anything. */
const UNTOLD = 99;

function within(sums: Float64Array, { first, end }: { first: number; end: number }): number {
  return sums[end]! - sums[first]!;
}
