/** A second title the page gives itself, where it differs from the first by more than spelling or the site's name. */
import { cleanText, foldValue } from '../clean-value.ts';
import type { Field } from '../field.ts';
import { metaValue } from '../page-view.ts';

const MAX_LENGTH = 500;

export const alternativeHeadline: Field<'alternativeHeadline'> = {
  name: 'alternativeHeadline',
  find: (view, { headline }) => {
    const stated = view.data.works
      .map((work) => cleanText(work.alternativeHeadline, MAX_LENGTH) ?? cleanText(work.alternateName, MAX_LENGTH))
      .find((value) => value !== undefined);
    const meta = metaValue(view, ['og:title', 'twitter:title']);
    const value = stated ?? cleanText(meta?.value, MAX_LENGTH);
    if (value === undefined || headline === undefined || isSame(value, headline)) return undefined;
    return { value, from: stated === undefined ? meta!.from : 'json-ld:alternativeHeadline' };
  },
};

function isSame(one: string, other: string): boolean {
  const [a, b] = [foldValue(one), foldValue(other)];
  return a.includes(b) || b.includes(a);
}
