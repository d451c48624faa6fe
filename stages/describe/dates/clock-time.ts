/**
 * A time of day written beside a date: 9:43, 14h30, 2.30 pm, 14.30 Uhr, kl. 14.30, 14时30分.
 * A dot between two numbers is a time only with a word that says so: 12.03 is also a date, a price, a version.
 */
import type { ClockTime } from './calendar-date.ts';
import { zoneOffset } from './zones.ts';

/** Farther from the date than this, the time belongs to something else. Room for " a las ", weekday and bar. */
const MAX_GAP = 18;

/** A number or a long word between date and time ("Updated 9:43") gives the time to something else; "a las", "pukul" do not. */
const BREAK = /\d|(?!pukul)(?<!\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{5}/u;

const COLON_TIME = /(?<![\d:.,])(\d{1,2})\s?:\s?([0-5]\d)(?::([0-5]\d))?(?![\d:])/;
const FRENCH_TIME = /(?<![\d:.,])(\d{1,2})\s?h\s?([0-5]\d)(?!\d)/i;
const MARKED_DOT_TIME =
  /(?<=(?:\bkl|klo|pukul|um|alle|ore|ob|godz)\.? )(\d{1,2})\.([0-5]\d)(?![\d.])|(?<![\d.,])(\d{1,2})\.([0-5]\d)(?= ?(?:uhr|[ap]\.?m\b|wib|wita|wit\b))/i;
const CJK_TIME = /(?<!\d)(\d{1,2})[时時시]\s?([0-5]?\d)[分분]/;

const AFTERNOON = /^\s?(?:p\.?\s?m\b|م\b|μ\.?μ)/i;
const MORNING = /^\s?(?:a\.?\s?m\b|ص\b|π\.?μ)/i;
const CJK_AFTERNOON = /(?:午後|下午|晚上|오후)\s?$/;
const ZONE = /^[\s(]*(?:uhr\s)?\(?((?:GMT|UTC)?[+-]\d{2}:?\d{2}\b|(?:GMT|UTC)?[+-]\d{1,2}\b|[A-Z]{1,4}\b|МСК\b)/;

/** The time stated right after, or right before, the date that takes `start` to `end` of the text (digits in ASCII). */
export function timeBeside(text: string, start: number, end: number): ClockTime | undefined {
  const after = text.slice(end, end + MAX_GAP * 2);
  const before = text.slice(Math.max(0, start - MAX_GAP * 2), start);
  return readTime(after, true) ?? readTime(before, false);
}

function readTime(text: string, isAfterDate: boolean): ClockTime | undefined {
  for (const form of [COLON_TIME, FRENCH_TIME, MARKED_DOT_TIME, CJK_TIME]) {
    const match = form.exec(text);
    if (match === null) continue;
    const gap = isAfterDate ? text.slice(0, match.index) : text.slice(match.index + match[0].length);
    if (gap.length > MAX_GAP || BREAK.test(gap)) continue;
    const rest = text.slice(match.index + match[0].length);
    const isAfternoon = AFTERNOON.test(rest) || CJK_AFTERNOON.test(text.slice(0, match.index));
    const hour = hourOf(Number(match[1] ?? match[3]), isAfternoon, MORNING.test(rest));
    if (hour > 23) continue;
    const time: ClockTime = { hour, minute: Number(form === MARKED_DOT_TIME ? (match[2] ?? match[4]) : match[2]) };
    if (form === COLON_TIME && match[3] !== undefined) time.second = match[3];
    const zone = zoneAfter(rest.replace(/^\s?[ap]\.?\s?m\.?/i, ''));
    if (zone !== undefined) time.zone = zone;
    return time;
  }
  return undefined;
}

function hourOf(hour: number, isAfternoon: boolean, isMorning: boolean): number {
  if (isAfternoon && hour < 12) return hour + 12;
  return isMorning && hour === 12 ? 0 : hour;
}

function zoneAfter(rest: string): string | undefined {
  const zone = ZONE.exec(rest)?.[1];
  const offset = zone === undefined ? undefined : /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (offset?.[1] !== undefined) return zoneOffset(`${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`);
  return zone === undefined ? undefined : zoneOffset(zone);
}
