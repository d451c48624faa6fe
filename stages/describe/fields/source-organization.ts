/**
 * The agency the text comes from: stated in structured data, by the credit that opens a paragraph, or by the dateline.
 * Never concluded: "input agency" names nobody, and an agency that is quoted is not the source.
 */
import { cleanText } from '../clean-value.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { openings } from '../names/openings.ts';
import type { PageView } from '../page-view.ts';
import type { Place } from '../place.ts';
import { textsOf } from '../structured-data.ts';

const MAX_LENGTH = 120;

export const sourceOrganization: Field<'sourceOrganization'> = {
  name: 'sourceOrganization',
  find: (view) =>
    firstStated(
      () => named(view.data.works.flatMap((work) => textsOf(work.sourceOrganization, view.data.byId))[0], 'json-ld:sourceOrganization'),
      () => fromOpenings(view),
    ),
};

function fromOpenings(view: PageView): Stated<{ name: string }> | undefined {
  return named(openings(view).find((opening) => opening.agency !== undefined)?.agency, 'text:paragraph');
}

function named(value: string | undefined, from: Place): Stated<{ name: string }> | undefined {
  const name = cleanText(value, MAX_LENGTH);
  return name === undefined ? undefined : { value: { name }, from };
}
