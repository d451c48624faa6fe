/**
 * label/one-line-page: furniture at both ends of a text whose line breaks were lost, so that the whole page is one line:
 * "Skip to content Ferry late again …" and "… he said. Your email address will not be published. Required fields are marked * Name".
 *
 * Such a page gives no line to judge, so only whole phrases of the lexicons count that prove furniture alone: at the start, and
 * at the end from one sentence to the last, where two must agree.
 * Must not catch: an article that ends with one such sentence, because it quotes it; a page that has lines.
 */
import type { BoilerplateClass } from '../../../pipeline/model/boilerplate.ts';
import type { Block } from '../../../pipeline/model/page.ts';
import { PHRASES } from '../../lexicons/registry.ts';
import type { Phrase } from '../../lexicons/phrase-index.ts';
import type { LabelledBlock, LabelRule } from '../label-rule.ts';

/** A headline may have kept its line. */
const MAX_LINES = 2;
/** Three or four paragraphs; a shorter text may well be one. */
const MIN_CHARACTERS = 800;
/** What a form and a footer say has some twenty sentences. */
const MAX_FOOT = 2_000;
const MAX_HEAD = 200;
/** "Comments are closed" could be said of anything; with four words a phrase is a site's own. */
const MIN_WORDS_OF_FOOT = 4;
const MIN_WORDS_OF_HEAD = 3;
const MIN_AGREEING = 2;
/** What sites print in sentences; a label ("Read the full story") would take the sentence glued to it along. */
const OF_FOOT: ReadonlySet<BoilerplateClass> = new Set<BoilerplateClass>([
  'comment-form',
  'cookie-banner',
  'copyright',
  'js-notice',
  'legal-reuse',
  'subscribe-promo',
]);
/** How far into a sentence its phrase may begin: behind a heading that has no stop, "Leave a Reply". */
const MAX_WORDS_BEFORE = 6;

const SENTENCE = /[.!?…。！？।؟۔]["'”’»)\]]* |$/gu;
const CONFIDENCE = 0.85;

export const oneLinePage: LabelRule = {
  name: 'one-line-page',
  *find(view) {
    const block = view.blocks.at(-1);
    if (view.mode !== 'text' || block === undefined || view.blocks.length > MAX_LINES || block.text.length < MIN_CHARACTERS) return;
    if (view.blocks.length === 1) yield* head(block);
    yield* foot(block);
  },
};

/** Phrases the text begins with, one after the other. */
function* head(block: Block): Generator<LabelledBlock> {
  const text = block.text.slice(0, MAX_HEAD);
  for (let start = 0, end = wholePhrase(text, start); end > start; start = end, end = wholePhrase(text, start)) {
    yield part(block, sureOf(text.slice(start, end), MIN_WORDS_OF_HEAD)!, { start, end });
  }
}

/** Where the longest phrase that begins at `start` and is nothing more ends, with the space after it. */
function wholePhrase(text: string, start: number): number {
  let longest = start;
  for (const end of wordStarts(text, start).slice(1, 1 + 2 * MAX_WORDS_BEFORE)) {
    const said = text.slice(start, end);
    const phrase = sureOf(said, MIN_WORDS_OF_HEAD);
    if (phrase !== undefined && wordStarts(said, 0).length === phrase.length) longest = end;
  }
  return longest;
}

/** The sentences with which the text ends, as far back as each has its phrase. */
function foot(block: Block): LabelledBlock[] {
  const { text } = block;
  const from = Math.max(0, text.length - MAX_FOOT);
  const ends = Array.from(text.slice(from).matchAll(SENTENCE), ({ 0: stop, index }) => from + index + stop.length);
  const found: LabelledBlock[] = [];
  for (let at = ends.length - 1; at > 0; at--) {
    const end = ends[at]!;
    const start = phraseStart(text.slice(0, end), ends[at - 1]!);
    if (start === undefined) break;
    found.push(part(block, start.phrase, { start: start.at, end }));
    if (start.at > ends[at - 1]!) break;
  }
  return found.length < MIN_AGREEING ? [] : found.toReversed();
}

/** Where in a sentence the furniture begins: at its phrase, or with it where all that stands before is a heading. */
function phraseStart(text: string, sentence: number): { at: number; phrase: Phrase } | undefined {
  for (const at of wordStarts(text, sentence).slice(0, MAX_WORDS_BEFORE)) {
    const phrase = sureOf(text.slice(at), MIN_WORDS_OF_FOOT);
    if (phrase !== undefined && OF_FOOT.has(phrase.class)) return { at: isHeading(text.slice(sentence, at)) ? sentence : at, phrase };
  }
  return undefined;
}

function isHeading(text: string): boolean {
  const { length } = wordStarts(text, 0);
  return PHRASES.match(text).some(({ phrase, at }) => at === 0 && phrase.length === length);
}

/** The phrase a text begins with, where it proves furniture alone. */
function sureOf(text: string, minWords: number): Phrase | undefined {
  return PHRASES.match(text).find(({ phrase, at }) => at === 0 && phrase.strength === 'alone' && phrase.length >= minWords)?.phrase;
}

const WORD_START = /(?<= |^)\S/g;

function wordStarts(text: string, from: number): number[] {
  return Array.from(text.slice(from).matchAll(WORD_START), ({ index }) => from + index);
}

function part(block: Block, { class: name, language }: Phrase, range: { start: number; end: number }): LabelledBlock {
  return {
    block,
    class: name,
    action: 'removed',
    confidence: CONFIDENCE,
    evidence: [`lexicon:${language}/${name}`, 'position:an end of a one-line page'],
    part: range,
  };
}
