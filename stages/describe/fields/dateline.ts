/** The dateline of wire copy, "KYIV (Agency)": moved out by a rule, or still at the start of the first paragraphs. */
import { cleanText } from '../clean-value.ts';
import type { Field } from '../field.ts';
import { openings } from '../names/openings.ts';
import { removedTexts } from '../page-view.ts';
import { trimEdges } from '../trim-edges.ts';

const MAX_LENGTH = 120;

export const dateline: Field<'dateline'> = {
  name: 'dateline',
  find: (view) => {
    const moved = cleanText(trimEdges(removedTexts(view, 'dateline')[0] ?? '', ' :：–—-'), MAX_LENGTH);
    if (moved !== undefined) return { value: moved, from: 'text:dateline' };
    const value = openings(view).find((opening) => opening.dateline !== undefined)?.dateline;
    return value === undefined ? undefined : { value, from: 'text:paragraph' };
  },
};
