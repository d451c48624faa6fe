/**
 * Reading text back into the UTF-8 it was before a single-byte table was laid over it:
 * the bytes of `é` are C3 A9, which windows-1252 shows as `Ã©`.
 */
import { unitsOf } from '../measures/code-units.ts';
import { isUsual } from '../measures/letter-cost.ts';
import { byteOfUnit } from '../measures/charsets/single-byte-table.ts';

/** The tables that text on the web was misread with, most usual first. */
export const MISREADINGS = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1253',
  'macintosh',
  'cp437',
  'cp850',
  'windows-1257',
] as const;

export type Misreading = (typeof MISREADINGS)[number];

const SPACE = 0x20;
/** Where a table shows a continuation byte as a no-break space, scrapers fold it to a plain space. */
const NO_BREAK_SPACE = 0xa0;
const REPLACEMENT = 0xfffd;
/** E2 80, as far as it goes. */
const QUOTES_WITHOUT_LAST_BYTE = 0x80;
export const RIGHT_QUOTE = 0x201d;

/** One character's bytes found in a text: [start, end) are UTF-16 offsets. */
export interface Sequence {
  start: number;
  end: number;
  /** U+FFFD where one of the bytes is lost. */
  codePoint: number;
  /** A continuation byte is a plain space that was a no-break space. */
  hasSpace: boolean;
  /** The last byte of U+2010 to U+201D or the like is lost; mostly it was the right quote, whose byte 9D few tables have. */
  isLostQuote: boolean;
}

/**
 * How a table's sequences are put back. `spaces-folded`: white space was folded after a no-break space
 * was lost, so a space stays behind. `right-quote-lost`: what is left of `”` is `”`.
 */
export type Manner = 'plain' | 'spaces-folded' | 'right-quote-lost';

/**
 * A sequence as one number, for those that look at many and keep few: code point, then length, then the two flags.
 * 0 is no sequence.
 */
export type PackedSequence = number;

const LENGTH_SHIFT = 21;
const HAS_SPACE = 1 << 24;
const IS_LOST_QUOTE = 1 << 25;

export const codePointOf = (packed: PackedSequence): number => packed & 0x1f_ffff;
export const lengthOf = (packed: PackedSequence): number => (packed >> LENGTH_SHIFT) & 7;

export function unpacked(start: number, packed: PackedSequence): Sequence {
  return {
    start,
    end: start + lengthOf(packed),
    codePoint: codePointOf(packed),
    hasSpace: (packed & HAS_SPACE) !== 0,
    isLostQuote: (packed & IS_LOST_QUOTE) !== 0,
  };
}

/**
 * The UTF-8 sequence that begins at `start` when `units` are taken for bytes seen through a table. A
 * byte that is already lost (U+FFFD) may stand for any continuation but a first one that alone says so.
 */
export function readSequence(units: Uint16Array, start: number, bytes: Uint8Array): PackedSequence {
  const lead = bytes[units[start]!]!;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const end = start + length;
  if (end > units.length) return 0;
  let codePoint = lead & (0x7f >> length);
  let flags = length << LENGTH_SHIFT;
  let lost = 0;
  for (let at = start + 1; at < end; at++) {
    const unit = units[at]!;
    if (unit === REPLACEMENT) {
      lost++;
      continue;
    }
    if (unit === SPACE) flags |= HAS_SPACE;
    const byte = bytes[unit === SPACE ? NO_BREAK_SPACE : unit]!;
    if (byte < 0x80 || byte > 0xbf) return 0;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const hasSpace = (flags & HAS_SPACE) !== 0;
  if (lost > 0) {
    const isLostQuote = length === 3 && codePoint === QUOTES_WITHOUT_LAST_BYTE && units[end - 1] === REPLACEMENT;
    return lost === 1 && !hasSpace ? REPLACEMENT | flags | (isLostQuote ? IS_LOST_QUOTE : 0) : 0;
  }
  if (hasSpace && length === 2 && !isUsual(codePoint)) return 0;
  if (length === 3 && codePoint < 0x800) return 0;
  if (length === 4 && (codePoint < 0x10000 || codePoint > 0x10ffff)) return 0;
  if (codePoint >= 0xd800 && codePoint < 0xe000) return readSurrogatePair(units, start, codePoint, bytes);
  return codePoint | flags;
}

/** Old databases wrote characters beyond U+FFFF as two surrogates of three bytes each (CESU-8). */
function readSurrogatePair(units: Uint16Array, start: number, high: number, bytes: Uint8Array): PackedSequence {
  if (high >= 0xdc00 || start + 6 > units.length || bytes[units[start + 3]!] !== 0xed) return 0;
  const second = bytes[units[start + 4]!]!;
  const third = bytes[units[start + 5]!]!;
  if (second < 0xb0 || second > 0xbf || third < 0x80 || third > 0xbf) return 0;
  const low = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return (0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)) | (6 << LENGTH_SHIFT);
}

/** What one sequence was. */
export function characterOf({ codePoint, hasSpace, isLostQuote, start, end }: Sequence, manner: Manner): string {
  if (manner === 'right-quote-lost' && isLostQuote) return String.fromCharCode(RIGHT_QUOTE);
  const character = String.fromCodePoint(codePoint);
  return manner === 'spaces-folded' && hasSpace && end - start === 2 ? `${character} ` : character;
}

/** Every sequence of `text` put back, the rest left: the step of one misreading. */
export function rereadAsUtf8(text: string, charset: Misreading, manner: Manner): string {
  const bytes = byteOfUnit(charset);
  const units = unitsOf(text);
  let result = '';
  let copied = 0;
  for (let at = 0; at < units.length; at++) {
    if (units[at]! < 0x80) continue;
    const packed = readSequence(units, at, bytes);
    if (packed === 0) continue;
    const sequence = unpacked(at, packed);
    result += text.slice(copied, at) + characterOf(sequence, manner);
    copied = sequence.end;
    at = copied - 1;
  }
  return result + text.slice(copied);
}
