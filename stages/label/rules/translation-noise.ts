/**
 * label/translation-noise: a stray fragment that machine translation left after a closed quotation:
 * `… of the world.” gender.”` closes twice what opens once. The fragment goes, the sentence stays.
 *
 * Must not catch: a quotation that goes on after its source; a second quotation with its own opening mark.
 * Clumsy sentences and odd names are the text and stay.
 */
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';

/** Pairs in use; where opening and closing look alike, their number must be odd. */
const STYLES: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['”', '”'],
  ['"', '"'],
];

const ANY_QUOTE = /[”“»«」"]/;

/** "essential areas," has 16 letters; a longer stretch is a clause. */
const MAX_FRAGMENT = 40;
const MAX_FRAGMENT_WORDS = 4;
const SENTENCE_MARK = /[.!?…,。！？،।]/u;
/** A sentence that begins afresh has a capital; where letters have no case, only the count speaks. */
const STARTS_AFRESH = /^[\p{Lu}\p{Nd}]/u;
const HAS_LETTER = /\p{L}/u;

export const translationNoise: LabelRule = {
  name: 'translation-noise',
  *find(view) {
    for (const line of view.lines)
      if (line.isProse && ANY_QUOTE.test(line.block.text)) yield* STYLES.flatMap((style) => strayFragments(line, style)).slice(0, 1);
  },
};

function strayFragments(line: Line, [open, close]: readonly [string, string]): LabelledBlock[] {
  const { text } = line.block;
  if (!closesTooOften(text, open, close)) return [];
  const found: LabelledBlock[] = [];
  for (let first = text.indexOf(close); first >= 0; first = text.indexOf(close, first + 1)) {
    const second = text.indexOf(close, first + 1);
    if (second < 0) break;
    const fragment = text.slice(first + 1, second);
    if (!SENTENCE_MARK.test(text.slice(first - 1, first)) || !isFragment(fragment)) continue;
    const start = first + 1 + (fragment.length - fragment.trimStart().length);
    found.push(noise(line, { start, end: second + 1 }));
  }
  return found;
}

function closesTooOften(text: string, open: string, close: string): boolean {
  const closing = text.split(close).length - 1;
  if (open === close) return closing >= 3 && closing % 2 === 1;
  const opening = text.split(open).length - 1;
  return opening > 0 && closing > opening;
}

function isFragment(between: string): boolean {
  const fragment = between.trim();
  if (fragment.length === 0 || fragment.length > MAX_FRAGMENT || !between.startsWith(' ')) return false;
  return (
    HAS_LETTER.test(fragment) &&
    !STARTS_AFRESH.test(fragment) &&
    SENTENCE_MARK.test(fragment.at(-1)!) &&
    fragment.split(' ').length <= MAX_FRAGMENT_WORDS
  );
}

function noise(line: Line, part: { start: number; end: number }): LabelledBlock {
  return {
    block: line.block,
    class: 'translation-noise',
    action: 'removed',
    confidence: 0.7,
    evidence: ['shape:closes a quotation twice'],
    part,
  };
}
