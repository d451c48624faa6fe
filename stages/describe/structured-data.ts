/**
 * JSON-LD as pages write it: read by known keys only, nested things followed to a small depth, `@id` references
 * resolved within the page. Any value may be of any type.
 */
import { cleanText, foldValue } from './clean-value.ts';

export type Thing = Readonly<Record<string, unknown>>;

export interface StructuredData {
  /** What describes the page's own content, best first. */
  works: readonly Thing[];
  byId: ReadonlyMap<string, Thing>;
  /** Everything stated at the top level of the page's blocks. */
  all: readonly Thing[];
}

/** Bounds on what a page can make us read. */
const MAX_THINGS = 2000;
const MAX_DEPTH = 4;

/** Kinds of work, best first: a text, something else a page can be about, and the page as such. */
const TEXT_TYPE = /article$|posting$|^(?:report|review|newsitem|recipe|howto|qapage|question|scholarlywork)$/i;
const OTHER_TYPE =
  /^(?:creativework|product|videoobject|podcastepisode|episode|course|event|jobposting|softwareapplication|book|movie|dataset|techarticle|clip|audioobject|musicrecording|webcontent)$/i;
const PAGE_TYPE = /page$/i;

/** Where a thing about the page hides in another. */
const NESTED = ['mainEntity', 'mainEntityOfPage', 'subjectOf', 'about'] as const;

/**
 * @param jsonLd top-level objects, `@graph` flattened
 * @param titles what the page calls itself elsewhere (og:title, <title>): among several works the one that agrees comes first
 */
export function readStructuredData(jsonLd: readonly Thing[], titles: readonly string[], address: string | null): StructuredData {
  const byId = new Map<string, Thing>();
  const works: Array<{ thing: Thing; rank: number }> = [];
  const folded = titles.map(foldValue);
  const pending = jsonLd.slice(0, MAX_THINGS).map((thing) => ({ thing, depth: 0 }));
  for (let index = 0; index < pending.length && index < MAX_THINGS; index++) {
    const { thing, depth } = pending[index]!;
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 2 && !byId.has(id)) byId.set(id, thing);
    const rank = rankOf(thing, depth, folded, address);
    if (rank !== undefined) works.push({ thing, rank });
    if (depth < MAX_DEPTH && !typesOf(thing).includes('FAQPage'))
      for (const key of NESTED) for (const child of thingsOf(thing[key])) pending.push({ thing: child, depth: depth + 1 });
  }
  return { works: works.sort((a, b) => a.rank - b.rank).map(({ thing }) => thing), byId, all: jsonLd };
}

function rankOf(thing: Thing, depth: number, titles: readonly string[], address: string | null): number | undefined {
  const types = typesOf(thing);
  const kind = types.some((type) => TEXT_TYPE.test(type))
    ? 0
    : types.some((type) => OTHER_TYPE.test(type))
      ? 10
      : types.some((type) => PAGE_TYPE.test(type))
        ? 20
        : undefined;
  if (kind === undefined) return undefined;
  const name = foldValue(cleanText(thing.headline, 300) ?? cleanText(thing.name, 300) ?? '');
  const agrees = name.length > 3 && titles.some((title) => title.includes(name) || name.includes(title));
  const isHere =
    address !== null &&
    [thing.url, thing['@id'], thing.mainEntityOfPage].some((url) => typeof url === 'string' && isSamePage(url, address));
  return kind + (agrees ? 0 : 2) + (isHere ? 0 : 1) + Math.min(depth, 2) * 0.1;
}

function isSamePage(url: string, address: string): boolean {
  return bare(url) === bare(address);
}

function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .split(/[?#]/, 1)[0]!
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Type names without their vocabulary: `https://schema.org/NewsArticle` is `NewsArticle`. */
export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type.slice(0, 10) : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/s, ''));
}

/** The objects a value holds, one or many. */
export function thingsOf(value: unknown): Thing[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.filter(isThing);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts a value holds: strings, and the names of things, references resolved. */
export function textsOf(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.flatMap((entry) => {
    if (typeof entry === 'string' || typeof entry === 'number') return [String(entry)];
    if (!isThing(entry)) return [];
    const thing = resolve(entry, byId);
    const name = thing.name ?? thing['@value'] ?? thing.headline;
    const first: unknown = Array.isArray(name) ? name[0] : name;
    return typeof first === 'string' ? [first] : [];
  });
}

/** The thing a bare `{"@id": …}` points to, else the thing itself. */
export function resolve(thing: Thing, byId: ReadonlyMap<string, Thing>): Thing {
  const id = thing['@id'];
  return thing.name === undefined && typeof id === 'string' ? (byId.get(id) ?? thing) : thing;
}
