/**
 * HTML → tree, in one walk over the markup. Nothing is judged here: menus, footers and hidden boxes are blocks like any other.
 */
import type { VFile } from 'vfile';
import { DEFAULT_MARKUP_LIMITS, type MarkupLimits } from '../../../pipeline/model/capture.ts';
import { PageError } from '../../../pipeline/model/errors.ts';
import type { Block, Page, Section } from '../../../pipeline/model/page.ts';
import { HeadReader } from './head-facts.ts';
import { keepLackingText } from './lacking-text.ts';
import { readMarkup } from './read-markup.ts';
import { TreeBuilder } from './tree-builder.ts';
import { withoutFormatting } from './without-formatting.ts';

/** Throws PageError `too-deep` or `too-large`. Sets `file.data.head`. */
export function parseHtml(source: string, file: VFile): Page {
  try {
    return read(source, file);
  } catch (error) {
    const undressed = error instanceof PageError && error.code === 'too-deep' ? withoutFormatting(source) : source;
    if (undressed === source) throw error;
    return read(undressed, file);
  }
}

/** Offsets in `source` are offsets in the page's. */
function read(source: string, file: VFile): Page {
  const head = new HeadReader();
  const builder = new TreeBuilder(head);
  const limits = file.data.markupLimits ?? DEFAULT_MARKUP_LIMITS;
  const jsonLd = readMarkup(source, builder, limits);
  const page: Page = { type: 'root', mode: 'html', children: builder.finish() };
  file.data.head = head.finish(jsonLd);
  keepLackingText(page, source, file.data.head.jsonLd, (markup) => parseBeside(markup, limits));
  return page;
}

/** The blocks of markup that does not stand in the source as such. */
function parseBeside(markup: string, limits: MarkupLimits): Array<Section | Block> {
  const builder = new TreeBuilder(undefined);
  readMarkup(markup, builder, limits);
  return builder.finish();
}
