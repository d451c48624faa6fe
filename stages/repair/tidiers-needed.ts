/**
 * tidiers-needed: one quick pass that finds which tidiers may have something to do. Most text holds nothing for any of
 * them, and the rest mostly for one.
 */
import { TIDIERS } from './fixers/tidy-registry.ts';
import type { Scan } from './scan.ts';

/** By code unit: bit n for a sign of the n-th tidier; worked out when first asked for. */
const signs = new Uint8Array(0x10000);
const ASKED = 0x80;

/** First halves of U+1F000 to U+1FBFF. */
const FIRST_HIGH_EMOJI = 0xd83c;
const LAST_HIGH_EMOJI = 0xd83e;
const FIRST_LOW_SURROGATE = 0xdc00;
const LAST_SURROGATE = 0xdfff;

function signsOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const bits = TIDIERS.map(({ isSign }, bit) => (isSign?.(character) === false ? 0 : 1 << bit));
  return (signs[unit] = bits.reduce((all, bit) => all | bit, ASKED));
}

/** Bit n where the n-th of `TIDIERS` may find something; 0 for nearly all text. */
export function tidiersNeeded({ units, highs, controlAt }: Scan): number {
  let needed = controlAt < 0 ? 0 : signsOf(units[controlAt]!);
  let pairEnd = -1;
  for (let high = 0; high < highs.length; high++) {
    const at = highs[high]!;
    const own = signs[units[at]!]! || signsOf(units[at]!);
    if (own === ASKED || at < pairEnd) continue;
    if (at + 1 < units.length && isEmoji(units[at]!, units[at + 1]!)) pairEnd = at + 2;
    else needed |= own;
  }
  return needed & ~ASKED;
}

/** A whole pair in the planes of emoji; other pairs are rare enough to be looked at. */
function isEmoji(high: number, low: number): boolean {
  return high >= FIRST_HIGH_EMOJI && high <= LAST_HIGH_EMOJI && low >= FIRST_LOW_SURROGATE && low <= LAST_SURROGATE;
}
