/**
 * Authors as a reader sees them: elements marked as by-lines, lines beside the headline, the by-line a rule moved.
 *
 * Must not catch: the writers of comments and of related stories further down; names of sections.
 */
import { findDate } from '../dates/written-date.ts';
import { firstStated, type Article, type Stated } from '../field.ts';
import { headZone } from '../head-zone.ts';
import { removedTexts, type PageView } from '../page-view.ts';
import { hintPlace } from '../place.ts';
import { trimEdges } from '../trim-edges.ts';
import { hasNameShape, opensAsByline, personNames } from './person-names.ts';
import { isSaidInProse } from './said-in-prose.ts';
import { authorsNamed, type Authors } from './stated-authors.ts';
import { wordsOf } from './word-overlap.ts';

/** @param sites names of the site, which a lone name must not be */
export function shownAuthors(view: PageView, known: Article, sites: readonly string[]): Stated<Authors> | undefined {
  return firstStated(
    () => fromMarkedElement(view, known.headline),
    () => fromBylineBeside(view, known.headline),
    () => fromLoneName(view, known, sites),
    () => fromMovedByline(view),
  );
}

/** Elements that name an author, by how plainly they do: microdata, then rel, then the word of a class. */
const HINTS = ['itemprop=', 'rel=', 'class='];

/** A row of comments has hundreds of marked names; more than the first few do not help. */
const MAX_HINTS = 30;

/** A page with more marked names than this is a listing or has comments; then only a name beside the headline is its author's. */
const MAX_MARKED_NAMES = 2;

function fromMarkedElement(view: PageView, headline: string | undefined): Stated<Authors> | undefined {
  const zone = headZone(view, headline);
  for (const kind of HINTS) {
    const marked = view.head.hints.filter((hint) => hint.kind === 'author' && hint.from.startsWith(kind)).slice(0, MAX_HINTS);
    const named = marked.map((hint) => ({ hint, names: personNames(hint.value) })).filter(({ names }) => names.length > 0);
    const isCrowded = new Set(named.map(({ names }) => names[0])).size > MAX_MARKED_NAMES;
    const beside = named.find(({ hint }) => zone.some((line) => line.text.includes(hint.value.slice(0, 40))));
    const found = beside ?? (isCrowded ? undefined : named[0]);
    if (found !== undefined) return { value: authorsNamed(found.names), from: hintPlace(found.hint) };
  }
  return undefined;
}

/** "By", "Written by:" alone on a line; the name stands on the next. */
const MAX_LABEL_LENGTH = 12;

/** A line beside the headline that opens as bylines do. */
function fromBylineBeside(view: PageView, headline: string | undefined): Stated<Authors> | undefined {
  if (view.mode === 'text') return undefined;
  const lines = headZone(view, headline);
  for (const [index, { text }] of lines.entries()) {
    const isOpening = opensAsByline(text);
    const names = isOpening ? personNames(text.length <= MAX_LABEL_LENGTH ? `${text} ${lines[index + 1]?.text ?? ''}` : text) : [];
    if (names.length > 0) return { value: authorsNamed(names), from: 'text:beside-headline' };
  }
  return undefined;
}

/** Articles only: beside the headline of a thread or a product stand buttons ("Quote Report"). So near to the headline and to a date, a line with the shape of a name is one; a section's name has no date beside it, or is known. */
const MAX_LINES_TO_NAME = 4;
const MAX_LINES_TO_DATE = 2;

function fromLoneName(view: PageView, { headline = '' }: Article, sites: readonly string[]): Stated<Authors> | undefined {
  if (view.mode === 'text' || view.pageType !== 'article') return undefined;
  const [title, ...lines] = headZone(view, headline).filter((line, index, [first]) => index === 0 || line.start > first!.start);
  const titleWords = wordsOf(title?.text ?? '');
  for (const [index, { text }] of lines.slice(0, MAX_LINES_TO_NAME).entries()) {
    const date = findDate(text, view.dates);
    const name = date === undefined ? text : trimEdges(text.slice(0, date.start), ' ,|–—-(');
    if (!hasNameShape(name) || isSaidInProse(view, name) || [...wordsOf(name)].some((word) => titleWords.has(word))) continue;
    const neighbours = lines.slice(Math.max(0, index - MAX_LINES_TO_DATE), index + 1 + MAX_LINES_TO_DATE);
    const names = neighbours.some((line) => findDate(line.text, view.dates) !== undefined) ? personNames(name, sites) : [];
    if (names.length > 0) return { value: authorsNamed(names), from: 'text:beside-headline' };
  }
  return undefined;
}

/** The byline a rule moved out of a text; in markup the lines beside the headline were asked already. */
function fromMovedByline(view: PageView): Stated<Authors> | undefined {
  for (const text of view.mode === 'text' ? removedTexts(view, 'byline') : []) {
    const names = opensAsByline(text) || !isSaidInProse(view, text) ? personNames(text) : [];
    if (names.length > 0) return { value: authorsNamed(names), from: 'text:byline' };
  }
  return undefined;
}
