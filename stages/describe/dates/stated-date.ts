/** Dates where pages put them for machines: structured data, meta tags, marked elements. Both fields of dates ask here. */
import type { HeadHint } from '../../../pipeline/model/head-facts.ts';
import type { Stated } from '../field.ts';
import type { PageView } from '../page-view.ts';
import { hintPlace, metaPlace, type Place } from '../place.ts';
import { machineDate } from './machine-date.ts';
import { findDate } from './written-date.ts';

/** A value as a date, whether written for machines or for people. */
export function dateOf(view: PageView, value: unknown, from: Place): Stated<string> | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const date = machineDate(text) ?? findDate(text, view.dates)?.value;
  return date === undefined ? undefined : { value: date, from };
}

/** The first readable date under a key of the page's works. */
export function fromWorks(view: PageView, key: string): Stated<string> | undefined {
  for (const work of view.data.works) {
    const stated: unknown = work[key];
    const date = dateOf(view, Array.isArray(stated) ? stated[0] : stated, `json-ld:${key}`);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first readable date among meta names, in their order. */
export function fromMeta(view: PageView, names: readonly string[]): Stated<string> | undefined {
  for (const name of names) {
    for (const value of view.head.meta.get(name) ?? []) {
      const date = dateOf(view, value, metaPlace(name));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** The first readable date among hints of a kind, in document order. */
export function fromHints(view: PageView, isWanted: (hint: HeadHint) => boolean): Stated<string> | undefined {
  for (const hint of view.head.hints) {
    const date = isWanted(hint) ? dateOf(view, hint.value, hintPlace(hint)) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
