/**
 * decode: bytes → text. What is certain comes first (byte order mark, zero bytes of UTF-16, valid
 * UTF-8); a declaration is kept only if the bytes agree; the rest is weighed by how good a text each
 * charset makes of them.
 */
import type { Verdict } from './evidence/evidence.ts';
import { EVIDENCES } from './evidence/registry.ts';
import { MIXED_UTF8, read } from './read.ts';

export { isBinary } from './is-binary.ts';

export interface DecodeOptions {
  /** The HTTP header `Content-Type`, or what a sidecar says in its place. */
  contentType?: string;
  /** False where the bytes are known to be no markup: then no declaration is looked for in them. */
  isHtml?: boolean;
  /** Where the page comes from; its top-level domain hints at the language. */
  url?: string;
}

export interface Decoded {
  text: string;
  /** The web's name of the charset, lower case; also `utf-32le` and `utf-32be`. */
  charset: string;
  /** What the choice rests on. */
  evidence: Verdict['evidence'];
  confidence: number;
  /** U+FFFD in `text`. */
  replacementCount: number;
}

/**
 * Any bytes to text; never throws. Bytes that are no text at all are for `isBinary` to find.
 * `decode(bytes, { contentType: 'text/html; charset=koi8-r' })` gives
 * `{ text, charset: 'koi8-r', evidence: 'http', confidence: 0.99, replacementCount: 0 }` if the bytes agree.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const source = { ...options, bytes };
  let verdict: Verdict = { charset: 'windows-1252', evidence: 'assumed', confidence: 0 };
  for (const evidence of EVIDENCES) {
    const found = evidence(source);
    if (found === undefined) continue;
    verdict = found;
    break;
  }
  const { charset, evidence, confidence } = verdict;
  const text = verdict.text ?? read(bytes, charset);
  return { text, charset: charset === MIXED_UTF8 ? 'utf-8' : charset, evidence, confidence, replacementCount: countReplacements(text) };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
