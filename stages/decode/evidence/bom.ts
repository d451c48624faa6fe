/** bom: a byte order mark settles the charset, whatever is declared. */
import type { Evidence } from './evidence.ts';

export const bom: Evidence = ({ bytes }) => {
  const charset = charsetOfMark(bytes);
  return charset === undefined ? undefined : { charset, evidence: 'bom', confidence: 1 };
};

function charsetOfMark([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  return undefined;
}
