/** lone-surrogates: half a character, which no file can hold; becomes U+FFFD. */
import type { Change } from '../edit.ts';
import type { Fixer } from './fixer.ts';

const LONE_SURROGATE = /\p{Cs}/gu;
const STEP = 'lone-surrogates-replaced';
const NONE: readonly Change[] = [];

export const loneSurrogates: Fixer = {
  name: 'lone-surrogates',
  steps: { [STEP]: (stretch) => stretch.replace(LONE_SURROGATE, '\ufffd') },
  isSign: (unit) => /\p{Cs}/u.test(unit),
  find: ({ text }) =>
    text.search(LONE_SURROGATE) < 0
      ? NONE
      : Array.from(text.matchAll(LONE_SURROGATE), ({ index }) => ({ start: index, end: index + 1, after: '\ufffd', step: STEP })),
};
