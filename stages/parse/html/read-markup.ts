/**
 * Runs htmlparser2, the parser behind `cheerio/slim`, over the markup and hands what it reads to a builder. No DOM is built: the
 * parser's own events are the walk over the page, which takes half the time.
 *
 * Open elements are counted while the parser reads, so that a bomb of nested tags ends at once: nesting makes the parser's work
 * quadratic (100,000 levels take 22 s). Character references are left as written; the builder knows where they stand.
 */
import { Parser } from 'htmlparser2';
import type { MarkupLimits } from '../../../pipeline/model/capture.ts';
import { PageError } from '../../../pipeline/model/errors.ts';
import { withoutScripts } from './script-free.ts';

export interface MarkupEvents {
  /** `start` is the source offset of the tag. Attribute values hold character references as written. */
  open: (name: string, attributes: Readonly<Record<string, string>>, start: number) => void;
  /** `end` is the source offset behind the end tag, or of the tag that ended the element without one. */
  close: (name: string, end: number) => void;
  /** `start` is the source offset of the text, which is the source's own up to its end. */
  text: (text: string, start: number) => void;
}

/** Returns the bodies of JSON-LD scripts. Throws PageError `too-deep` or `too-large`. */
export function readMarkup(source: string, events: MarkupEvents, limits: MarkupLimits): string[] {
  const { markup, jsonLd, placeOf } = withoutScripts(source);
  let depth = 0;
  let elements = 0;
  let attributesOfTag = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        attributesOfTag = 0;
      },
      onattribute: () => {
        attributesOfTag++;
      },
      onopentag: (name, attributes) => {
        depth++;
        elements++;
        if (depth > limits.openElements)
          throw new PageError('too-deep', `over ${limits.openElements} elements open at once (openElements)`);
        if (elements > limits.elements) throw new PageError('too-large', `over ${limits.elements} elements (elements)`);
        // One that is repeated counts once, as it does for a browser.
        if (attributesOfTag > limits.attributes && Object.keys(attributes).length > limits.attributes)
          throw new PageError('too-large', `over ${limits.attributes} attributes in a tag (attributes)`);
        events.open(name, attributes, placeOf(parser.startIndex));
      },
      onclosetag: (name, isImplied) => {
        depth--;
        events.close(name, isImplied ? placeOf(parser.startIndex) : placeOf(parser.endIndex) + 1);
      },
      ontext: (text) => events.text(text, placeOf(parser.startIndex)),
    },
    { decodeEntities: false },
  );
  parser.end(markup);
  return jsonLd;
}
