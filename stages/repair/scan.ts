/**
 * scan: a text made ready for the fixers. Damage shows in characters above U+007F alone, so their places are found
 * once, and sound text costs little more than being read.
 */
import { unitsOf } from '../measures/code-units.ts';

export interface Scan {
  readonly text: string;
  /** Its UTF-16 code units. */
  readonly units: Uint16Array;
  /** The places of units above U+007F, ascending. */
  readonly highs: Int32Array;
  /** The place of some control character below U+0080 that sets no lines apart; -1 where there is none. */
  readonly controlAt: number;
}

/** Texts up to this length share their arrays, which are good until the next text is scanned: making new ones takes longer than the scan. */
const SHARED_UNITS = 1 << 19;
const SPACE = 0x20;
const DELETE = 0x7f;

const sharedUnits = new Uint16Array(SHARED_UNITS);
const sharedBytes = Buffer.from(sharedUnits.buffer);
const sharedPlaces = new Int32Array(SHARED_UNITS);

export function scan(text: string): Scan {
  const isShared = text.length <= SHARED_UNITS;
  if (isShared) sharedBytes.write(text, 'utf16le');
  const units = isShared ? sharedUnits.subarray(0, text.length) : unitsOf(text);
  const places = isShared ? sharedPlaces : new Int32Array(text.length);
  const { count, controlAt } = survey(units, places);
  return { text, units, highs: places.subarray(0, count), controlAt };
}

/**
 * Writes the places of units above U+007F into `places`: how many there are, and where some control is. Four units are
 * looked at at a time: of those below U+0020 nearly all end lines.
 */
function survey(units: Uint16Array, places: Int32Array): { count: number; controlAt: number } {
  let count = 0;
  let controlAt = -1;
  let at = 0;
  const lookAt = (end: number): void => {
    for (; at < end; at++) {
      if (units[at]! >= 0x80) places[count++] = at;
      else if (isControl(units[at]!)) controlAt = at;
    }
  };
  for (const four = units.length & ~3; at < four;) {
    const a = units[at]!;
    const b = units[at + 1]!;
    const c = units[at + 2]!;
    const d = units[at + 3]!;
    const isPlain = (a | b | c | d) < 0x80 && ((a - SPACE) | (b - SPACE) | (c - SPACE) | (d - SPACE)) >= 0;
    if (isPlain && a !== DELETE && b !== DELETE && c !== DELETE && d !== DELETE) at += 4;
    else lookAt(at + 4);
  }
  lookAt(units.length);
  return { count, controlAt };
}

/** Below U+0080, all but tab, line feed, vertical tab, form feed, carriage return. */
const isControl = (unit: number): boolean => (unit < SPACE && (unit < 0x09 || unit > 0x0d)) || unit === DELETE;

/** Nothing in ASCII can have been decoded wrongly, and much of the web's text holds nothing else. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
