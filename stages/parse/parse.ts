/**
 * parse: text → tree. HTML and plain text are two parsers of one tree; every later stage serves both.
 */
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Page } from '../../pipeline/model/page.ts';
import { parseHtml } from './html/parse-html.ts';
import { parseText } from './text/parse-text.ts';

const HTML_MEDIA_TYPES = new Set(['text/html', 'application/xhtml+xml']);

export const parse: Plugin<[], string, Page> = function () {
  this.parser = parserOf;
};

function parserOf(source: string, file: VFile): Page {
  return HTML_MEDIA_TYPES.has(file.data.capture?.mediaType ?? '') ? parseHtml(source, file) : parseText(source, file);
}
