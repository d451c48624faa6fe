/**
 * escapes: ISO-2022-JP is 7-bit and would pass for ASCII but for the escape sequences that switch its
 * character sets. Must not catch: the colour codes of terminal logs (`ESC [31m`).
 */
import { isAscii } from 'node:buffer';
import { bufferOf } from '../buffer-of.ts';
import type { Evidence } from './evidence.ts';

const ESCAPE = 0x1b;
const TO_KANJI = /\u001b\$[@B]/;

export const escapes: Evidence = ({ bytes }) => {
  const buffer = bufferOf(bytes);
  if (!buffer.includes(ESCAPE) || !isAscii(buffer)) return undefined;
  const text = buffer.toString('latin1');
  return TO_KANJI.test(text) ? { charset: 'iso-2022-jp', evidence: 'sniff', confidence: 0.95 } : undefined;
};
