/** What `tidy` does, in order; normal form last, when nothing invisible stands between a letter and its accent. */
import { controlCharacters } from './control-characters.ts';
import { directionMarks } from './direction-marks.ts';
import type { Fixer } from './fixer.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { loneSurrogates } from './lone-surrogates.ts';
import { normalForm } from './normal-form.ts';

export const TIDIERS: readonly Fixer[] = [loneSurrogates, controlCharacters, invisibleCharacters, directionMarks, normalForm];
