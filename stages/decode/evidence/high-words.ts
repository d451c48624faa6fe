/**
 * high-words: the words of a page that hold bytes above 0x7F. They alone tell charsets apart, and a few
 * of them do if they show every byte there is: so a word is taken while one of its bytes is new.
 */
export interface Word {
  start: number;
  end: number;
}

/** A byte is known once it was seen so often. */
const ENOUGH_SIGHTINGS = 4;
/** More than the largest sample holds: every word is taken. */
export const ANY_SIGHTINGS = 0xffff;
/** A page of fewer such bytes is read with the words next to them, which tell its language. */
const FEW_BYTES = 100;

/** Words worth reading, ascending, about `maxBytes` in all; `enough` sightings make a byte known. */
export function highWords(bytes: Uint8Array, maxBytes: number, enough = ENOUGH_SIGHTINGS): Word[] {
  const words: Word[] = [];
  const sightingsLeft = new Uint16Array(256).fill(enough, 0x80);
  let length = 0;
  let searched = 0;
  while (length < maxBytes) {
    const at = nextUnknown(bytes, searched, sightingsLeft);
    if (at === bytes.length) break;
    const start = wordStart(bytes, at, searched);
    const end = Math.min(wordEnd(bytes, at), start + maxBytes);
    for (let seen = at; seen < end; seen++) if (sightingsLeft[bytes[seen]!]! > 0) sightingsLeft[bytes[seen]!]!--;
    words.push({ start, end });
    length += end - start + 1;
    searched = end;
  }
  return length < FEW_BYTES ? withNeighbours(bytes, words) : words;
}

/** The words one after the other, a space after each. */
export function joinWords(bytes: Uint8Array, words: readonly Word[]): Uint8Array {
  const joined = new Uint8Array(words.reduce((length, { start, end }) => length + end - start + 1, 0)).fill(0x20);
  let length = 0;
  for (const { start, end } of words) {
    joined.set(bytes.subarray(start, end), length);
    length += end - start + 1;
  }
  return joined;
}

/** Where the next byte stands that was not seen often enough; four are looked at at a time, for on most pages all soon were. */
function nextUnknown(bytes: Uint8Array, from: number, sightingsLeft: Uint16Array): number {
  const left = (at: number): number => sightingsLeft[bytes[at]!]!;
  let at = from;
  while (at + 3 < bytes.length && (left(at) | left(at + 1) | left(at + 2) | left(at + 3)) === 0) at += 4;
  while (at < bytes.length && left(at) === 0) at++;
  return at;
}

function withNeighbours(bytes: Uint8Array, words: readonly Word[]): Word[] {
  let floor = 0;
  return words.map((word) => {
    const start = word.start > floor && bytes[word.start - 1] === 0x20 ? wordStart(bytes, word.start - 1, floor) : word.start;
    const end = bytes[word.end] === 0x20 ? wordEnd(bytes, word.end + 1) : word.end;
    floor = end;
    return { start, end };
  });
}

function wordStart(bytes: Uint8Array, from: number, floor: number): number {
  let at = from;
  while (at > floor && isLetter(bytes[at - 1]!)) at--;
  return at;
}

/** A word ends at white space or a tag; the second byte of a character may be any other ASCII. */
function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! > 0x20 && bytes[at] !== 0x3c && bytes[at] !== 0x3e) at++;
  return at;
}

function isLetter(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
