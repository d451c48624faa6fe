/** A single word means different things in different languages; it counts only in those the page may be written in, English and the shared ones. */
import type { Phrase } from '../lexicons/phrase-index.ts';
import { LANGUAGES_WITH_FUNCTION_WORDS } from '../lexicons/registry.ts';

export function holdsIn({ length, language }: Phrase, languages: ReadonlySet<string>): boolean {
  return (
    length > 1 ||
    language === 'und' ||
    language === 'en' ||
    languages.size === 0 ||
    languages.has(language) ||
    !LANGUAGES_WITH_FUNCTION_WORDS.includes(language)
  );
}
