/**
 * The site's name, section or slogan that templates hang on a title: "Bridge opens | The Daily Example". A part goes only
 * when it is known to be the site's, or when what is left is what the page calls itself elsewhere: a headline may hold
 * a bar or a dash of its own.
 */
import { foldValue } from '../clean-value.ts';

const SEPARATOR = / ?[|｜¦•·‹›«»] ?| (?:[-–—:~/_]|::|>|<) | ?[–—] /g;

/** Bars and guillemets separate by themselves; a dash is as often part of a headline, a colon nearly always. */
const STRONG_SEPARATOR = /[|｜¦‹›«»•·]|::/;

/** Longer than this, what follows the bar is a headline's second half and not a site's name. */
const MAX_SITE_WORDS = 5;

/** More parts than this are a list of search words. */
const MAX_PARTS = 12;

interface Part {
  text: string;
  /** The separator before the part. */
  separator: string;
  start: number;
  end: number;
}

/**
 * The title without the site's parts.
 * @param siteNames names and host of the site
 * @param otherTitles what the page calls itself elsewhere: h1, og:title, headline
 */
export function withoutSite(title: string, siteNames: readonly string[], otherTitles: readonly string[]): string {
  const parts = partsOf(title);
  if (parts.length < 2) return title;
  const sites = siteNames.map(foldValue).filter((name) => name.length > 1);
  const others = new Set(otherTitles.map(foldValue).filter((name) => name.length > 3));
  if (parts.length > MAX_PARTS || others.has(foldValue(title))) return stripKnown(title, parts, sites);
  for (let from = 0; from < parts.length; from++) {
    for (let to = parts.length; to > from; to--) {
      if (to - from === parts.length) continue;
      const candidate = title.slice(parts[from]!.start, parts[to - 1]!.end);
      if (others.has(foldValue(candidate))) return candidate;
    }
  }
  const stripped = stripKnown(title, parts, sites);
  return stripped === title ? stripByShape(title, parts) : stripped;
}

/** What stands before the first separator; the whole title where there is none. */
export function firstPart(title: string): string {
  return partsOf(title)[0]?.text ?? title;
}

/** What stands between the separators; the whole title where there is none. */
export function titleParts(title: string): string[] {
  return partsOf(title)
    .slice(0, MAX_PARTS)
    .map((part) => part.text);
}

/** Ends of the title that are the site's name. */
function stripKnown(title: string, parts: readonly Part[], sites: readonly string[]): string {
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1]!.text, sites)) to--;
  while (to - from > 1 && isSite(parts[from]!.text, sites)) from++;
  return title.slice(parts[from]!.start, parts[to - 1]!.end);
}

/** A short last part after a bar, where the part before it reads like a headline. */
function stripByShape(title: string, parts: readonly Part[]): string {
  const last = parts.at(-1)!;
  const rest = title.slice(0, parts.at(-2)!.end);
  const isShort = last.text.split(' ').length <= MAX_SITE_WORDS && rest.length > last.text.length;
  return isShort && STRONG_SEPARATOR.test(last.separator) ? rest : title;
}

/** The site's name, its host, or the one within the other ("BBC News" for "BBC"). */
function isSite(text: string, sites: readonly string[]): boolean {
  const folded = foldValue(text);
  return (
    folded.length > 1 &&
    sites.some((site) => site === folded || (folded.length > 3 && site.includes(folded)) || (site.length > 3 && folded.includes(site)))
  );
}

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let separator = '';
  for (const match of title.matchAll(SEPARATOR)) {
    if (match.index > start) parts.push({ text: title.slice(start, match.index), separator, start, end: match.index });
    [separator] = match;
    start = match.index + separator.length;
  }
  if (start < title.length) parts.push({ text: title.slice(start), separator, start, end: title.length });
  return parts;
}
