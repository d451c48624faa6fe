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
}

/** Texts up to this length share their arrays, which are good until the next text is scanned: making new ones takes longer than the scan. */
const SHARED_UNITS = 1 << 16;
const sharedUnits = new Uint16Array(SHARED_UNITS);
const sharedBytes = Buffer.from(sharedUnits.buffer);
const sharedPlaces = new Int32Array(SHARED_UNITS);

export function scan(text: string): Scan {
  const isShared = text.length <= SHARED_UNITS;
  if (isShared) sharedBytes.write(text, 'utf16le');
  const units = isShared ? sharedUnits.subarray(0, text.length) : unitsOf(text);
  const places = isShared ? sharedPlaces : new Int32Array(text.length);
  return { text, units, highs: places.subarray(0, listHighs(units, places)) };
}

/** Writes the places of units above U+007F into `places`; how many there are. */
function listHighs(units: Uint16Array, places: Int32Array): number {
  let count = 0;
  const four = units.length & ~3;
  for (let at = 0; at < four; at += 4) {
    if ((units[at]! | units[at + 1]! | units[at + 2]! | units[at + 3]!) < 0x80) continue;
    for (let high = at; high < at + 4; high++) if (units[high]! >= 0x80) places[count++] = high;
  }
  for (let at = four; at < units.length; at++) if (units[at]! >= 0x80) places[count++] = at;
  return count;
}

/** Nothing in ASCII can have been decoded wrongly, and much of the web's text holds nothing else. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
