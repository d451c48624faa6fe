/**
 * c1-controls: windows-1252 punctuation read as latin-1 (`\u0092` for `’`). C1 controls have no
 * use in text, so each one that windows-1252 gives a character is that character.
 */
import { highHalf } from '../../measures/charsets/single-byte-table.ts';
import type { Change } from '../edit.ts';
import type { Fixer } from './fixer.ts';

const C1_CONTROL = /[\u0080-\u009f]/g;
const STEP = 'windows-1252-read-as-latin-1';

const reread = (stretch: string): string => {
  const characters = highHalf('windows-1252');
  return stretch.replace(C1_CONTROL, (control) => characters[control.charCodeAt(0) - 0x80]!);
};

export const c1Controls: Fixer = {
  name: 'c1-controls',
  steps: { [STEP]: reread },
  find: (text) => {
    const changes: Change[] = [];
    for (const { 0: control, index } of text.matchAll(C1_CONTROL)) {
      const after = reread(control);
      if (after !== control) changes.push({ start: index, end: index + 1, after, step: STEP });
    }
    return changes;
  },
};
