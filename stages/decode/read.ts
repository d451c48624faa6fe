/** Reads bytes in any charset that decode can state. */
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import { readBytes } from '../measures/charsets/read-bytes.ts';
import { decodeMixedUtf8 } from './mixed-utf8.ts';
import { decodeUtf32 } from './utf32.ts';

/** UTF-8 into which windows-1252 was pasted; no charset of its own. */
export const MIXED_UTF8 = 'mixed-utf-8';

export function read(bytes: Uint8Array, charset: string): string {
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset === 'utf-32le');
  if (charset === MIXED_UTF8) return decodeMixedUtf8(bytes);
  return charset.startsWith('utf-') ? legacyHookDecode(bytes, charset) : readBytes(bytes, charset);
}
