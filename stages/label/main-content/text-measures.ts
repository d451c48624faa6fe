/** Counts over the letters of one block, in one pass. */

export interface TextMeasures {
  characters: number;
  words: number;
  /** Words of up to three letters in lower case: articles and prepositions in most Latin and Cyrillic languages. */
  shortWords: number;
  capitalised: number;
  allCapitals: number;
  digits: number;
  /** Words that are numbers. */
  numbers: number;
  commas: number;
  /** Full stops, question and exclamation marks at the end of words, in any script. */
  sentenceEnds: number;
  /** Signs of interface text: | » › • © → / and the like. */
  signs: number;
  currency: number;
  endsSentence: boolean;
  endsColon: boolean;
}

/** The signs' UTF-16 codes; none lies outside the basic plane. */
const signs = (list: string): ReadonlySet<number> => new Set(Array.from(list, (sign) => sign.charCodeAt(0)));

const CURRENCY = signs('$€£¥₹₽₩₺');
const SIGNS = signs('|»›«‹•·©®™→←↑↓▼▲►◄✓✔★☆/\\#@+&<>×');
const SENTENCE_ENDS = signs('.!?…。！？؟।');
const COMMAS = signs(',;，、；،');
const CLOSERS = signs('"\'”’»)]');

/** Chinese, Japanese and Thai write no spaces: so many letters count as a word. */
const LETTERS_PER_UNSPACED_WORD = 2;

export function measureText(text: string): TextMeasures {
  const measures: TextMeasures = {
    characters: text.length,
    words: 0,
    shortWords: 0,
    capitalised: 0,
    allCapitals: 0,
    digits: 0,
    numbers: 0,
    commas: 0,
    sentenceEnds: 0,
    signs: 0,
    currency: 0,
    endsSentence: false,
    endsColon: false,
  };
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let startsCapital = false;
  let unspaced = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    if ((code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7)) letters++;
    else if (code >= 65 && code <= 90) {
      if (letters === 0 && digits === 0) startsCapital = true;
      letters++;
      capitals++;
    } else if (code >= 48 && code <= 57) digits++;
    else if (code >= 0x3040 && code < 0xd7a4) unspaced++;
    else {
      if (letters + digits > 0) {
        measures.words++;
        measures.digits += digits;
        if (letters === 0) measures.numbers++;
        else if (capitals === 0 && letters <= 3 && digits === 0) measures.shortWords++;
        else if (startsCapital) {
          if (capitals === letters && letters > 1) measures.allCapitals++;
          else measures.capitalised++;
        }
        letters = 0;
        capitals = 0;
        digits = 0;
        startsCapital = false;
      }
      if (code > 32) countSign(measures, text, code, index);
    }
  }
  measures.words += Math.ceil(unspaced / LETTERS_PER_UNSPACED_WORD);
  let last = text.length - 1;
  while (last > 0 && CLOSERS.has(text.charCodeAt(last))) last--;
  const end = text.charCodeAt(last);
  measures.endsSentence = SENTENCE_ENDS.has(end);
  measures.endsColon = end === 58;
  return measures;
}

function countSign(measures: TextMeasures, text: string, code: number, index: number): void {
  if (COMMAS.has(code)) measures.commas++;
  else if (SENTENCE_ENDS.has(code)) {
    const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 32;
    if (next <= 32 || next > 0x2000 || CLOSERS.has(next)) measures.sentenceEnds++;
  } else if (CURRENCY.has(code)) measures.currency++;
  else if (SIGNS.has(code)) measures.signs++;
}
