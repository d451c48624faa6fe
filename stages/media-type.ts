/**
 * media-type: HTML, Markdown or plain text, where nobody said which. The text itself is believed before the file name:
 * scrapers save pages as `.txt`, and texts as `.html`.
 */

/** A document or fragment that opens with a tag of HTML, after an XML declaration, a doctype or white space. */
const OPENS_AS_HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<(?:!doctype html|html|head|body|div|main|article|section|table|p|h[1-6]|ul|ol|meta|title|link|script)\b)/i;

/** Any tag at all; a text about comparisons (`a < b`) has none. */
const HAS_TAG = /<\/?[a-z][a-z0-9]{0,20}[\s/>]/i;

/** A fetcher's text starts with its own lines now and then; markup after that much text is a quotation. */
const SNIFFED_LENGTH = 4096;

export type PageMediaType = 'text/html' | 'text/markdown' | 'text/plain';

/** @param path the file's name, for its ending */
export function mediaTypeOf(text: string, path: string): PageMediaType {
  const head = text.slice(0, SNIFFED_LENGTH);
  if (OPENS_AS_HTML.test(head)) return 'text/html';
  if (/\.x?html?(?:\.\w+)?$/i.test(path) && HAS_TAG.test(text)) return 'text/html';
  return /\.(?:md|markdown)(?:\.\w+)?$/i.test(path) ? 'text/markdown' : 'text/plain';
}
