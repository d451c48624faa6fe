/**
 * dedup/folded-text: a text as its words, read once. Case, width, punctuation and white space are folded away, so
 * that a re-typeset copy reads the same.
 *
 * A word is a run of letters, digits and marks. Scripts without spaces have no such runs, and cutting them into words
 * needs dictionaries that differ from one release of the runtime to the next; there each character is a token, and
 * `units` says how much of a word it is worth.
 */

/** Words are worth 4: a character of Han or kana is about half a word, one of Thai a quarter. */
export const WORD_UNITS = 4;

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const HAN_OR_KANA = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}]/u;
const SPACELESS_ALPHABET = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

export interface FoldedText {
  folded: string;
  /** The UTF-16 code units of all tokens, one after the other. */
  letters: Uint16Array;
  /** By token: hash, worth in quarters of a word, and place in `folded`. */
  hashes: Uint32Array;
  units: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

export function foldedText(text: string): FoldedText {
  const folded = text.normalize('NFKC').toLowerCase();
  const { length } = folded;
  const letters = new Uint16Array(length);
  const hashes = new Uint32Array(length);
  const units = new Uint8Array(length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let letterCount = 0;
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = FNV_OFFSET;
    let worth = 0;
    while (at < length) {
      const unit = folded.charCodeAt(at);
      const isPair = unit >= 0xd8_00 && unit <= 0xdb_ff && at + 1 < length;
      const next = isPair ? unitsOf(folded.slice(at, at + 2)) : UNITS[unit]!;
      if (next === 0 || (worth !== 0 && (worth !== WORD_UNITS || next !== WORD_UNITS))) break;
      worth = next;
      for (const end = at + (isPair ? 2 : 1); at < end; at++) {
        const each = folded.charCodeAt(at);
        hash = Math.imul(hash ^ each, FNV_PRIME);
        letters[letterCount++] = each;
      }
    }
    if (worth === 0) {
      at++;
      continue;
    }
    hashes[count] = mixed(hash);
    units[count] = worth;
    starts[count] = start;
    ends[count++] = at;
  }
  return {
    folded,
    letters: letters.subarray(0, letterCount),
    hashes: hashes.subarray(0, count),
    units: units.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** Spreads 32 bits so that each depends on all: multiply and shift, as in MurmurHash3's last step (A. Appleby, public domain). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85_eb_ca_6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2_b2_ae_35);
  return (h ^ (h >>> 16)) >>> 0;
}

function unitsOf(character: string): number {
  if (!IN_WORD.test(character)) return 0;
  return HAN_OR_KANA.test(character) ? 2 : SPACELESS_ALPHABET.test(character) ? 1 : WORD_UNITS;
}

/** By UTF-16 code unit; looked up for every character of every page. */
const UNITS = Uint8Array.from({ length: 0x1_00_00 }, (_, unit) => unitsOf(String.fromCharCode(unit)));
