/** The contract of a field: one question about the page, answered with the place the answer stands at. */
import type { CleanRecord } from '../../pipeline/model/record.ts';
import type { PageView } from './page-view.ts';
import type { Place } from './place.ts';

export type Article = CleanRecord['article'];

/** A value and where the page states it, for example `json-ld:headline`, `meta:author`, `text:first-line`. */
export interface Stated<T> {
  value: T;
  from: Place;
  /** Where parts of the value stand that were added to it. */
  also?: readonly Place[];
}

export interface Field<Name extends keyof Article> {
  /** The record's name of the field, and the file's. */
  name: Name;
  /** @param known the fields found before this one, in the order of the registry */
  find: (view: PageView, known: Article) => Stated<NonNullable<Article[Name]>> | undefined;
}

export type AnyField = { [Name in keyof Article]-?: Field<Name> }[keyof Article];

/** The first answer of several places asked in turn. */
export function firstStated<T>(...places: Array<() => Stated<T> | undefined>): Stated<T> | undefined {
  for (const ask of places) {
    const stated = ask();
    if (stated !== undefined) return stated;
  }
  return undefined;
}
