/** Bytes in the charsets of the web, each decoder made once. The tables are the web's, never those of the platform. */
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { unitsOf } from '../code-units.ts';
import { readSingleByte, unitOfByte } from './single-byte-table.ts';

const MULTI_BYTE = ['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'];
const multiByte = new Map(MULTI_BYTE.map((charset) => [charset, createMultibyteDecoder(charset, true)]));

/** Bytes in a single-byte or East Asian charset; U+FFFD where they are none of it. */
export function readBytes(bytes: Uint8Array, charset: string): string {
  return multiByte.get(charset)?.(bytes) ?? readSingleByte(bytes, charset);
}

/** The same as UTF-16 code units, for weighing a sample without making a text of it. */
export function readUnits(bytes: Uint8Array, charset: string): Uint16Array {
  if (multiByte.has(charset)) return unitsOf(readBytes(bytes, charset));
  const table = unitOfByte(charset);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = table[bytes[at]!]!;
  return units;
}
