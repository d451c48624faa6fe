/**
 * label/agency-tail: a credit glued to the end of the last paragraph, after its full stop: "… war. input agency",
 * "(with agencies)". Moves to `sourceOrganization`; the sentence before it stays.
 *
 * Must not catch: a last sentence that lost its stop ("… he said. More soon"): words no lexicon knows are only
 * suspected, and only where every other paragraph ends properly.
 */
import { fold } from '../../lexicons/fold.ts';
import { PHRASES } from '../../lexicons/registry.ts';
import type { PhraseHit } from '../../lexicons/phrase-index.ts';
import { letterWeight } from '../../measures/letter-weight.ts';
import { endsSentence } from '../../measures/sentence-end.ts';
import { wordCount } from '../../measures/word-count.ts';
import type { LabelledBlock, LabelRule, Line, PageView } from '../label-rule.ts';
import { REMOVES_FROM } from '../../measures/removes-from.ts';

/** "with inputs from news agencies" has 5. */
const MAX_WORDS = 6;
const MAX_UNKNOWN_WORDS = 3;
/** So many paragraphs that end properly make one that does not suspicious. */
const MIN_PROPER_PARAGRAPHS = 4;
/** A credit may close with a bracket and a stop of its own. */
const CLOSING = /[\s.。।)\]）」]/u;
/** What can stand before a credit: the end of a sentence, an opening bracket, a dash. */
const BEFORE = /[.!?…。！？।؟۔"”»([（—–]/u;

export const agencyTail: LabelRule = {
  name: 'agency-tail',
  *find(view) {
    const last = view.prose.findLast((line) => !line.block.findings.some((finding) => finding.confidence >= REMOVES_FROM));
    if (last !== undefined) yield* credit(last, view);
    for (const line of view.zones.tail) {
      if (!line.isProse && line.wordCount <= MAX_WORDS && isKnown(line.hits, line.numbers.length)) yield whole(line);
    }
  },
};

function* credit(last: Line, view: PageView): Generator<LabelledBlock> {
  const { text } = last.block;
  let end = text.length;
  while (end > 0 && CLOSING.test(text[end - 1]!)) end--;
  let start = end;
  while (start > 0 && !BEFORE.test(text[start - 1]!)) start--;
  if (start === 0) return;
  const said = text.slice(start, end);
  const { length } = fold(said);
  const count = wordCount(length, letterWeight(said));
  if (count === 0 || count > MAX_WORDS) return;
  while (/[\s([（—–]/u.test(text[start - 1]!)) start--;
  const part = { start, end: text.length };
  if (isKnown(PHRASES.match(said), length))
    yield {
      block: last.block,
      class: 'agency-tail',
      action: 'moved',
      confidence: 0.8,
      evidence: ['lexicon:agency-tail', 'position:after the last stop'],
      part,
    };
  else if (count <= MAX_UNKNOWN_WORDS && !endsSentence(text) && isLoneException(last, view)) {
    yield {
      block: last.block,
      class: 'agency-tail',
      action: 'moved',
      confidence: 0.4,
      evidence: ['shape:words after the last stop'],
      part,
    };
  }
}

function isKnown(hits: readonly PhraseHit[], words: number): boolean {
  return hits.some(({ phrase }) => phrase.class === 'agency-tail' && (phrase.length === words || phrase.match !== 'whole-line'));
}

function isLoneException(last: Line, view: PageView): boolean {
  const others = view.prose.filter((line) => line !== last);
  return others.length >= MIN_PROPER_PARAGRAPHS && others.every((line) => line.endsSentence);
}

function whole(line: Line): LabelledBlock {
  return { block: line.block, class: 'agency-tail', action: 'moved', confidence: 0.75, evidence: ['lexicon:agency-tail', 'position:tail'] };
}
