/** Every lexicon. A language is one data file and one line here. */
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { bn } from './bn.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Lexicon } from './lexicon.ts';
import { ms } from './ms.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { phraseIndex } from './phrase-index.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import { sv } from './sv.ts';
import { sw } from './sw.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { und } from './und.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zhHant } from './zh-Hant.ts';
import { WordTable } from './word-table.ts';
import { zh } from './zh.ts';

export const LEXICONS: readonly Lexicon[] = [
  und,
  ar,
  bg,
  bn,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sr,
  sv,
  sw,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
  zhHant,
];

/** All phrases of all languages, ready to match. */
export const PHRASES = phraseIndex(LEXICONS);

/** Those whose function words are known: scripts that need none to be told are missing. */
export const LANGUAGES_WITH_FUNCTION_WORDS: readonly string[] = LEXICONS.filter(({ functionWords }) => functionWords.length > 0).map(
  ({ language }) => language,
);

/** Every function word, folded. */
export const FUNCTION_WORDS = new WordTable();

/** For each of them the places of its languages in `LANGUAGES_WITH_FUNCTION_WORDS`. */
export const LANGUAGES_OF_FUNCTION_WORD: ReadonlyArray<readonly number[]> = languagesByWord();

function languagesByWord(): number[][] {
  const languages: number[][] = [[]]; // of FIGURE
  for (const { language, functionWords } of LEXICONS) {
    const place = LANGUAGES_WITH_FUNCTION_WORDS.indexOf(language);
    for (const number of functionWords.flatMap((word) => FUNCTION_WORDS.read(word))) (languages[number] ??= []).push(place);
  }
  return languages;
}
