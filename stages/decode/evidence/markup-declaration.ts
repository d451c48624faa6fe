/**
 * markup-declaration: `<meta charset>`, `<meta http-equiv>` and `<?xml encoding?>`, and the language the
 * page declares. Unlike browsers this looks past the first 1024 bytes, for pages that open with scripts.
 * Must not catch: a declaration inside a comment, or inside the text of a script.
 */
import { bufferOf } from '../buffer-of.ts';
import { charsetOfLabel } from './charset-label.ts';

const HEAD_BYTES = 16_384;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const SCRIPT = /<script[\s>][\s\S]*?(?:<\/script|$)/gi;
const XML_ENCODING = /^\s*<\?xml[^<>]*?\sencoding\s*=\s*["']([^"'<>]+)/i;
const META_CHARSET = /<meta\s[^<>]*?\bcharset\s*=\s*["']?([^\s"'/<>;]+)/i;
const LANGUAGE = /<(?:html|body)\s[^<>]*?\blang\s*=\s*["']?([a-z]{2,3})/i;

export interface MarkupDeclaration {
  charset: string | undefined;
  language: string | undefined;
}

export function markupDeclaration(bytes: Uint8Array): MarkupDeclaration {
  const head = bufferOf(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (!head.includes('<')) return { charset: undefined, language: undefined };
  const markup = head.replace(COMMENT, ' ').replace(SCRIPT, ' ');
  const label = XML_ENCODING.exec(markup)?.[1] ?? META_CHARSET.exec(markup)?.[1];
  return { charset: label === undefined ? undefined : charsetOfLabel(label), language: LANGUAGE.exec(markup)?.[1]?.toLowerCase() };
}
