/**
 * Every phrase of every language in one trie over folded words: a line is matched against all of them in one pass, whatever their
 * number. Nodes are numbers and all edges stand in one table: tens of thousands of small objects would be slower to make than to use.
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

/** It is made when first asked for: a run with nothing new to read has no use for it. */
export function phraseIndex(lexicons: readonly Lexicon[]): PhraseIndex {
  let made: { table: WordTable; trie: Trie } | undefined;
  return {
    match(text) {
      const { table, trie } = (made ??= trieOf(lexicons));
      return trie.match(table.look(text));
    },
    among(words) {
      const { table, trie } = (made ??= trieOf(lexicons));
      const known = words.numbersIn(table);
      return (numbers) => trie.match(numbers.map((number) => known[number]!));
    },
  };
}

function trieOf(lexicons: readonly Lexicon[]): { table: WordTable; trie: Trie } {
  const table = new WordTable();
  const trie = new Trie();
  for (const { language, phrases } of lexicons) {
    for (const [name, group] of Object.entries(phrases)) {
      for (const strength of STRENGTHS) {
        for (const written of group[strength] ?? []) {
          const words = table.read(written.replaceAll('#', '0'));
          const match = matchKind(written);
          const needsColon = match === 'line-start' && COLON_BEFORE_MORE.test(written);
          trie.add(words, { class: name as BoilerplateClass, language, strength, match, length: words.length, needsColon });
        }
      }
    }
  }
  return { table, trie };
}

function matchKind(written: string): MatchKind {
  if (written.startsWith('…')) return 'contains';
  return written.endsWith('…') ? 'line-start' : 'whole-line';
}

/** Words have smaller numbers than this: with the node before it, a word makes one key. */
const WORDS = 2 ** 20;

/** Where phrases begin: those that stand at the start of a line, and those that stand anywhere. */
const AT_START = 0;
const ANYWHERE = 1;

class Trie {
  /** From a node (times `WORDS`) and a word to the next node. */
  readonly #edges = new Map<number, number>();
  /** Phrases that end at each node; at most nodes none does. */
  readonly #phrases: Array<Phrase[] | undefined> = [undefined, undefined];

  add(words: readonly number[], phrase: Phrase): void {
    let node = phrase.match === 'contains' ? ANYWHERE : AT_START;
    for (const word of words) {
      const key = node * WORDS + word;
      let next = this.#edges.get(key);
      if (next === undefined) this.#edges.set(key, (next = this.#phrases.push(undefined) - 1));
      node = next;
    }
    (this.#phrases[node] ??= []).push(phrase);
  }

  /** @param words by their numbers among those of phrases, or -1 */
  match(words: readonly number[]): readonly PhraseHit[] {
    let hits: PhraseHit[] | undefined;
    for (let at = 0; at < words.length; at++) {
      if (words[at]! < 0) continue;
      if (at === 0) hits = this.#walk(AT_START, words, at, hits);
      hits = this.#walk(ANYWHERE, words, at, hits);
    }
    return hits ?? NO_HITS;
  }

  #walk(root: number, words: readonly number[], at: number, hits: PhraseHit[] | undefined): PhraseHit[] | undefined {
    let node: number | undefined = root;
    let found = hits;
    for (let i = at; i < words.length; i++) {
      node = this.#edges.get(node * WORDS + words[i]!);
      if (node === undefined) break;
      for (const phrase of this.#phrases[node] ?? [])
        if (phrase.match !== 'whole-line' || i + 1 === words.length) (found ??= []).push({ phrase, at });
    }
    return found;
  }
}
