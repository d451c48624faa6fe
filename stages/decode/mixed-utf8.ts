/**
 * mixed-utf8: a UTF-8 page into which bytes of an older charset were pasted. Valid sequences are read as
 * UTF-8, each other byte as windows-1252; what is left of a cut sequence becomes one U+FFFD.
 */
import { highHalf } from '../measures/charsets/single-byte-table.ts';

export function decodeMixedUtf8(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let copied = 0;
  const fragments = highHalf('windows-1252');
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at]! < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const cut = cutLength(bytes, at);
    parts.push(decoder.decode(bytes.subarray(copied, at)), cut > 1 ? '\ufffd' : fragments.charAt(bytes[at]! - 0x80));
    at += cut;
    copied = at;
  }
  parts.push(decoder.decode(bytes.subarray(copied)));
  return parts.join('');
}

/** Whether most bytes above 0x7F belong to valid UTF-8. */
export function holdsUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      valid += length;
      at += length - 1;
    } else invalid++;
  }
  return valid > invalid;
}

/** Length of the valid UTF-8 sequence at `at`, 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const length = expectedLength(bytes[at]!);
  if (length === 0 || continuations(bytes, at, length) < length - 1) return 0;
  return isAllowedSecond(bytes[at]!, bytes[at + 1]!) ? length : 0;
}

/** Length of the beginning of a sequence that is cut short at `at`; 1 if the byte begins none. */
function cutLength(bytes: Uint8Array, at: number): number {
  const length = expectedLength(bytes[at]!);
  if (length < 3 || !isAllowedSecond(bytes[at]!, bytes[at + 1] ?? 0)) return 1;
  return 1 + continuations(bytes, at, length);
}

function expectedLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function continuations(bytes: Uint8Array, at: number, length: number): number {
  let count = 0;
  while (count < length - 1 && (bytes[at + 1 + count]! & 0xc0) === 0x80) count++;
  return count;
}

/** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
function isAllowedSecond(lead: number, second: number): boolean {
  if (second < 0x80 || second > 0xbf) return false;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}
