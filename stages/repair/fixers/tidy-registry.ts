/** What `tidy` does, in order. */
import { controlCharacters } from './control-characters.ts';
import type { Fixer } from './fixer.ts';
import { loneSurrogates } from './lone-surrogates.ts';
import { normalForm } from './normal-form.ts';

export const TIDIERS: readonly Fixer[] = [loneSurrogates, controlCharacters, normalForm];
