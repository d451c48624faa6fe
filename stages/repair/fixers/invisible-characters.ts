/**
 * invisible-characters: soft hyphens, zero-width spaces and joiners, byte order marks inside the text,
 * stray tags. They split words for every reader but the eye.
 *
 * Must not catch: the zero-width non-joiner of Persian (`می‌خواهم`) and of Indic scripts, the joiner
 * inside an emoji, the zero-width space that sets words apart in Khmer, Thai, Lao and Burmese, the tags
 * of a regional flag, variation selectors.
 */
import type { Fixer } from './fixer.ts';
import { removalsOf } from './removals.ts';

// Alternatives, for a class would hold marks that combine with their neighbours in it.
const INVISIBLE =
  /\u00ad|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|\u180e|[\u200b-\u200d]|[\u2060-\u2064\u206a-\u206f]|\u3164|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const STEP = 'invisible-characters-removed';

const SPACE_BETWEEN_WORDS = '\u200b';
const NON_JOINER = '\u200c';
const JOINER = '\u200d';
const FIRST_HALF_OF_TAGS = '\udb40';
const FIRST_TAG = '\u{e0020}';

const UNSPACED_SCRIPT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}]/u;
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u20e3]/u;
const TAG_OR_FLAG = /[\u{1f3f4}\u{e0020}-\u{e007f}]/u;

export const invisibleCharacters: Fixer = {
  name: 'invisible-characters',
  steps: { [STEP]: (stretch) => stretch.replace(INVISIBLE, '') },
  isSign: (unit) => unit === FIRST_HALF_OF_TAGS || unit.search(INVISIBLE) >= 0,
  find: ({ text }) =>
    removalsOf(text, INVISIBLE, STEP, (start, end) => isNeeded(text.slice(start, end), before(text, start), after(text, end))),
};

function isNeeded(character: string, previous: string, next: string): boolean {
  if (character === SPACE_BETWEEN_WORDS) return UNSPACED_SCRIPT.test(previous) && UNSPACED_SCRIPT.test(next);
  if (character === NON_JOINER) return JOINING_SCRIPT.test(previous) && JOINING_SCRIPT.test(next);
  if (character === JOINER) return (EMOJI_PART.test(previous) && EMOJI_PART.test(next)) || JOINING_SCRIPT.test(previous);
  return character >= FIRST_TAG && TAG_OR_FLAG.test(previous);
}

/** The character that ends at `at`; empty at the beginning. */
function before(text: string, at: number): string {
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function after(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}
