/**
 * Every phrase of every language in one trie over folded words: a line is matched against all of them in
 * one pass, whatever their number.
 */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import { fold } from './fold.ts';
import type { Lexicon, MatchKind, Strength } from './lexicon.ts';
import { STRENGTHS } from './lexicon.ts';

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
  next: Map<string, TrieNode>;
  /** Phrases that end here. */
  phrases: Phrase[];
}

export interface PhraseIndex {
  /** The phrases that hold for a folded line, each with the word it starts at. */
  match: (words: readonly string[]) => PhraseHit[];
}

export interface PhraseHit {
  phrase: Phrase;
  /** Index of the first folded word. */
  at: number;
}

/** In East Asian credits a slash or an equals sign does what a colon does. */
const COLON_BEFORE_MORE = /[:：/／=＝・]\s*…$/;

const NO_HITS: PhraseHit[] = [];

export function phraseIndex(lexicons: readonly Lexicon[]): PhraseIndex {
  const atStart = emptyNode();
  const anywhere = emptyNode();
  for (const lexicon of lexicons) {
    for (const [name, group] of Object.entries(lexicon.phrases)) {
      for (const strength of STRENGTHS) {
        for (const written of group[strength] ?? []) {
          const words = fold(written.replaceAll('#', '0'));
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
  return { match: (words) => matchAll(words, atStart, anywhere) };
}

function matchAll(words: readonly string[], atStart: TrieNode, anywhere: TrieNode): PhraseHit[] {
  const hits: PhraseHit[] = [];
  walk(atStart, words, 0, hits);
  for (let at = 0; at < words.length; at++) walk(anywhere, words, at, hits);
  return hits.length === 0 ? NO_HITS : hits;
}

function matchKind(written: string): MatchKind {
  if (written.startsWith('…')) return 'contains';
  return written.endsWith('…') ? 'line-start' : 'whole-line';
}

function insert(root: TrieNode, words: readonly string[], phrase: Phrase): void {
  let node = root;
  for (const word of words) {
    let child = node.next.get(word);
    if (child === undefined) node.next.set(word, (child = emptyNode()));
    node = child;
  }
  node.phrases.push(phrase);
}

function walk(root: TrieNode, words: readonly string[], at: number, hits: PhraseHit[]): void {
  let node = root.next.get(words[at]!);
  for (let i = at + 1; node !== undefined; i++) {
    for (const phrase of node.phrases) if (phrase.match !== 'whole-line' || i === words.length) hits.push({ phrase, at });
    node = i === words.length ? undefined : node.next.get(words[i]!);
  }
}

function emptyNode(): TrieNode {
  return { next: new Map(), phrases: [] };
}
