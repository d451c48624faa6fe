/**
 * Where a value stands, as `metadataEvidence` of the record names it: `json-ld:headline`, `og:og:title`, `meta:author`, `dom:h1`,
 * `text:byline`. The word before the colon says who speaks, the rest what to look for there.
 */
import type { HeadHint } from '../../pipeline/model/head-facts.ts';
import type { CleanRecord, EvidenceKind } from '../../pipeline/model/record.ts';

export type Place = EvidenceKind | `${EvidenceKind}:${string}`;

/** Open Graph is read from meta tags, but written for other sites; it is told apart. */
export function metaPlace(name: string): Place {
  return `${name.startsWith('og:') ? 'og' : 'meta'}:${name}`;
}

/** `itemprop=author` is found by `[itemprop=author]`, a word of a class by `[class*=byline]`. */
export function hintPlace({ from }: HeadHint): Place {
  if (from.startsWith('class=')) return `dom:[class*=${from.slice('class='.length)}]`;
  return /^(?:itemprop|rel)=|^data-/.test(from) ? `dom:[${from}]` : `dom:${from}`;
}

/** @param field path in the record, for example `article.author` */
export function evidenceFor(field: string, place: Place): CleanRecord['metadataEvidence'][number] {
  const colon = place.indexOf(':');
  if (colon < 0) return { field, from: place as EvidenceKind };
  return { field, from: place.slice(0, colon) as EvidenceKind, selector: place.slice(colon + 1) };
}
