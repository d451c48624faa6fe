/** The site that publishes the page: a name, and its address where stated. */
import { cleanText } from '../clean-value.ts';
import { firstStated, type Field, type Stated } from '../field.ts';
import { metaValue } from '../page-view.ts';
import type { PageView } from '../page-view.ts';
import type { Place } from '../place.ts';
import { resolve, thingsOf, typesOf, textsOf, type Thing } from '../structured-data.ts';
import { webAddress } from '../web-address.ts';

const MAX_NAME_LENGTH = 120;
const META = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'citation_publisher', 'apple-mobile-web-app-title'];

export const publisher: Field<'publisher'> = {
  name: 'publisher',
  find: (view) =>
    firstStated(
      () => fromWork(view),
      () => {
        const stated = metaValue(view, META);
        return nameOnly(stated?.value, stated?.from ?? 'meta');
      },
      () => fromSite(view, 'WebSite'),
      () => fromSite(view, 'Organization'),
    ),
};

function fromWork(view: PageView): Stated<{ name: string; url?: string }> | undefined {
  for (const work of view.data.works) {
    for (const thing of thingsOf(work.publisher)) {
      const stated = named(resolve(thing, view.data.byId), view, 'json-ld:publisher');
      if (stated !== undefined) return stated;
    }
    const stated = nameOnly(textsOf(work.publisher, view.data.byId)[0], 'json-ld:publisher');
    if (stated !== undefined) return stated;
  }
  return undefined;
}

function fromSite(view: PageView, type: string): Stated<{ name: string; url?: string }> | undefined {
  const site = view.data.all.find((thing) => typesOf(thing).includes(type));
  return site === undefined ? undefined : named(site, view, `json-ld:${type}`);
}

function named(thing: Thing, view: PageView, from: Place): Stated<{ name: string; url?: string }> | undefined {
  const stated = nameOnly(thing.name, from);
  const url = webAddress(thing.url, view.base);
  return stated === undefined || url === undefined ? stated : { value: { ...stated.value, url }, from };
}

/** An address or an account is no name. */
function nameOnly(value: unknown, from: Place): Stated<{ name: string }> | undefined {
  const name = cleanText(value, MAX_NAME_LENGTH);
  return name === undefined || /^@|^(?:https?:)?\/\//i.test(name) || !/\p{L}/u.test(name) ? undefined : { value: { name }, from };
}
