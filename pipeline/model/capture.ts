/** A page as it was fetched, and the facts of each stage about it (`file.data`). */
import type { CleanRecord } from './record.ts';
import type { HeadFacts } from './head-facts.ts';
import type { PageType, Removal } from './page.ts';

/** Bytes, or text that is already decoded (a JSONL field), with what is known about where they come from. */
export interface Capture {
  bytes?: Uint8Array;
  text?: string;
  /** Relative to raw/, with `/`; the input key together with `index`. */
  path: string;
  /** Position of the page in its file: 0 for a file of one page. */
  index: number;
  /** The collection the page belongs to. */
  source: string;
  /** sha256 of the bytes (or of the text as UTF-8), hexadecimal. */
  sha256: string;
  /** `text/html`, `text/plain`, `text/markdown` or `application/xhtml+xml`; sniffed where absent. */
  mediaType?: string;
  /** Charset the transport declared (HTTP header or sidecar). */
  charset?: string;
  url?: string;
  fetchedAt?: string;
  /** What the raw record itself states about the page. */
  given?: { title?: string; date?: string };
  /** The page's bytes inside a larger file. */
  byteStart?: number;
  byteLength?: number;
}

/** Settings that change a record; whatever stands here stands in `provenance.config`. */
export interface PageSettings {
  /** How readily a doubtful span goes. */
  removal: 'balanced' | 'careful';
  /** `false` replaces the removed text by its sha256: smaller, but no longer to be restored. */
  keepRemovedText: boolean;
  /** Who labels blocks: rules and learned models together, or one of them alone, to see what the other adds. Rules always speak of plain text. */
  labels: 'both' | 'rules' | 'model';
}

export const DEFAULT_PAGE_SETTINGS: PageSettings = { removal: 'balanced', keepRemovedText: true, labels: 'both' };

/** Beyond these a page is a bomb, or broken; the parser stops there, before there is a tree. */
export interface MarkupLimits {
  openElements: number;
  elements: number;
  attributes: number;
}

/**
 * Pages written by people nest under 100 levels; broken ones with unclosed tags reach some hundreds. The largest real pages
 * (one-page specifications) hold about 300,000 elements. No tag of theirs has a hundred attributes.
 */
export const DEFAULT_MARKUP_LIMITS: MarkupLimits = { openElements: 1_000, elements: 500_000, attributes: 1_000 };

declare module 'vfile' {
  interface DataMap {
    capture: Capture;
    settings: PageSettings;
    markupLimits: MarkupLimits;
    decoding: CleanRecord['decoding'];
    /** Places of the units that end a character beyond U+FFFF, ascending; worked out anew where they are not stated. */
    secondHalves: readonly number[];
    /** What the markup says about the page as a whole (HTML only). */
    head: HeadFacts;
    pageType: PageType;
    /** Set by `prune`, ascending by `start`. */
    removals: Removal[];
    suspects: Removal[];
    /** Set by `describe`. */
    article: CleanRecord['article'];
    metadataEvidence: CleanRecord['metadataEvidence'];
    language: string | null;
    url: string | null;
    /** What relative addresses on the page start from. */
    base: string | null;
    quality: CleanRecord['quality'];
  }
}

declare module 'unified' {
  interface CompileResultMap {
    record: CleanRecord;
  }
}
