/**
 * A value a page states about itself, made fit for the record: a string, of bounded length, one line, without
 * markup, entities or control characters. Nothing else about it is believed.
 */
import { decodeEntities } from './entities.ts';

/** What is read of a value, as a multiple of what may be kept: room for the markup and white space that goes. */
const READ_FACTOR = 4;

const TAG = /<\/?[a-z][^<>]*>|<!--/gi;
// Format characters that carry no meaning in a one-line value; joiners (U+200C, U+200D) are part of Persian and Hindi words.
const NOISE = /[\p{Cc}\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** Printable ASCII without markup, references or doubled spaces: nothing to clean, as with most values. */
const PLAIN = /^(?:[!-%'-;=-~]| (?! ))*$/;

/**
 * One line of plain text, NFC, or undefined where nothing is left.
 * @param maxLength in UTF-16 units; a longer value is cut at the last word that fits
 * @example cleanText(' Caf&eacute; <b>Nord</b>\n', 80) // 'Café Nord'
 */
export function cleanText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const read = String(value).slice(0, maxLength * READ_FACTOR);
  if (PLAIN.test(read) && read.length <= maxLength) return read.trim() || undefined;
  const text = decodeEntities(read).replace(TAG, ' ').replace(NOISE, ' ').replace(/\s+/g, ' ').trim().toWellFormed().normalize('NFC');
  if (text === '') return undefined;
  return text.length <= maxLength ? text : cutAtWord(text, maxLength);
}

function cutAtWord(text: string, maxLength: number): string {
  const space = text.lastIndexOf(' ', maxLength);
  return text
    .slice(0, space > maxLength / 2 ? space : maxLength)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd();
}

const ASCII = /^[ -~]*$/;

/** Lower-case letters and digits only, for asking whether two values say the same. */
export function foldValue(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
