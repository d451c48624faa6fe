/**
 * decode: bytes → text. What is certain comes first (byte order mark, zero bytes of UTF-16, valid
 * UTF-8); a declaration is kept only if the bytes agree; the rest is weighed by how good a text each
 * charset makes of them.
 */
import { bomCharset } from './evidence/bom.ts';
import { httpCharset } from './evidence/http-header.ts';
import { markupDeclaration } from './evidence/markup-declaration.ts';
import { guessCharset } from './evidence/statistics.ts';
import { languagesOfUrl } from './evidence/top-level-domain.ts';
import { strictUtf8 } from './evidence/utf8.ts';
import { sniffWideUnicode } from './evidence/wide-unicode.ts';
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
  evidence: 'bom' | 'http' | 'meta' | 'sniff' | 'assumed';
  confidence: number;
  /** U+FFFD in `text`. */
  replacementCount: number;
}

/** ISO-2022-JP is 7-bit, so it passes for ASCII but for its escapes. */
const ISO_2022_JP_ESCAPE = /\u001b(?:\$[@B]|\([BJI])/;

/** Any bytes to text. `decode(bytes)` never throws; bytes that are no text at all are for `isBinary` to find. */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const bom = bomCharset(bytes);
  if (bom !== undefined) return decoded(read(bytes, bom), bom, 'bom', 1);
  const wide = sniffWideUnicode(bytes);
  if (wide !== undefined) return decoded(read(bytes, wide), wide, 'sniff', 0.98);
  const http = httpCharset(options.contentType ?? '');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && ISO_2022_JP_ESCAPE.test(utf8)) return decoded(read(bytes, 'iso-2022-jp'), 'iso-2022-jp', 'sniff', 0.95);
  if (utf8 !== undefined) return decoded(utf8, 'utf-8', http === 'utf-8' ? 'http' : 'sniff', 0.99);
  const markup = options.isHtml === false ? undefined : markupDeclaration(bytes);
  const declared = [http, markup?.charset].filter((charset) => charset !== undefined);
  const languages = [markup?.language, ...languagesOfUrl(options.url ?? '')].filter((language) => language !== undefined);
  const { charset, lead } = guessCharset(bytes, { declared, languages });
  const confidence = 1 / (1 + Math.exp(-Math.max(0, lead)));
  if (charset === MIXED_UTF8) return decoded(read(bytes, charset), 'utf-8', 'sniff', confidence);
  const evidence = charset === http ? 'http' : charset === markup?.charset ? 'meta' : lead > 0 ? 'sniff' : 'assumed';
  return decoded(read(bytes, charset), charset, evidence, confidence);
}

function decoded(text: string, charset: string, evidence: Decoded['evidence'], confidence: number): Decoded {
  let replacementCount = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replacementCount++;
  return { text, charset, evidence, confidence, replacementCount };
}
