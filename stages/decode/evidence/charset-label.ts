/** What a declaration names, as a charset that can be read byte for byte. */
import { normalizeEncoding } from '@exodus/bytes/encoding.js';

/**
 * The web's name for a declared label, or undefined where it names nothing we can use. Whoever could
 * read the declaration has not read UTF-16, and `x-user-defined` is no text.
 */
export function charsetOfLabel(label: string): string | undefined {
  const name = normalizeEncoding(label.trim());
  if (name === null || name === 'replacement' || name === 'x-user-defined' || name.startsWith('utf-16')) return undefined;
  return name === 'gb18030' ? 'gbk' : name;
}
