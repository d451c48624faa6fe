/**
 * Every phrase of every language in one trie over folded words: a line is matched against all of them in
 * one pass, whatever their number.
 */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { Lexicon, MatchKind, Strength } from './lexicon.ts';
import { STRENGTHS } from './lexicon.ts';
import { WordTable } from './word-table.ts';

export interface Phrase {
  class: BoilerplateClass;
  language: string;
  strength: Strength;
  match: MatchKind;
  /** How many folded words it has. */
  length: number;
  /** A colon, or what stands for one, must follow: "Image: …" is a label, "Image quality" is not. */
  needsColon: boolean;
}

interface TrieNode {
  /** By the word's number in the table of all words of phrases. */
  next: Map<number, TrieNode>;
  /** Phrases that end here. */
  phrases: Phrase[];
}

export interface PhraseIndex {
  /** The phrases that hold for a text, each with the folded word it starts at. */
  match: (text: string) => readonly PhraseHit[];
  /** The same for many texts whose folded words are numbers of a table. */
  among: (words: WordTable) => (numbers: readonly number[]) => readonly PhraseHit[];
}

export interface PhraseHit {
  phrase: Phrase;
  /** Index of the first folded word. */
  at: number;
}

/** In East Asian credits a slash or an equals sign does what a colon does. */
const COLON_BEFORE_MORE = /[:：/／=＝・]\s*…$/;

const NO_HITS: readonly PhraseHit[] = [];

export function phraseIndex(lexicons: readonly Lexicon[]): PhraseIndex {
  const table = new WordTable();
  const atStart = emptyNode();
  const anywhere = emptyNode();
  for (const lexicon of lexicons) {
    for (const [name, group] of Object.entries(lexicon.phrases)) {
      for (const strength of STRENGTHS) {
        for (const written of group[strength] ?? []) {
          const words = table.read(written.replaceAll('#', '0'));
          const match = matchKind(written);
          const phrase: Phrase = {
            class: name as BoilerplateClass,
            language: lexicon.language,
            strength,
            match,
            length: words.length,
            needsColon: COLON_BEFORE_MORE.test(written),
          };
          insert(match === 'contains' ? anywhere : atStart, words, phrase);
        }
      }
    }
  }
  const begin = firstSteps(atStart, table.size);
  const inside = firstSteps(anywhere, table.size);
  return {
    match: (text) => matchAll(table.look(text), begin, inside),
    among(words) {
      const known = words.numbersIn(table);
      return (numbers) =>
        matchAll(
          numbers.map((number) => known[number]!),
          begin,
          inside,
        );
    },
  };
}

type FirstSteps = ReadonlyArray<TrieNode | undefined>;

/** From the root, by the word's number. */
function firstSteps({ next }: TrieNode, size: number): FirstSteps {
  return Array.from({ length: size }, (_, number) => next.get(number));
}

/** @param words by their numbers among those of phrases, or -1 */
function matchAll(words: readonly number[], begin: FirstSteps, inside: FirstSteps): readonly PhraseHit[] {
  let hits: PhraseHit[] | undefined;
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    if (first < 0) continue;
    if (at === 0 && begin[first] !== undefined) walk(begin[first], words, at, (hits ??= []));
    if (inside[first] !== undefined) walk(inside[first], words, at, (hits ??= []));
  }
  return hits ?? NO_HITS;
}

function matchKind(written: string): MatchKind {
  if (written.startsWith('…')) return 'contains';
  return written.endsWith('…') ? 'line-start' : 'whole-line';
}

function insert(root: TrieNode, words: readonly number[], phrase: Phrase): void {
  let node = root;
  for (const word of words) {
    let child = node.next.get(word);
    if (child === undefined) node.next.set(word, (child = emptyNode()));
    node = child;
  }
  node.phrases.push(phrase);
}

function walk(from: TrieNode, words: readonly number[], at: number, hits: PhraseHit[]): void {
  let node: TrieNode | undefined = from;
  for (let i = at + 1; node !== undefined; i++) {
    for (const phrase of node.phrases) if (phrase.match !== 'whole-line' || i === words.length) hits.push({ phrase, at });
    node = i === words.length ? undefined : node.next.get(words[i]!);
  }
}

function emptyNode(): TrieNode {
  return { next: new Map(), phrases: [] };
}
