/**
 * control-characters: C0 and C1 controls that are no white space. They show nothing and mean nothing in
 * text; terminals, JSON readers and XML choke on them. Must not catch: tab, line feed, form feed,
 * carriage return, next line (U+0085), which all set lines apart.
 */
import type { Fixer } from './fixer.ts';
import { removalsOf } from './removals.ts';

// oxlint-disable-next-line no-control-regex -- controls are what this finds
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g;
const STEP = 'control-characters-removed';

export const controlCharacters: Fixer = {
  name: 'control-characters',
  steps: { [STEP]: (stretch) => stretch.replace(CONTROLS, '') },
  isSign: (unit) => unit.search(CONTROLS) >= 0,
  find: ({ text }) => removalsOf(text, CONTROLS, STEP),
};
