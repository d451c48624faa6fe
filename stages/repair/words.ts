/** Where words begin and end, for all that looks at damage: at white space, controls and tags. */
export const isGap = (unit: number): boolean => unit <= 0x20 || unit === 0x3c || unit === 0x3e;

/** Start of the word that holds the unit before `from`, not before `floor`. */
export function wordStart(units: Uint16Array, from: number, floor: number): number {
  let at = from;
  while (at > floor && !isGap(units[at - 1]!)) at--;
  return at;
}

export function wordEnd(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && !isGap(units[at]!)) at++;
  return at;
}
