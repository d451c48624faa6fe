/** What a line shows alone: its words, whether it is prose. Its place and its phrases are filled in when all lines are known. */
import type { Block } from '../../pipeline/model/page.ts';
import type { PhraseHit } from '../lexicons/phrase-index.ts';
import type { WordTable } from '../lexicons/word-table.ts';
import { letterWeight, writesWithoutStops } from '../measures/letter-weight.ts';
import { endsSentence, hasInnerSentenceEnd } from '../measures/sentence-end.ts';
import { wordCount } from '../measures/word-count.ts';
import type { Line } from './label-rule.ts';

/** A short paragraph: "The council will meet again in May to decide." weighs 45, a headline without a stop does not count. */
const MIN_PROSE_WEIGHT = 60;
/** In scripts that end no sentence with a mark, length alone must tell. */
const MIN_UNMARKED_PROSE_WEIGHT = 120;

export class PageLine implements Line {
  readonly index: number;
  readonly block: Block;
  readonly numbers: readonly number[];
  readonly wordCount: number;
  readonly weight: number;
  readonly isProse: boolean;
  readonly endsSentence: boolean;
  hits: readonly PhraseHit[] = NO_HITS;
  isProtected = false;
  proseBefore = 0;
  proseAfter = 0;
  zone: Line['zone'] = 'body';
  readonly #vocabulary: WordTable;
  #words: readonly string[] | undefined;

  constructor(block: Block, index: number, vocabulary: WordTable, isHeadline: boolean) {
    const { text, type } = block;
    this.index = index;
    this.block = block;
    this.#vocabulary = vocabulary;
    this.numbers = vocabulary.read(text);
    this.weight = letterWeight(text);
    this.wordCount = wordCount(this.numbers.length, this.weight);
    this.endsSentence = endsSentence(text);
    this.isProse =
      type !== 'heading' &&
      type !== 'code' &&
      isProseText(text, this.weight, this.endsSentence) &&
      !(isHeadline && isOneSentence(text, this.wordCount));
  }

  get words(): readonly string[] {
    return (this.#words ??= this.numbers.map((number) => this.#vocabulary.word(number)));
  }
}

const NO_HITS: readonly PhraseHit[] = [];

/** The first line of a text is taken for its headline while it is short, even with a final stop. */
const MAX_HEADLINE_WORDS = 25;

function isOneSentence(text: string, count: number): boolean {
  return count <= MAX_HEADLINE_WORDS && !hasInnerSentenceEnd(text);
}

function isProseText(text: string, weight: number, ends: boolean): boolean {
  if (weight < MIN_PROSE_WEIGHT) return false;
  return ends || hasInnerSentenceEnd(text) || (weight >= MIN_UNMARKED_PROSE_WEIGHT && writesWithoutStops(text));
}
