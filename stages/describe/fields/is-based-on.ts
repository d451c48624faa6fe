/** Where a syndicated page says it comes from: structured data, syndication meta, or the address in a source link. */
import { firstStated, type Field, type Stated } from '../field.ts';
import { removedTexts, type PageView } from '../page-view.ts';
import { metaPlace, type Place } from '../place.ts';
import { thingsOf } from '../structured-data.ts';
import { trimEdges } from '../trim-edges.ts';
import { webAddress } from '../web-address.ts';

const META = ['original-source', 'syndication-source', 'dc.source', 'citation_source'];
const ADDRESS = /https?:\/\/[^\s"'<>()[\]{}]{3,2000}/i;

export const isBasedOn: Field<'isBasedOn'> = {
  name: 'isBasedOn',
  find: (view) =>
    firstStated(
      ...view.data.works.map(
        (work) => () => foreign(view, thingsOf(work.isBasedOn)[0]?.url ?? work.isBasedOn ?? work.isBasedOnUrl, 'json-ld:isBasedOn'),
      ),
      ...META.map((name) => () => foreign(view, view.head.meta.get(name)?.[0], metaPlace(name))),
      () => fromSourceLink(view),
    ),
};

/** An address other than the page's own. */
function foreign(view: PageView, value: unknown, from: Place): Stated<string> | undefined {
  const url = webAddress(value);
  return url === undefined || url === view.address ? undefined : { value: url, from };
}

/** A source link whose address was lost ("Source link" alone) names nothing. */
function fromSourceLink(view: PageView): Stated<string> | undefined {
  for (const text of removedTexts(view, 'source-link')) {
    const stated = foreign(view, trimEdges(ADDRESS.exec(text)?.[0] ?? '', '.,;:!?'), 'text:source-link');
    if (stated !== undefined) return stated;
  }
  return undefined;
}
