/**
 * statistics: which charset makes the best text of bytes that are no UTF-8. Only the stretches that
 * hold bytes above 0x7F are read, with every candidate; the cheapest reading wins. What the page
 * declares and where it comes from count as odds, not as facts.
 */
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import { LETTER_MODELS, letterCost } from '../../measures/letter-cost.ts';
import { CANDIDATES } from '../candidates.ts';
import { decodeMixedUtf8 } from '../mixed-utf8.ts';

/** What is known beside the bytes. */
export interface Hints {
  /** Charsets that are declared, most trusted first. */
  declared: readonly string[];
  /** Languages the page may be in, by its own word or its address. */
  languages: readonly string[];
}

export interface Guess {
  /** A charset of the web, or `mixed` for UTF-8 with pasted fragments. */
  charset: string;
  /** Odds in nats against the next best reading that differs. */
  lead: number;
}

const SAMPLE_BYTES = 1500;
/** Odds in nats that a declaration holds, that the text is in the page's language, against a pasted fragment. */
const DECLARED = 6;
const DECLARED_LATIN = 3;
const PAGE_LANGUAGE = 3;
const MIXED = 4;

const MODELS = new Map(LETTER_MODELS.map((model) => [model.language, model]));

/** The likeliest charset of `bytes`, which hold some byte above 0x7F and are no UTF-8. */
export function guessCharset(bytes: Uint8Array, hints: Hints): Guess {
  const sample = sampleOf(bytes);
  let best: Guess & { cost: number; text: string } = { charset: 'windows-1252', lead: 0, cost: Infinity, text: '' };
  let second = Infinity;
  const consider = (charset: string, text: string, cost: number): void => {
    if (cost < best.cost) {
      if (text !== best.text) second = best.cost;
      best = { charset, lead: 0, cost, text };
    } else if (cost < second && text !== best.text) second = cost;
  };
  for (const { charset, languages, cost } of CANDIDATES) {
    const text = legacyHookDecode(sample, charset);
    consider(charset, text, cost - declaredOdds(charset, hints) + cheapest(text, languages, hints));
  }
  const mixed = decodeMixedUtf8(sample);
  consider('mixed', mixed, MIXED + cheapest(mixed, [...MODELS.keys()], hints));
  return { charset: best.charset, lead: second - best.cost };
}

function declaredOdds(charset: string, { declared }: Hints): number {
  if (!declared.includes(charset)) return 0;
  return charset === 'windows-1252' ? DECLARED_LATIN : DECLARED;
}

function cheapest(text: string, languages: readonly string[], hints: Hints): number {
  let least = Infinity;
  for (const language of languages) {
    const cost = letterCost(text, MODELS.get(language)!) - (hints.languages.includes(language) ? PAGE_LANGUAGE : 0);
    if (cost < least) least = cost;
  }
  return least;
}

/** The words that hold high bytes, a space between, from all over the page. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let copied = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; at++) {
    if (bytes[at]! < 0x80) continue;
    let start = at;
    while (start > copied && isWordByte(bytes[start - 1]!)) start--;
    let end = at;
    while (end < bytes.length && bytes[end]! > 0x20 && bytes[end] !== 0x3c && bytes[end] !== 0x3e) end++;
    const word = bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES - length));
    sample.set(word, length);
    length += word.length;
    if (length < SAMPLE_BYTES) sample[length++] = 0x20;
    copied = end;
    at = end;
  }
  return sample.subarray(0, length);
}

function isWordByte(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
