/**
 * Texts for the speeds of encoding: words of the sound sentences drawn at random, in lines of some sentences. Page-sized
 * ones (2 to 20 KB of UTF-8), for what is done once a text weighs there, and one long one a language.
 */
import { SOUND_TEXTS } from '../properties/encoding-texts.ts';
import { random } from './random.ts';

const PAGE_BYTES = [2_000, 3_000, 5_000, 8_000, 20_000];
const LONG_BYTES = 200_000;
const WORDS_A_LINE = 40;

/** Languages by the script that decides what a scan meets: plain ASCII for the most part, accents, other alphabets, ideographs. */
export const LANGUAGES = {
  english: ['en'],
  accented: ['fr', 'de', 'es', 'pl', 'cs', 'hu', 'tr', 'vi', 'is', 'lt'],
  alphabets: ['ru', 'uk', 'bg', 'el', 'he', 'hi', 'th'],
  ideographs: ['ja', 'ko', 'zh'],
} as const;

export const ALL_LANGUAGES: readonly string[] = Object.values(LANGUAGES).flat();

function textOf(language: string, bytes: number, seed: number): string {
  const words = SOUND_TEXTS[language]!.split(' ');
  const next = random(seed);
  let text = '';
  for (let written = 0, count = 1; written < bytes; count++) {
    const word = `${words[next() % words.length]!}${count % WORDS_A_LINE === 0 ? '\n' : ' '}`;
    text += word;
    written += Buffer.byteLength(word);
  }
  return flat(text);
}

/** As a page comes out of a decoder: in one piece, not as the tree of pieces it was built from. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

export const pagesIn = (languages: readonly string[]): string[] =>
  languages.flatMap((language) => PAGE_BYTES.map((bytes, seed) => textOf(language, bytes, seed)));

export const longTextsIn = (languages: readonly string[]): string[] => languages.map((language) => textOf(language, LONG_BYTES, 0));

/** Speeds of encoding count in MB: 10^6 bytes, of UTF-8 for texts. */
export const megabytes = (pieces: ReadonlyArray<string | Uint8Array>): number =>
  pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0) / 1e6;
