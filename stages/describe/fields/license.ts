/** The licence the page grants: an address (rel=license, structured data) or its name in the rights meta tags. */
import { cleanText } from '../clean-value.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import type { PageView } from '../page-view.ts';
import { metaPlace, type Place } from '../place.ts';
import { textsOf, thingsOf } from '../structured-data.ts';
import { webAddress } from '../web-address.ts';

const MAX_LENGTH = 300;
const META = ['dcterms.license', 'dc.rights.license', 'license', 'dc.rights', 'dcterms.rights'];

/** A rights statement is a licence only where it grants something: "all rights reserved" does not. */
const GRANTS = /creative\s?commons|\bcc[ -]?(?:by|0)\b|public domain|\b(?:GFDL|MIT|Apache|GPL)\b|licen[cs]e/i;

export const license: Field<'license'> = {
  name: 'license',
  find: (view) =>
    firstStated(
      () => address(view.head.links.get('license')?.[0], view, 'dom:link[rel=license]'),
      () => fromWorks(view),
      () => address(view.head.microdata.get('license')?.[0], view, 'dom:[itemprop=license]'),
      () => fromMeta(view),
    ),
};

function address(value: unknown, view: PageView, from: Place): Stated<string> | undefined {
  const url = webAddress(value, view.base);
  return url === undefined ? undefined : { value: url, from };
}

function fromWorks(view: PageView): Stated<string> | undefined {
  for (const { license: value } of view.data.works) {
    const [thing] = thingsOf(value);
    const stated = address(thing?.url ?? thing?.['@id'] ?? value, view, 'json-ld:license');
    if (stated !== undefined) return stated;
    const name = cleanText(textsOf(value, view.data.byId)[0], MAX_LENGTH);
    if (name !== undefined) return { value: name, from: 'json-ld:license' };
  }
  return undefined;
}

function fromMeta(view: PageView): Stated<string> | undefined {
  for (const name of META) {
    const value = cleanText(view.head.meta.get(name)?.[0], MAX_LENGTH);
    if (value !== undefined && GRANTS.test(value)) return { value, from: metaPlace(name) };
  }
  return undefined;
}
