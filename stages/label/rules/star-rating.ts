/**
 * label/star-rating: "Average Rating", then "5 Star / 0%" down to "1 Star / 0%".
 *
 * Must not catch: a countdown or a recipe's list of quantities: the figures must fall from 5 by one, with the same
 * word, and a counter stand after each; or a lexicon knows the words.
 */
import { FIGURE } from '../../lexicons/word-table.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';
import { isCounter } from '../short-line-runs.ts';

/** "5 Star", "3 звезды", "٥ نجوم": one small number and a word, or the same with its counter on the line. */
const RANK = /^\P{Nd}{0,12}(\p{Nd})\P{Nd}{1,16}(?:\p{Nd}+(?:[.,]\p{Nd}+)?\s*[%٪]?)?\P{Nd}{0,4}$/u;
const MIN_RANKS = 3;

export const starRating: LabelRule = {
  name: 'star-rating',
  *find(view) {
    for (let i = 0; i < view.lines.length; i++) {
      const ladder = ladderAt(view.lines, i);
      if (ladder.length === 0) continue;
      yield* ladder.map(rating);
      i = ladder.at(-1)!.index;
    }
    yield* phraseFindings(view, 'star-rating', { maxWords: 24, accepts: (line) => !line.isProse });
  },
};

/** The lines of a ladder of ranks that begins at `from`, with the counters between. */
function ladderAt(lines: readonly Line[], from: number): Line[] {
  const ladder: Line[] = [];
  let ranks = 0;
  let counters = 0;
  let above: number | undefined;
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i]!.block;
    if (!lines[i]!.numbers.includes(FIGURE)) break;
    const rank = rankOf(text);
    if (rank !== undefined && (above === undefined ? rank === 5 : rank === above - 1)) {
      above = rank;
      ranks++;
      if (/[%٪]/.test(text)) counters++;
    } else if (ladder.length > 0 && isCounter(text)) counters++;
    else break;
    ladder.push(lines[i]!);
  }
  return ranks >= MIN_RANKS && counters >= MIN_RANKS ? ladder : [];
}

function rankOf(text: string): number | undefined {
  const digit = text.length <= MAX_CHARACTERS ? RANK.exec(text)?.[1] : undefined;
  return digit === undefined ? undefined : digitValue(digit);
}

/** A rank is short; the bound also keeps the expression from long lines. */
const MAX_CHARACTERS = 32;

/** Zeros of decimal digits: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function digitValue(digit: string): number | undefined {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? undefined : code - zero;
}

function rating(line: Line): LabelledBlock {
  return { block: line.block, class: 'star-rating', action: 'removed', confidence: 0.9, evidence: ['shape:ranks 5 to 1 with counters'] };
}
