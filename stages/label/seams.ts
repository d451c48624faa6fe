/** Seams: where a scraper joined two elements of a page, and the second begins without a space behind a word or a sentence. */
import { DIGIT, letterKind, LOWER, UPPER } from '../measures/letter-kinds.ts';

/** A share bar of eight services has some 120 characters. */
const MAX_GLUED_CHARACTERS = 160;
const MAX_SEAMS = 12;
/** Ends a sentence or a quotation; behind an exclamation mark ("Yahoo!News") a name may go on, behind a straight quotation mark data ("@type": "Rating"). */
const STOPS = '.?…”»)]';

/** What every seam looks like, and some other places too: one look tells for most lines that they have none. */
const PERHAPS = /[a-z.?)\]\u0080-\uffff][A-Z0-9\u0080-\uffff]/;

export const isStop = (character: string): boolean => STOPS.includes(character);

/** Near the end of a text, the last first. Names with a capital inside ("WordPress") have one too. */
export function seamsIn(text: string): number[] {
  const seams: number[] = [];
  if (!PERHAPS.test(text.slice(-MAX_GLUED_CHARACTERS))) return seams;
  for (let at = text.length - 1; at > 0 && at > text.length - MAX_GLUED_CHARACTERS && seams.length < MAX_SEAMS; at--) {
    const kind = letterKind(text.charCodeAt(at));
    if ((kind & (UPPER | DIGIT)) === 0) continue;
    const isBehindLetter = (letterKind(text.charCodeAt(at - 1)) & LOWER) !== 0;
    if (isBehindLetter || ((kind & UPPER) !== 0 && isStop(text[at - 1]!))) seams.push(at);
  }
  return seams;
}
