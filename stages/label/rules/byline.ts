/**
 * label/byline: who wrote or posted the text, above its first paragraph: "By Jane Novak", run into the headline ("Ferry late againBy Jane
 * Novak"), or an account name alone on the line under it. Moves to `author`.
 *
 * Must not catch: a standfirst of three words, the first line of a poem. A name without a "by" needs a date or a
 * reading time beside it, or be written like an account: one word in small letters.
 */
import { FIGURE } from '../../lexicons/word-table.ts';
import type { PhraseHit } from '../../lexicons/phrase-index.ts';
import { PHRASES } from '../../lexicons/registry.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';
import { seamsIn } from '../seams.ts';

/** "Written by Jane Novak and John Okafor, Economics Correspondents, Springfield" has 10. */
const MAX_WORDS = 14;
const MAX_NAME_WORDS = 4;
const MIN_GLUED_NAME_WORDS = 2;
const CAPITAL = /^\p{Lu}/u;
/** Where a poster stands: right under the headline, at most a category or a date between. */
const MAX_INDEX = 3;

const BESIDE_A_NAME = new Set(['date-line', 'read-time', 'view-count', 'comment-count']);
/** One word as accounts are written; digits and underscores, at least five signs. */
const ACCOUNT = /^@?[\p{Ll}\p{Nd}_.-]{5,}$/u;
const HAS_LETTER = /\p{L}/u;

export const byline: LabelRule = {
  name: 'byline',
  *find(view) {
    if (view.prose.length === 0) return;
    if (view.mode === 'text') yield* gluedName(view.lines[0]!);
    for (const line of view.zones.head) {
      if (line.index === 0 || line.endsSentence || line.wordCount > MAX_WORDS) continue;
      const hit = line.hits.find(({ phrase }) => phrase.class === 'byline');
      if (hit && namesSomebody(line, hit)) yield moved(line, 0.85, [`lexicon:${hit.phrase.language}/byline`, 'position:head']);
      else if (isPoster(line, view)) yield moved(line, 0.7, ['shape:name', 'position:under the headline']);
    }
  },
};

/** A phrase of bylines and two words or more with capitals, right behind the headline. */
function* gluedName({ block }: Line): Generator<LabelledBlock> {
  const { text } = block;
  for (const start of seamsIn(text)) {
    const hit = PHRASES.match(text.slice(start)).find(({ phrase, at }) => phrase.class === 'byline' && at === 0);
    const words = text.slice(start).split(/\s+/);
    const name = words.slice(hit?.phrase.length);
    if (hit === undefined || name.length < MIN_GLUED_NAME_WORDS || name.length > MAX_NAME_WORDS) continue;
    if (!name.every((word) => CAPITAL.test(word))) continue;
    const evidence = [`lexicon:${hit.phrase.language}/byline`, 'shape:glued to the headline'];
    yield { block, class: 'byline', action: 'moved', confidence: 0.85, evidence, part: { start, end: text.length } };
    return;
  }
}

/** "By Jane", not "By the water": the word after a mere "by" has a capital, where letters have case. */
function namesSomebody(line: Line, { phrase }: PhraseHit): boolean {
  if (phrase.strength === 'alone' || phrase.match === 'whole-line') return true;
  const [, next] = line.block.text.split(/\s+/, 2);
  return next !== undefined && !/^\p{Ll}/u.test(next);
}

function isPoster(line: Line, view: PageView): boolean {
  if (view.mode !== 'text') return false;
  if (line.index > MAX_INDEX || line.block.type === 'heading' || line.wordCount > MAX_NAME_WORDS || !HAS_LETTER.test(line.block.text))
    return false;
  const next = view.lines[line.index + 1];
  const isUnderHeadline = line.index === 1 && view.lines[0]!.wordCount > MAX_NAME_WORDS;
  const hasMetaBeside = [view.lines[line.index - 1], next].some((other) =>
    other?.block.findings.some((finding) => BESIDE_A_NAME.has(finding.class)),
  );
  if (hasMetaBeside && line.hits.length === 0 && !line.numbers.includes(FIGURE)) return true;
  return isUnderHeadline && next?.isProse === true && ACCOUNT.test(line.block.text);
}

function moved(line: Line, confidence: number, evidence: string[]): LabelledBlock {
  return { block: line.block, class: 'byline', action: 'moved', confidence, evidence };
}
