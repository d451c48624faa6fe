/**
 * label/image-credit: who took the picture: "Photo: Name / Agency", alone on its line or glued to the end of a paragraph of plain text.
 * Moves to the record's picture credit.
 *
 * Must not catch: prose that begins with "Photo": a credit is short and no sentence of several clauses; a paragraph that ends in a
 * sentence with a colon ("He had one rule. Photo: never."): what follows the label is a name and has no stop.
 */
import { fold } from '../../lexicons/fold.ts';
import { PHRASES } from '../../lexicons/registry.ts';
import { letterKind, LOWER } from '../../measures/letter-kinds.ts';
import type { LabelledBlock, LabelRule, Line } from '../label-rule.ts';
import { phraseFindings } from '../phrase-rule.ts';

const MAX_WORDS = 24;
const MAX_WORDS_OF_PROSE = 14;
/** "Photo courtesy of the Harbour Museum of Springfield / Novak Agency" has ten words. */
const MAX_GLUED_CHARACTERS = 90;
const MAX_LABEL_CHARACTERS = 30;
/** What stands before a credit: the end of a sentence, or a bracket opened for it. */
const BEFORE = /[.!?…。！？।؟۔"”»)([]\s?$/u;
const CLOSING = ' )]';
const OPENING = ' ([';
const GOES_ON = /[.!?…。！？।؟۔]/u;

export const imageCredit: LabelRule = {
  name: 'image-credit',
  *find(view) {
    yield* phraseFindings(view, 'image-credit', {
      action: 'moved',
      maxWords: MAX_WORDS,
      accepts: (line) => !line.isProse || line.wordCount <= MAX_WORDS_OF_PROSE,
    });
    if (view.mode === 'text') for (const line of view.lines) if (!line.isProtected) yield* gluedCredit(line);
  },
};

function* gluedCredit({ block, isProse }: Line): Generator<LabelledBlock> {
  const { text } = block;
  const from = Math.max(0, text.length - MAX_GLUED_CHARACTERS);
  const colon = lastColon(text);
  if (colon < from) return;
  let end = text.length;
  while (end > colon + 1 && CLOSING.includes(text[end - 1]!)) end--;
  const said = text.slice(colon + 1, end).trim();
  if (said === '' || GOES_ON.test(said) || (letterKind(said.charCodeAt(0)) & LOWER) !== 0) return;
  const label = labelStart(text, Math.max(from, colon - MAX_LABEL_CHARACTERS), colon);
  if (label === undefined) return;
  let start = label;
  while (start > 0 && OPENING.includes(text[start - 1]!)) start--;
  // "1. Photo: the quay" is an item of a list.
  if (!isProse && (start === 0 || text.slice(start, label).trim() === '')) return;
  yield {
    block,
    class: 'image-credit',
    action: 'moved',
    confidence: 0.75,
    evidence: ['lexicon:image-credit', 'position:after the last stop'],
    part: { start, end: text.length },
  };
}

const lastColon = (text: string): number => Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));

/** Where the label before a colon begins: right after a sentence or a bracket, and all of it one phrase of the lexicons. */
function labelStart(text: string, from: number, colon: number): number | undefined {
  for (let start = colon - 1; start > from; start--) {
    if (!BEFORE.test(text.slice(Math.max(0, start - 2), start)) || text[start] === ' ') continue;
    const label = text.slice(start, colon);
    const { length } = fold(label);
    const isLabel = PHRASES.match(label).some(
      ({ phrase, at }) => phrase.class === 'image-credit' && at === 0 && phrase.length === length && phrase.match === 'line-start',
    );
    return isLabel ? start : undefined;
  }
  return undefined;
}
