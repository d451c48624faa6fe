/**
 * wide-unicode: UTF-16 and UTF-32 without a byte order mark, seen by where the zero bytes stand.
 * Markup and Latin text have a zero in nearly every unit; text in other scripts at least in its
 * spaces, line ends and tags.
 */
import { bufferOf } from '../buffer-of.ts';
import type { Evidence } from './evidence.ts';

type WideUnicode = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const SAMPLE_BYTES = 4096;
const MIN_BYTES = 8;
/** Characters beyond U+FFFF are emoji and rare ideographs, a few in a text. */
const MIN_PLANE_ZERO_SHARE = 0.8;
/** Share of units whose high byte is zero: pages of Japanese in light markup reach about a tenth. */
const MIN_ZERO_SHARE = 0.04;

const CONFIDENCE = 0.98;

export const wideUnicode: Evidence = ({ bytes }) => {
  const charset = sniffWideUnicode(bytes);
  return charset === undefined ? undefined : { charset, evidence: 'sniff', confidence: CONFIDENCE };
};

/** The wide form of Unicode that `bytes` are, or undefined. */
export function sniffWideUnicode(bytes: Uint8Array): WideUnicode | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
  if (length < MIN_BYTES || !bufferOf(bytes.subarray(0, length)).includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 3]!++;
  const [first, second, third, fourth] = zeros as [number, number, number, number];
  const units = length / 4;
  if (first === units && second > units * MIN_PLANE_ZERO_SHARE && fourth < units / 2) return 'utf-32be';
  if (fourth === units && third > units * MIN_PLANE_ZERO_SHARE && first < units / 2) return 'utf-32le';
  const atEven = first + third;
  const atOdd = second + fourth;
  const enough = units * 2 * MIN_ZERO_SHARE;
  if (atOdd > enough && atEven * 8 < atOdd) return 'utf-16le';
  if (atEven > enough && atOdd * 8 < atEven) return 'utf-16be';
  return undefined;
}
