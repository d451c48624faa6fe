/** The site's own number for the story: "Story Code: 258820". */
import { asciiDigits } from '../dates/digits.ts';
import type { Field } from '../field.ts';
import { removedTexts } from '../page-view.ts';

/** After its label; a code without a digit is a word. */
const CODE = /[:：#]\s*([\p{L}\d][\p{L}\d._/-]{0,59})\s*$|(?<!\d)(\d{3,20})\s*$/u;

export const identifier: Field<'identifier'> = {
  name: 'identifier',
  find: (view) => {
    for (const text of removedTexts(view, 'story-code')) {
      const [, labelled, bare] = CODE.exec(asciiDigits(text.slice(0, 200))) ?? [];
      const value = labelled ?? bare;
      if (value !== undefined && /\d/.test(value)) return { value, from: 'text:story-code' };
    }
    return undefined;
  },
};
