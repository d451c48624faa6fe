/**
 * c1-controls: windows-1252 punctuation read as latin-1 (`\\x92` for `’`). C1 controls have no use in
 * text, so each one that windows-1252 gives a character is that character. It comes last: inside misread
 * UTF-8 the same controls are bytes of letters.
 */
import { highHalf } from '../../measures/charsets/single-byte-table.ts';
import type { Change } from '../edit.ts';
import type { Fixer } from './fixer.ts';

// oxlint-disable-next-line no-control-regex -- controls are what this finds
const C1_CONTROL = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g;
const FIRST_LETTER = 0xa0;
const STEP = 'windows-1252-read-as-latin-1';
const NONE: readonly Change[] = [];

const reread = (stretch: string): string => {
  const characters = highHalf('windows-1252');
  return stretch.replace(C1_CONTROL, (control) => characters.charAt(control.charCodeAt(0) - 0x80));
};

export const c1Controls: Fixer = {
  name: 'c1-controls',
  steps: { [STEP]: reread },
  find: ({ text, units, highs }) => {
    let first = 0;
    while (first < highs.length && units[highs[first]!]! >= FIRST_LETTER) first++;
    if (first === highs.length) return NONE;
    return Array.from(text.matchAll(C1_CONTROL), ({ 0: control, index }) => ({
      start: index,
      end: index + 1,
      after: reread(control),
      step: STEP,
    }));
  },
};
