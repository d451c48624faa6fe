/** Makes damage for tests: sound text as it looks when its bytes are read with the wrong table. */
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { highHalf } from '../../stages/measures/charsets/single-byte-table.ts';

const MULTI_BYTE = new Set(['gbk', 'big5', 'euc-jp', 'shift_jis', 'euc-kr', 'iso-2022-jp', 'gb18030']);

/** The tables through which UTF-8 is read by mistake, and which repair undoes. */
export const MISREADING_TABLES = [
  'windows-1252',
  'iso-8859-1',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'macintosh',
  'cp437',
];

/** `text` in a charset; throws where the charset lacks a character. */
export function bytesIn(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  return MULTI_BYTE.has(charset) ? createMultibyteEncoder(charset)(text) : createSinglebyteEncoder(charset)(text);
}

/** Bytes shown through a table; what the table lacks is shown as latin-1 shows it. */
export function shownThrough(bytes: Uint8Array, table: string): string {
  const high = table === 'iso-8859-1' ? undefined : highHalf(table);
  return Array.from(bytes, (byte) => {
    const character = byte < 0x80 ? undefined : high?.charAt(byte - 0x80);
    return character === undefined || character === '\ufffd' ? String.fromCharCode(byte) : character;
  }).join('');
}

export function utf8ShownThrough(text: string, table: string): string {
  return shownThrough(bytesIn(text, 'utf-8'), table);
}
