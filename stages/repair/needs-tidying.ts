/**
 * needs-tidying: one quick pass that finds whether a text holds anything `tidy` may change. Nearly all
 * text holds nothing of it and is left at that.
 */
import type { Scan } from './scan.ts';

/** By code unit from U+0080: 0 not asked yet, else one of the two below. */
const verdicts = new Uint8Array(0x10000);
const SOUND = 1;
const SUSPECT = 2;

/** Controls, what shows nothing, halves of pairs, marks that may combine, conjoining Hangul. */
const SUSPECT_UNIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{M}\u1100-\u11ff\u3164\uffa0]/u;
/** A control that sets lines apart. */
const WHITE_SPACE = '\u0085';
/** All but those that set lines apart. */
const ASCII_CONTROL = /[\0-\u0008\u000e-\u001f\u007f]/;
/** First halves of U+1F000 to U+1FBFF. */
const FIRST_HIGH_EMOJI = 0xd83c;
const LAST_HIGH_EMOJI = 0xd83e;
const FIRST_LOW_SURROGATE = 0xdc00;
const LAST_SURROGATE = 0xdfff;

function verdictOn(unit: number): number {
  const character = String.fromCharCode(unit);
  const isSuspect = (SUSPECT_UNIT.test(character) && character !== WHITE_SPACE) || character.normalize('NFC') !== character;
  return (verdicts[unit] = isSuspect ? SUSPECT : SOUND);
}

export function needsTidying({ text, units, highs }: Scan): boolean {
  if (ASCII_CONTROL.test(text)) return true;
  let pairEnd = -1;
  for (let high = 0; high < highs.length; high++) {
    const at = highs[high]!;
    if (at < pairEnd) continue;
    const unit = units[at]!;
    const verdict = verdicts[unit]! || verdictOn(unit);
    if (verdict === SOUND) continue;
    if (at + 1 === units.length || !isEmoji(unit, units[at + 1]!)) return true;
    pairEnd = at + 2;
  }
  return false;
}

/** A whole pair in the planes of emoji; other pairs are rare enough to be looked at. */
function isEmoji(high: number, low: number): boolean {
  return high >= FIRST_HIGH_EMOJI && high <= LAST_HIGH_EMOJI && low >= FIRST_LOW_SURROGATE && low <= LAST_SURROGATE;
}
