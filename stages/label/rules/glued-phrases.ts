/**
 * label/glued-phrases: furniture run into what stands before it, where a scraper joined two elements of a page:
 * "Share on FacebookShare on Twitter", "Storm closes the harbour5 min read", "“It is enough.”Advertisement".
 *
 * Must not catch: names with a capital inside ("WordPress", "iPhone"); sentences that lost the space between them ("He left.Next
 * came the rain."); code ("file.Close()"). From a seam to the end of the line, or to the next seam, all must be one phrase of the
 * lexicons and written as labels are. A phrase of one word needs the end of a sentence before it, or a line of nothing but phrases.
 */
import type { BoilerplateClass, RemovalAction } from '../../../pipeline/model/boilerplate.ts';
import { fold } from '../../lexicons/fold.ts';
import { STRENGTHS } from '../../lexicons/lexicon.ts';
import type { Phrase } from '../../lexicons/phrase-index.ts';
import { PHRASES } from '../../lexicons/registry.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { holdsIn } from '../phrase-holds.ts';
import { isStop, seamsIn } from '../seams.ts';

/** "Share on Facebook" says more than the phrase it begins with, "Share on …". */
const MAX_MORE_WORDS = 2;
/** A sentence has more; "1. Fin.Link" is none. */
const MIN_WORDS = 6;
const MAX_LABEL_CHARACTERS = 60;
/** Words and what buttons show beside them; "POST\"," is code. */
const LABEL = /^[\p{L}\p{M}\p{N} '’&/,:*+#-]+[.…!?→›»]?$/u;
const CONFIDENCE = 0.85;

const TO_FIELDS: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>(['read-time', 'view-count', 'story-code', 'copyright']);
/** They speak of what follows them, or keep what they stand in. */
const NOT_HERE: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>(['correction-note', 'byline', 'image-credit', 'source-link']);

export const gluedPhrases: LabelRule = {
  name: 'glued-phrases',
  *find({ mode, lines, vocabulary }) {
    if (mode !== 'text') return;
    for (const line of lines) {
      const seams = seamsIn(line.block.text);
      if (seams.length > 0 && line.block.type !== 'code') yield* glued(line, seams, vocabulary.languages);
    }
  },
};

function* glued({ block, wordCount }: Line, seams: readonly number[], languages: ReadonlySet<string>): Generator<LabelledBlock> {
  const { text } = block;
  /** From where on all is phrases, and the phrase that stands there; the beginning of the line is as good as a seam. */
  const phrases = new Map<number, Phrase>();
  const ends = [text.length];
  for (const start of [...seams, 0]) {
    if (start === 0 && phrases.size === 0) return;
    const phrase = ends.map((end) => phraseThatIs(text.slice(start, end), languages)).find((found) => found !== undefined);
    if (phrase === undefined) continue;
    phrases.set(start, phrase);
    ends.push(start);
  }
  const start = [...phrases.keys()].findLast(
    (at) => at === 0 || phrases.get(at)!.length > 1 || (wordCount > MIN_WORDS && isStop(text[at - 1]!)),
  );
  if (start === undefined || (start === 0 && phrases.size === 1)) return;
  const { class: name, language } = phrases.get(start)!;
  const action: RemovalAction = TO_FIELDS.has(name) ? 'moved' : 'removed';
  const evidence = [`lexicon:${language}/${name}`, 'shape:glued'];
  yield { block, class: name, action, confidence: CONFIDENCE, evidence, ...(start === 0 ? {} : { part: { start, end: text.length } }) };
}

/** The surest phrase that the text is, or begins with and hardly goes on from. */
function phraseThatIs(text: string, languages: ReadonlySet<string>): Phrase | undefined {
  const hits = text.length > MAX_LABEL_CHARACTERS ? [] : PHRASES.match(text);
  if (hits.length === 0 || !LABEL.test(text)) return undefined;
  const { length } = fold(text);
  const isAll = (phrase: Phrase): boolean =>
    phrase.length === length || (phrase.match === 'line-start' && phrase.strength === 'alone' && length <= phrase.length + MAX_MORE_WORDS);
  const found = hits.filter(({ phrase, at }) => at === 0 && isAll(phrase) && !NOT_HERE.has(phrase.class) && holdsIn(phrase, languages));
  return found.map(({ phrase }) => phrase).toSorted((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))[0];
}
