/** Every lexicon. A language is one data file and one line here. */
import { en } from './en.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseIndex } from './phrase-index.ts';
import { und } from './und.ts';

export const LEXICONS: readonly Lexicon[] = [und, en];

/** All phrases of all languages, ready to match. */
export const PHRASES = phraseIndex(LEXICONS);

/** Folded function words by language; languages of scripts that need none are missing. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  LEXICONS.filter((lexicon) => lexicon.functionWords.length > 0).map((lexicon) => [lexicon.language, lexicon.functionWords.flatMap(fold)]),
);

export const LANGUAGES_OF_FUNCTION_WORD: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of FUNCTION_WORDS) {
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
