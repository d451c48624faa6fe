/** Reads bytes in a charset, each decoder made once. The tables are the web's, never those of the platform. */
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { unitsOf } from '../measures/letter-cost.ts';
import { readSingleByte, unitOfByte } from '../measures/single-byte-table.ts';
import { decodeMixedUtf8 } from './mixed-utf8.ts';
import { decodeUtf32 } from './utf32.ts';

const MULTI_BYTE = ['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'];
const multiByte = new Map(MULTI_BYTE.map((charset) => [charset, createMultibyteDecoder(charset, true)]));

/** UTF-8 into which windows-1252 was pasted; no charset of its own. */
export const MIXED_UTF8 = 'mixed-utf-8';

export function read(bytes: Uint8Array, charset: string): string {
  const decoder = multiByte.get(charset);
  if (decoder !== undefined) return decoder(bytes);
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset === 'utf-32le');
  if (charset === MIXED_UTF8) return decodeMixedUtf8(bytes);
  return charset.startsWith('utf-') ? legacyHookDecode(bytes, charset) : readSingleByte(bytes, charset);
}

/** The same as UTF-16 code units, for weighing a sample without making a text of it. */
export function readUnits(bytes: Uint8Array, charset: string): Uint16Array {
  if (multiByte.has(charset) || charset === MIXED_UTF8) return unitsOf(read(bytes, charset));
  const table = unitOfByte(charset);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = table[bytes[at]!]!;
  return units;
}
