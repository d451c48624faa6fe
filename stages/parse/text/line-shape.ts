/**
 * What kind of block a line is, from its shape alone. Markers decide first; a heading without a marker is
 * a short line without a final stop that stands free and has something long below it.
 */
import type { BlockType } from '../../../pipeline/model/page.ts';
import { LETTER, letterKind, LOWER } from '../../measures/letter-kinds.ts';

export interface LineContext {
  isFirst: boolean;
  /** A blank line, or nothing, stands before it. */
  isAfterBlank: boolean;
  /** Characters of the next line that is not blank; 0 at the end. */
  nextLength: number;
  hasTab: boolean;
}

const MARKDOWN_HEADING = /^(#{1,6}) \S/;
const BULLET = /^(?:[-*+•‣◦▪●○·–—] |[•‣◦▪●]\S)/;
/** `1.`, `12)`, `(3)`, `a)`; not `1918.` and not a decimal. */
const ORDINAL = /^(?:\(?\p{Nd}{1,3}[.)]|\(?[a-z]\)) \S/u;
const QUOTE = /^> ?\S/;
const TABLE_ROW = /^\|.*\|$/;

/** A headline of 120 characters is long, one of 200 is a paragraph. */
const MAX_HEADLINE = 200;
/** Sub-headings are shorter: "What the neighbours say about the new road" has 42. */
const MAX_HEADING = 90;
/** What a heading announces is a paragraph; two short lines in a row are verse or a list. */
const MIN_BELOW_HEADING = 80;
const CLOSING_MARKS = '.!…,;:。！，；：।';
const HAS_LETTER = /\p{L}/u;

export function lineShape(text: string, context: LineContext): { type: BlockType; depth?: number } {
  const first = letterKind(text.charCodeAt(0));
  const startsWithLetter = (first & LETTER) !== 0;
  const marked = startsWithLetter && text[1] !== ')' ? undefined : markedShape(text);
  if (marked) return marked;
  if (context.hasTab || TABLE_ROW.test(text)) return { type: 'tableRow' };
  if (!(startsWithLetter || HAS_LETTER.test(text)) || CLOSING_MARKS.includes(text.at(-1)!) || !context.isAfterBlank)
    return { type: 'paragraph' };
  if (context.isFirst && text.length <= MAX_HEADLINE && context.nextLength > 0) return { type: 'heading', depth: 1 };
  const isHeading = text.length <= MAX_HEADING && context.nextLength >= MIN_BELOW_HEADING && (first & LOWER) === 0;
  return isHeading ? { type: 'heading', depth: 2 } : { type: 'paragraph' };
}

function markedShape(text: string): { type: BlockType; depth?: number } | undefined {
  const heading = MARKDOWN_HEADING.exec(text);
  if (heading) return { type: 'heading', depth: heading[1]!.length };
  if (BULLET.test(text) || ORDINAL.test(text)) return { type: 'listItem', depth: 1 };
  return QUOTE.test(text) ? { type: 'quote' } : undefined;
}
