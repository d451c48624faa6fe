/**
 * What an HTML page states about itself outside its running text. Collected once by `parse`,
 * read by `describe`; nothing here is trusted, fetched or executed.
 */
export interface HeadFacts {
  /** `<html lang>`, or null. */
  lang: string | null;
  /** `<title>`, white space folded. */
  title: string | null;
  /** `<base href>`, for resolving relative links. */
  base: string | null;
  /** `<meta>` by lower-case name, property or itemprop; in document order. */
  meta: Map<string, string[]>;
  /** `<link>` by lower-case rel, in document order. */
  links: Map<string, string[]>;
  /** Microdata of the kinds that are no hints (picture, keywords, licence), by lower-case itemprop; in document order. */
  microdata: Map<string, string[]>;
  /** Parsed JSON-LD objects, `@graph` flattened. */
  jsonLd: Array<Record<string, unknown>>;
  /** `<time>` and elements with microdata or by-line classes, in document order. */
  hints: HeadHint[];
  /** Pictures in a `<figure>` with a caption, in document order. */
  figures: Figure[];
}

/** Those of a page that states nothing; a new object each time, to be filled in. */
export function noHeadFacts(): HeadFacts {
  return {
    lang: null,
    title: null,
    base: null,
    meta: new Map(),
    links: new Map(),
    microdata: new Map(),
    jsonLd: [],
    hints: [],
    figures: [],
  };
}

export interface Figure {
  /** The address as written. */
  url: string;
  /** UTF-16 range of the `<figcaption>` in the source. */
  start: number;
  end: number;
}

export interface HeadHint {
  kind: 'time' | 'author' | 'account' | 'headline' | 'date' | 'section';
  /** Attribute value where there is one (`datetime`, `content`), else the element's text. */
  value: string;
  /** What gave it away, for example `time[datetime]`, `itemprop=author`, `rel=author`, `class=byline`. */
  from: string;
  /** UTF-16 offset of the element in the source. */
  start: number;
}
