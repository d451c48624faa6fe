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
  return { text, units, highs: places.subarray(0, listHighs(units, places)), controlAt: findControl(units) };
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

/** A last look at four units at a time: most of what is below U+0020 ends lines. */
function findControl(units: Uint16Array): number {
  const four = units.length & ~3;
  for (let at = 0; at < four; at += 4) {
    const a = units[at]!;
    const b = units[at + 1]!;
    const c = units[at + 2]!;
    const d = units[at + 3]!;
    const isBelowSpace = ((a - SPACE) | (b - SPACE) | (c - SPACE) | (d - SPACE)) < 0;
    if (!isBelowSpace && a !== DELETE && b !== DELETE && c !== DELETE && d !== DELETE) continue;
    for (let own = at; own < at + 4; own++) if (isControl(units[own]!)) return own;
  }
  for (let at = four; at < units.length; at++) if (isControl(units[at]!)) return at;
  return -1;
}

/** Below U+0080, all but tab, line feed, vertical tab, form feed, carriage return. */
const isControl = (unit: number): boolean => (unit < SPACE && (unit < 0x09 || unit > 0x0d)) || unit === DELETE;

/** Nothing in ASCII can have been decoded wrongly, and much of the web's text holds nothing else. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
