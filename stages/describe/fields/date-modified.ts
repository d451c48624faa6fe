/** When the page says it was last changed; dropped where it is earlier than the publication it changes. */
import { firstStated, type Field } from '../field.ts';
import { fromHints, fromMeta, fromWorks } from '../dates/stated-date.ts';

const META = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'date.modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'modified-date',
  'modified',
  'updated',
  'revised',
];

export const dateModified: Field<'dateModified'> = {
  name: 'dateModified',
  find: (view, { datePublished }) => {
    const stated = firstStated(
      () => fromWorks(view, 'dateModified'),
      () => fromMeta(view, META),
      () => fromHints(view, (hint) => /^itemprop=datemodified/i.test(hint.from)),
    );
    const isEarlier = stated !== undefined && datePublished !== undefined && stated.value.slice(0, 10) < datePublished.slice(0, 10);
    return isEarlier ? undefined : stated;
  },
};
