/**
 * The credit as the page words it: structured data, else the agency tail that a rule moved ("with inputs from Harbour News").
 * Must not catch: "input agency", "with agencies": a credit to nobody is no credit.
 */
import { cleanText } from '../clean-value.ts';
import type { Field } from '../field.ts';
import { removedTexts } from '../page-view.ts';

const MAX_LENGTH = 300;

/** A name: a capital that opens no sentence, or an acronym. */
const NAMES_SOMEBODY = /[^\s(]\s+\p{Lu}|\p{Lu}\p{Lu}/u;

export const creditText: Field<'creditText'> = {
  name: 'creditText',
  find: (view) => {
    const stated = view.data.works.map((work) => cleanText(work.creditText, MAX_LENGTH)).find((value) => value !== undefined);
    if (stated !== undefined) return { value: stated, from: 'json-ld:creditText' };
    const moved = cleanText(removedTexts(view, 'agency-tail')[0], MAX_LENGTH);
    return moved === undefined || !NAMES_SOMEBODY.test(moved) ? undefined : { value: moved, from: 'text:agency-tail' };
  },
};
