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

/** Whether `bytes` are no text at all (image, archive, font, NUL-filled). */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return true;
  if (sniffWideUnicode(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    const isTextControl = byte === 0x1b || (byte >= 0x08 && byte <= 0x0d);
    if (byte < 0x20 && !isTextControl) controls++;
  }
  return controls > sample.length * MAX_CONTROL_SHARE;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
