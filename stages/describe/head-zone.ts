/**
 * The lines around the headline, nearest first: where a page says who wrote it and when. Kept blocks and removed ones alike,
 * for a byline is boilerplate to the text and the answer here.
 *
 * The zone ends with the first paragraph of the article: dates and names further down belong to comments and
 * related stories.
 */
import { foldValue } from './clean-value.ts';
import type { PageView } from './page-view.ts';

export interface ZoneLine {
  text: string;
  start: number;
}

/** Longer than this, a line is the article's first paragraph; standfirsts stay below. */
const MAX_STANDFIRST_LENGTH = 320;
/** Longer than this, a line is prose, and a date in it is part of the story. */
const MAX_LINE_LENGTH = 120;
const MAX_LINES_AFTER = 14;
const MAX_LINES_BEFORE = 4;
/** Enough of a headline to know it by, where the heading on the page goes on. */
const COMPARED_LENGTH = 60;

const zones = new WeakMap<PageView, ZoneLine[]>();

/** Short lines after the headline, then those before it; empty where the headline does not stand on the page. Found once a page. */
export function headZone(view: PageView, headline: string | undefined): ZoneLine[] {
  const known = zones.get(view);
  if (known !== undefined) return known;
  const zone = headline === undefined ? [] : findZone(view, headline);
  zones.set(view, zone);
  return zone;
}

function findZone(view: PageView, headline: string): ZoneLine[] {
  const lines = [...view.blocks, ...view.removals].toSorted((a, b) => a.start - b.start);
  const at = indexOfTitle(lines, headline);
  if (at < 0) return [];
  const after = lines.slice(at + 1, at + 1 + MAX_LINES_AFTER);
  const end = after.findIndex((line) => line.text.length > MAX_STANDFIRST_LENGTH);
  const before = lines.slice(Math.max(0, at - MAX_LINES_BEFORE), at).toReversed();
  return [lines[at]!, ...after.slice(0, end < 0 ? undefined : end), ...before].filter(
    (line) => line.text.length <= MAX_LINE_LENGTH + headline.length,
  );
}

/** The line that is the headline, or else the first that begins with it. */
function indexOfTitle(lines: readonly ZoneLine[], headline: string): number {
  const exact = lines.findIndex((line) => line.text === headline);
  if (exact >= 0) return exact;
  const wanted = foldValue(headline).slice(0, COMPARED_LENGTH);
  const isLike = ({ text }: ZoneLine): boolean => text.length >= headline.length / 2 && text.length < headline.length + MAX_LINE_LENGTH;
  return wanted === '' ? -1 : lines.findIndex((line) => isLike(line) && foldValue(line.text).includes(wanted));
}
