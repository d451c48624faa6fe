/**
 * direction-marks: marks and brackets that steer text between left-to-right and right-to-left.
 *
 * Must not catch: lines that mix both directions (`السعر ‎$5`), where without a mark signs jump to the other side.
 */
import type { Fixer } from './fixer.ts';
import { removalsOf } from './removals.ts';

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const STEP = 'direction-marks-removed';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_OR_SIGN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{Sc}]/u;

export const directionMarks: Fixer = {
  name: 'direction-marks',
  steps: { [STEP]: (stretch) => stretch.replace(MARKS, '') },
  isSign: (unit) => unit.search(MARKS) >= 0,
  find: ({ text }) => {
    let lineEnd = -1;
    let isMixed = false;
    return removalsOf(text, MARKS, STEP, (start) => {
      if (start > lineEnd) {
        const next = text.indexOf('\n', start);
        lineEnd = next < 0 ? text.length : next;
        const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd);
        isMixed = RIGHT_TO_LEFT.test(line) && LEFT_TO_RIGHT_OR_SIGN.test(line);
      }
      return isMixed;
    });
  },
};
