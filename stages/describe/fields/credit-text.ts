/** The credit as the page words it: structured data, else the agency tail a rule moved ("with inputs from agencies"). */
import { cleanText } from '../clean-value.ts';
import type { Field } from '../field.ts';
import { removedTexts } from '../page-view.ts';

const MAX_LENGTH = 300;

export const creditText: Field<'creditText'> = {
  name: 'creditText',
  find: (view) => {
    const stated = view.data.works.map((work) => cleanText(work.creditText, MAX_LENGTH)).find((value) => value !== undefined);
    if (stated !== undefined) return { value: stated, from: 'json-ld:creditText' };
    const moved = cleanText(removedTexts(view, 'agency-tail')[0], MAX_LENGTH);
    return moved === undefined ? undefined : { value: moved, from: 'text:agency-tail' };
  },
};
