/**
 * The record, version 1: one page, cleaned. The one source for its TypeScript type, the check made
 * on every record written, and the JSON Schema that `sluice schema` prints.
 *
 * Offsets count Unicode code points. Names inside `article` are schema.org's.
 */
import * as z from 'zod';
import { BOILERPLATE_CLASSES, REMOVAL_ACTIONS } from './boilerplate.ts';
import { PAGE_TYPES } from './page.ts';

export const SCHEMA_VERSION = '1.0.0';

const offset = z.int().nonnegative();
const share = z.number().min(0).max(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** RFC 3339, with the time and the zone left out where the page does not state them. */
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/)
  .describe('RFC 3339 date or date-time; parts the page does not state are left out, never invented');

export const repairSchema = z
  .strictObject({
    repair: z.string().describe('what was mended and how, for example `utf-8-read-as-windows-1252`'),
    start: offset,
    end: offset,
    before: z
      .string()
      .describe('the characters of the decoded source that stood here; what cannot be seen as `\\u{1b}`, a backslash as two'),
  })
  .describe('`start`,`end` in the repaired source');

const removal = z.strictObject({
  class: z.enum(BOILERPLATE_CLASSES),
  action: z.enum(REMOVAL_ACTIONS),
  rule: z.string(),
  confidence: share,
  start: offset.describe('in the decoded and repaired source (for HTML: in the markup)'),
  end: offset,
  at: offset.describe('insertion point in `text`'),
  text: z.string().describe('what stood here, or `sha256:…` where the configuration reduces it to a hash'),
  evidence: z.array(z.string()),
});

/** Who states a value: structured data, Open Graph, other meta tags, an element, the running text, the address, or what came with the scrape. */
export const EVIDENCE_KINDS = ['json-ld', 'og', 'meta', 'dom', 'text', 'url', 'given'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const thing = z.strictObject({ name: z.string(), url: z.string().optional() });

export const recordSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().describe('derived from the content and the input key: same input, same id'),
  text: z.string().describe('main content, NFC; paragraphs separated by a blank line, list items and table rows a line each'),
  title: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable().describe('BCP 47'),
  created: date.nullable().describe('publication time'),
  source: z.string().describe('name of the collection'),
  input: z.strictObject({
    path: z.string().describe('relative to raw/, with `/`'),
    index: z.int().nonnegative().describe('position of the page in its file'),
    mediaType: z.string(),
    mode: z.enum(['html', 'text']),
    sha256,
    byteStart: z.int().nonnegative().optional(),
    byteLength: z.int().nonnegative().optional(),
  }),
  decoding: z.strictObject({
    charset: z.string(),
    evidence: z.enum(['bom', 'http', 'meta', 'sniff', 'assumed']),
    confidence: share,
    replacementCount: z.int().nonnegative().describe('U+FFFD in the decoded source'),
    repairs: z.array(repairSchema),
  }),
  article: z
    .strictObject({
      headline: z.string(),
      alternativeHeadline: z.string(),
      author: z.array(thing),
      datePublished: date,
      dateModified: date,
      dateline: z.string(),
      publisher: thing,
      sourceOrganization: thing,
      creditText: z.string(),
      articleSection: z.array(z.string()),
      keywords: z.array(z.string()),
      image: z.array(z.strictObject({ url: z.string().optional(), caption: z.string().optional(), creditText: z.string().optional() })),
      license: z.string(),
      isBasedOn: z.string(),
      identifier: z.string(),
      timeRequired: z.string().describe('ISO 8601 duration of the stated reading time'),
    })
    .partial(),
  metadataEvidence: z
    .array(
      z.strictObject({
        field: z
          .string()
          .describe(
            'path in the record, for example `article.author`; `title` and `created` are `article.headline`, `article.datePublished`',
          ),
        from: z.enum(EVIDENCE_KINDS),
        selector: z
          .string()
          .optional()
          .describe('what to look for there: a key of JSON-LD, the name of a meta tag, a CSS selector, the kind of line in the text'),
      }),
    )
    .describe('where each value of `url`, `language` and `article` was found; a value put together from two places has two entries'),
  pageType: z.enum(PAGE_TYPES),
  blocks: z.array(
    z.strictObject({
      type: z.enum(['heading', 'paragraph', 'list', 'quote', 'table', 'code', 'caption']),
      start: offset,
      end: offset,
      depth: z.int().min(1).max(6).optional().describe('rank of a heading, 1 to 6'),
      depths: z.array(z.int().positive()).optional().describe('nesting of each line of a list, 1 is outermost; absent where all are alike'),
      language: z.string().optional().describe('of code, where the page names it'),
    }),
  ),
  layout: z
    .array(z.tuple([offset, offset, z.string()]))
    .describe(
      'text mode only: white space that `text` sets differently. [start in the source, number of characters of `text` that stand for it, the source characters, written as in `before`]',
    ),
  removed: z.array(removal),
  suspect: z.array(removal).describe('kept though doubtful; `at` is where the span begins in `text`'),
  quality: z.strictObject({
    extraction: share,
    flags: z.array(z.string()),
    signals: z.record(z.string(), z.number()),
  }),
  dedup: z.strictObject({
    clusterId: z.string(),
    role: z.enum(['canonical', 'copy']),
    duplicateOf: z.string().optional(),
    similarity: share.optional(),
    evidence: z.array(z.string()).optional(),
  }),
  provenance: z.strictObject({
    version: z.string(),
    config: z.string().describe('digest of the settings that shape a record'),
    rules: z.array(z.string()).describe('rules that fired'),
  }),
});

export type CleanRecord = z.infer<typeof recordSchema>;
export type Repair = z.infer<typeof repairSchema>;
