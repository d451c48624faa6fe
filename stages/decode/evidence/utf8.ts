/**
 * utf8: bytes that are UTF-8 throughout are UTF-8: text in another charset has a chance of one in
 * thousands to be valid by accident once a few of its bytes are above 0x7F.
 */
import { isUtf8 } from 'node:buffer';
import { bufferOf } from '../buffer-of.ts';
import type { Evidence } from './evidence.ts';
import { httpCharset } from './http-header.ts';

/** Odds of an accident fall tenfold with every character; what is left is a page of one or two. */
const CONFIDENCE = 0.99;
const CUT_AT_MOST = 3;

export const utf8: Evidence = ({ bytes, contentType = '' }) => {
  const text = strictUtf8(bytes);
  if (text === undefined) return undefined;
  return { charset: 'utf-8', evidence: httpCharset(contentType) === 'utf-8' ? 'http' : 'sniff', confidence: CONFIDENCE, text };
};

/** The text, with U+FFFD for a last character that was cut off; undefined if the bytes are not UTF-8. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  const end = isUtf8(bytes) ? bytes.length : cutSequenceStart(bytes);
  if (end === undefined) return undefined;
  const whole = bytes.subarray(0, end);
  if (end < bytes.length && !isUtf8(whole)) return undefined;
  const text = bufferOf(whole).toString('utf8');
  return end < bytes.length ? `${text}\ufffd` : text;
}

/** Where the last character begins if it is cut off. */
function cutSequenceStart(bytes: Uint8Array): number | undefined {
  for (let back = 1; back <= CUT_AT_MOST && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return undefined;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc2 : back === 2 ? 0xe0 : 0xf0) && byte <= 0xf4 ? bytes.length - back : undefined;
  }
  return undefined;
}
