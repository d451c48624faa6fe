/**
 * describe/moved: a removal says `moved` only where a field of the record holds what it said. A "Source link" without
 * a link, a credit to nobody and a view count have no field: they were removed.
 */
import type { BoilerplateClass } from '../../pipeline/model/boilerplate.ts';
import type { Removal } from '../../pipeline/model/page.ts';
import type { Article } from './field.ts';

/** The fields that lines of a class go to. */
const FIELDS_OF_CLASS: Partial<Record<BoilerplateClass, ReadonlyArray<keyof Article>>> = {
  'agency-tail': ['creditText', 'sourceOrganization'],
  breadcrumb: ['articleSection'],
  byline: ['author'],
  caption: ['image'],
  'date-line': ['datePublished', 'dateModified'],
  dateline: ['dateline'],
  'image-credit': ['image'],
  'read-time': ['timeRequired'],
  'short-link': ['isBasedOn'],
  'source-link': ['isBasedOn'],
  'story-code': ['identifier'],
  'tag-list': ['keywords'],
  'title-repeat': ['headline'],
};

export function honestAction(removal: Removal, article: Article): Removal {
  if (removal.action !== 'moved') return removal;
  const isHeld = FIELDS_OF_CLASS[removal.class]?.some((field) => article[field] !== undefined) === true;
  return isHeld ? removal : { ...removal, action: 'removed' };
}
