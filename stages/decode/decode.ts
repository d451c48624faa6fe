/** decode: bytes → text. Weighs BOM, HTTP header, meta tag and the bytes themselves, and says which one won. */
import { legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';
import { sniffWideUnicode } from './evidence/wide-unicode.ts';

export { isBinary } from './is-binary.ts';

export interface DecodeOptions {
  /** The HTTP header `Content-Type`, or what a sidecar says in its place. */
  contentType?: string;
  /** Whether declarations in markup count; they are looked for in any case. */
  isHtml?: boolean;
  /** Where the page comes from; its top-level domain hints at the language. */
  url?: string;
}

export interface Decoded {
  text: string;
  /** The web's name of the charset, lower case. */
  charset: string;
  evidence: 'bom' | 'http' | 'meta' | 'sniff' | 'assumed';
  confidence: number;
  /** U+FFFD in `text`. */
  replacementCount: number;
}

const DECLARATION = /\bcharset\s*=\s*["']?([^\s"'>;]+)|\bencoding\s*=\s*["']([^"']+)["']/i;
const HEAD_BYTES = 4096;

/** Any bytes to text; never throws. */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes, 'utf-8', 'bom', 1);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le', 'bom', 1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be', 'bom', 1);
  const wide = sniffWideUnicode(bytes);
  if (wide === 'utf-16le' || wide === 'utf-16be') return as(bytes, wide, 'sniff', 0.95);
  const strict = strictUtf8(bytes);
  if (strict !== undefined) return { text: strict, charset: 'utf-8', evidence: 'sniff', confidence: 0.99, replacementCount: 0 };
  const http = labelOf(options.contentType ?? '');
  if (http !== undefined && http !== 'utf-8') return as(bytes, http, 'http', 0.8);
  const meta = labelOf(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)));
  if (meta !== undefined && meta !== 'utf-8') return as(bytes, meta, 'meta', 0.8);
  return as(bytes, 'windows-1252', 'assumed', 0.3);
}

function labelOf(text: string): string | undefined {
  const match = DECLARATION.exec(text);
  const name = normalizeEncoding((match?.[1] ?? match?.[2] ?? '').trim());
  return name === null || name === 'replacement' || name.startsWith('utf-16') ? undefined : name;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function as(bytes: Uint8Array, charset: string, evidence: Decoded['evidence'], confidence: number): Decoded {
  const text = legacyHookDecode(bytes, charset);
  let replacementCount = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replacementCount++;
  return { text, charset, evidence, confidence, replacementCount };
}
