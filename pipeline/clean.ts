/**
 * clean: one scrape to one record, without state. What `sluice clean` and the library offer.
 */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { open, recipe, toMarkdown } from '../stages/recipe.ts';
import { DEFAULT_PAGE_SETTINGS, type Capture, type PageSettings } from './model/capture.ts';
import type { Page } from './model/page.ts';
import type { CleanRecord } from './model/record.ts';

/** One scrape: its bytes as fetched, or text that is already decoded. */
export type CleanInput = ({ bytes: Uint8Array } | { text: string }) & {
  url?: string;
  /** `text/html`, `text/plain` or `text/markdown`; sniffed where absent. */
  mediaType?: string;
  /** The charset the transport declared. */
  charset?: string;
  /** Where the scrape comes from; part of the record's id. */
  path?: string;
};

/**
 * Cleans one scrape.
 *
 * @example
 * const record = clean({ bytes: await readFile('page.html'), url: 'https://example.org/a' });
 * console.log(record.title, record.text);
 * @throws {PageError} when the scrape cannot be worked; its `code` is the quarantine reason
 */
export function clean(input: CleanInput, options: Partial<PageSettings> = {}): CleanRecord {
  const { page, file } = workedPage(input, options);
  return recipe.stringify(page, file) as CleanRecord;
}

/**
 * Cleans one scrape to Markdown: headings, lists, tables, code and links are kept; links are made absolute where the page's address is known.
 *
 * @throws {PageError} as `clean`
 */
export function cleanToMarkdown(input: CleanInput, options: Partial<PageSettings> = {}): string {
  const { page, file } = workedPage(input, options);
  return toMarkdown(page, file.data.base ?? null);
}

function workedPage(input: CleanInput, options: Partial<PageSettings>): { page: Page; file: VFile } {
  const file = open(captureOf(input), { ...DEFAULT_PAGE_SETTINGS, ...options });
  return { page: recipe.runSync(recipe.parse(file), file) as Page, file };
}

function captureOf({ path = '-', ...input }: CleanInput): Capture {
  const bytes = 'bytes' in input ? input.bytes : Buffer.from(input.text, 'utf8');
  return { ...input, path, index: 0, source: 'stdin', sha256: createHash('sha256').update(bytes).digest('hex') };
}
