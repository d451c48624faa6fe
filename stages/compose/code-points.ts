/**
 * compose/code-points: UTF-16 offsets to code point offsets. Records count code points, so that readers in
 * Python, Rust or SQL need no knowledge of JavaScript's strings.
 */
import { unitsOf } from '../measures/code-units.ts';

/**
 * Returns a function from a UTF-16 offset in `text` to the number of code points before it. Linear once, then a
 * search among the characters beyond U+FFFF per call; the identity for text without any. `seconds` are the places
 * of the units that end such characters, where they are known.
 */
export function codePointOffsets(text: string, seconds: readonly number[] = secondHalves(text)): (offset: number) => number {
  if (seconds.length === 0) return (offset) => offset;
  return (offset) => {
    const end = Math.min(offset, text.length);
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return end - low;
  };
}

/** The places of units that end a pair, ascending. */
function secondHalves(text: string): number[] {
  const places: number[] = [];
  if (Buffer.byteLength(text) === text.length) return places;
  const units = unitsOf(text);
  for (let at = 1; at < units.length; at++) {
    if ((units[at]! & 0xfc00) === 0xdc00 && (units[at - 1]! & 0xfc00) === 0xd800) places.push(at);
  }
  return places;
}
