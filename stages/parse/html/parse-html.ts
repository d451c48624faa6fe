/**
 * HTML → tree, in one walk over the markup. Nothing is judged here: menus, footers and hidden boxes are blocks like any other.
 */
import type { VFile } from 'vfile';
import type { Block, Page, Section } from '../../../pipeline/model/page.ts';
import { HeadReader } from './head-facts.ts';
import { keepLackingText } from './lacking-text.ts';
import { readMarkup } from './read-markup.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Throws PageError `too-deep` or `too-large`. Sets `file.data.head`. */
export function parseHtml(source: string, file: VFile): Page {
  const head = new HeadReader();
  const builder = new TreeBuilder(head);
  const jsonLd = readMarkup(source, builder);
  const page: Page = { type: 'root', mode: 'html', children: builder.finish() };
  file.data.head = head.finish(jsonLd);
  keepLackingText(page, source, file.data.head.jsonLd, parseBeside);
  return page;
}

/** The blocks of markup that does not stand in the source as such. */
function parseBeside(markup: string): Array<Section | Block> {
  const builder = new TreeBuilder(undefined);
  readMarkup(markup, builder);
  return builder.finish();
}
