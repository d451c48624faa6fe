/** control-characters: C0 and C1 controls that are no white space, and soft hyphens; they show nothing. */
import type { Fixer } from './fixer.ts';

// oxlint-disable-next-line no-control-regex -- controls are what this finds
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad]/g;
const STEP = 'control-characters';

export const controlCharacters: Fixer = {
  name: 'control-characters',
  steps: { [STEP]: (stretch) => stretch.replace(CONTROL, '') },
  find: (text) => Array.from(text.matchAll(CONTROL), ({ index }) => ({ start: index, end: index + 1, after: '', step: STEP })),
};
