/**
 * is-binary: bytes that are no text in any charset, so that the page goes to quarantine instead of
 * becoming noise. Must not catch: UTF-16 and UTF-32 (NUL bytes at regular places), text with a
 * stray control byte.
 */
import { sniffWideUnicode } from './evidence/wide-unicode.ts';

/** First bytes of formats that scrapers store under a text name. */
const SIGNATURES: readonly string[] = [
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'RIFF',
  '%PDF-',
  'PK\x03\x04',
  '\x1f\x8b',
  '\x28\xb5\x2f\xfd',
  'BZh',
  '\xfd7zXZ',
  'OggS',
  'ID3',
  'wOFF',
  'wOF2',
  '\x7fELF',
  'Rar!',
  '7z\xbc\xaf',
  '\x00\x00\x01\x00',
];
const SAMPLE_BYTES = 4096;
/** Old plain text holds form feeds or escapes now and then; compressed data has controls in about one byte of nine. */
const MAX_CONTROL_SHARE = 0.02;
/** Programs that take NUL for a blank leave one in every few words, and no other control; programs and images are full of both. */
const MAX_NUL_SHARE = 0.1;
/**
 * Bits in a byte of a sample without any ASCII. Double-byte text without a line end uses 94 values (EUC, and GBK as it is
 * written): 6.6 bits at most, and letters of any script come to 3 at least. Noise uses all 128 alike: 7; filler is one byte.
 */
const MAX_HIGH_BYTE_BITS = 6.8;
const MIN_HIGH_BYTE_BITS = 1;
const HIGH_BYTE = 0x80;

/** Whether `bytes` are no text at all (image, archive, font, NUL-filled). */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return true;
  if (sniffWideUnicode(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  let nuls = 0;
  for (const byte of sample) {
    const isTextControl = byte === 0x1b || (byte >= 0x08 && byte <= 0x0d);
    if (byte === 0) nuls++;
    else if (byte < 0x20 && !isTextControl) controls++;
  }
  return controls > sample.length * MAX_CONTROL_SHARE || nuls > sample.length * MAX_NUL_SHARE || isHighNoise(sample);
}

function isHighNoise(sample: Uint8Array): boolean {
  if (sample.length < SAMPLE_BYTES || sample.some((byte) => byte < HIGH_BYTE)) return false;
  const counts = new Map<number, number>();
  for (const byte of sample) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits > MAX_HIGH_BYTE_BITS || bits < MIN_HIGH_BYTE_BITS;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
