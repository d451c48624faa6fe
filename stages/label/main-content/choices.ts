/**
 * How much of a page to keep. The blocks' probabilities rank them; where to cut follows from them, too: the threshold whose expected F1
 * is highest is taken. A learned choice scored the same on pages of unknown domains, and went wrong on small ones. How well it will turn
 * out is asked of a model, which reads the figures of CHOICE_FIGURES.
 */
import { PAGE_TYPES } from '../../../pipeline/model/page.ts';
import { expectedF1 } from './expected-f1.ts';
import { log, share } from './figures.ts';
import type { PageMeasures } from './page-measures.ts';
import { PAGE_FIGURES } from './page-type-figures.ts';

/** A block is kept where it is at least this likely. The last keeps nothing: some pages hold no content at all. */
export const THRESHOLDS = [
  0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01,
];

const OWN_FIGURES = [
  'threshold', 'expected', 'expectedLag', 'words', 'wordShare', 'blocks', 'blockShare', 'certainty', 'doubtOutside', 'recall', 'edgeWords', 'nextWords',
  'linkShare', 'blockLength', 'sentences', 'headings', 'runs', 'runLength', 'before', 'after', 'gaps', 'longestRun',
]; // prettier-ignore

export const CHOICE_FIGURES: readonly string[] = [...OWN_FIGURES, ...PAGE_TYPES.map((type) => `type:${type}`), ...PAGE_FIGURES];

/** The index in THRESHOLDS of the choice that is expected to score best. */
export function bestChoice(rows: Float32Array): number {
  let best = 0;
  for (let index = 1; index < THRESHOLDS.length; index++) {
    if (rows[index * CHOICE_FIGURES.length + EXPECTED]! > rows[best * CHOICE_FIGURES.length + EXPECTED]!) best = index;
  }
  return best;
}

const EXPECTED = CHOICE_FIGURES.indexOf('expected');

/** A row for each of THRESHOLDS. */
export function choiceRows(
  page: PageMeasures,
  probabilities: Float64Array,
  typeShares: readonly number[],
  pageFigures: Float32Array,
): Float32Array {
  const width = CHOICE_FIGURES.length;
  const rows = new Float32Array(THRESHOLDS.length * width);
  const total = sumsOf(page, probabilities, 0);
  const choices = THRESHOLDS.map((threshold) => sumsOf(page, probabilities, threshold));
  const words = page.texts.map((text) => text.words);
  const expected = expectedF1(probabilities, words, THRESHOLDS, typeShares);
  const best = Math.max(...expected);
  for (const [index, choice] of choices.entries()) {
    const next = choices[index + 1];
    const previous = choices[index - 1];
    rows.set(
      [
        THRESHOLDS[index]!,
        expected[index]!,
        best - expected[index]!,
        log(choice.words),
        share(choice.words, total.words),
        log(choice.blocks),
        share(choice.blocks, total.blocks),
        share(choice.found, choice.words),
        share(total.found - choice.found, total.words - choice.words),
        share(choice.found, total.found),
        next === undefined ? 0 : share(choice.words - next.words, choice.words),
        previous === undefined ? 0 : share(previous.words - choice.words, choice.words),
        share(choice.linkCharacters, choice.characters),
        log(share(choice.characters, choice.blocks)),
        share(choice.sentences, choice.words),
        share(choice.headings, choice.blocks),
        log(choice.runs),
        log(share(choice.blocks, choice.runs)),
        share(choice.first, total.blocks),
        share(choice.last, total.blocks),
        share(choice.last + 1 - choice.first - choice.blocks, choice.last + 1 - choice.first),
        share(choice.longestRun, choice.words),
        ...typeShares,
      ],
      index * width,
    );
    rows.set(pageFigures, index * width + OWN_FIGURES.length + PAGE_TYPES.length);
  }
  return rows;
}

interface Sums {
  words: number;
  /** Words expected to be content. */
  found: number;
  blocks: number;
  characters: number;
  linkCharacters: number;
  sentences: number;
  headings: number;
  /** Stretches of kept blocks, and the words of the longest. */
  runs: number;
  longestRun: number;
  first: number;
  last: number;
}

function sumsOf({ outline, texts, linkCharacters }: PageMeasures, probabilities: Float64Array, threshold: number): Sums {
  const sums = {
    words: 0,
    found: 0,
    blocks: 0,
    characters: 0,
    linkCharacters: 0,
    sentences: 0,
    headings: 0,
    runs: 0,
    longestRun: 0,
    first: 0,
    last: -1,
  };
  let run = 0;
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index]!;
    if (probability < threshold) continue;
    const text = texts[index]!;
    if (sums.last < 0) sums.first = index;
    if (sums.last !== index - 1 || sums.runs === 0) {
      sums.runs++;
      run = 0;
    }
    run += text.words;
    sums.longestRun = Math.max(sums.longestRun, run);
    sums.last = index;
    sums.words += text.words;
    sums.found += text.words * probability;
    sums.blocks++;
    sums.characters += text.characters;
    sums.linkCharacters += linkCharacters[index]!;
    sums.sentences += text.sentenceEnds;
    if (outline.blocks[index]!.type === 'heading') sums.headings++;
  }
  return sums;
}
