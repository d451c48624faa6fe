/**
 * Dates written for machines: ISO 8601 and its near misses, RFC 2822, JavaScript's Date, Unix time.
 * Strict: the whole value is a date or it is none. Forms whose order of day and month is a matter
 * of country are not read here but by `written-date`.
 */
import { formatDate, type CalendarDate } from './calendar-date.ts';
import { monthNumber } from './months.ts';
import { zoneOffset } from './zones.ts';

/** Longest machine date seen: a JavaScript date with its zone spelled out. */
const MAX_LENGTH = 80;

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?)\d*)?`;
const ZONE = String.raw`(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?`;

/** 2022-09-20T09:43:00+0200, 2022-09-20 09:43, 2022/09/20, 2022-09 */
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ] ?${TIME}${ZONE})?)?(?: ?\(\w+\))?$`, 'i');
/** 20220920, 20220920T094300Z */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** Tue, 20 Sep 2022 09:43:00 GMT */
const RFC_2822 = new RegExp(String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})(?: ${TIME}${ZONE})?$`, 'i');
/** Tue Sep 20 2022 09:43:00 GMT+0200 (CEST), Tue Sep 20 09:43:00 UTC 2022 */
const DATE_STRING = new RegExp(
  String.raw`^[a-z]{3,9},? ([a-z]{3,9}) (\d{1,2}) (\d{4}) ${TIME}(?: (GMT|UTC)?([+-]\d{4})?)?(?: \([^()]*\))?$`,
  'i',
);
const UNIX_DATE = new RegExp(String.raw`^[a-z]{3} ([a-z]{3}) (\d{1,2}) ${TIME} ([A-Z]{3,4}) (\d{4})$`, 'i');
/** Seconds or milliseconds since 1970, from 2001 on: 1663666980, 1663666980000 */
const UNIX_TIME = /^(1\d{9})(\d{3})?$/;

/**
 * The date a machine-readable value states, as RFC 3339, or undefined.
 * @example machineDate('Tue, 20 Sep 2022 09:43:00 GMT') // '2022-09-20T09:43:00Z'
 */
export function machineDate(value: string): string | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const text = value.trim().replace(/\s+/g, ' ');
  const date = readIso(text) ?? readCompact(text) ?? readMail(text) ?? readDateString(text) ?? readUnixDate(text);
  return date === undefined ? readUnixTime(text) : formatDate(date);
}

function readIso(text: string): CalendarDate | undefined {
  const [, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  return dateOf(year, Number(month), day, hour, minute, second, zone);
}

function readCompact(text: string): CalendarDate | undefined {
  const [, year, month, day, hour, minute, second, zone] = COMPACT.exec(text) ?? [];
  return dateOf(year, Number(month), day, hour, minute, second, zone);
}

function readMail(text: string): CalendarDate | undefined {
  const [, day, name = '', year, hour, minute, second, zone] = RFC_2822.exec(text) ?? [];
  return dateOf(year, monthNumber(name, 'en'), day, hour, minute, second, zone);
}

function readDateString(text: string): CalendarDate | undefined {
  const [, name = '', day, year, hour, minute, second, zone, offset] = DATE_STRING.exec(text) ?? [];
  return dateOf(year, monthNumber(name, 'en'), day, hour, minute, second, offset ?? zone);
}

function readUnixDate(text: string): CalendarDate | undefined {
  const [, name = '', day, hour, minute, second, zone, year] = UNIX_DATE.exec(text) ?? [];
  return dateOf(year, monthNumber(name, 'en'), day, hour, minute, second, zone);
}

function readUnixTime(text: string): string | undefined {
  const seconds = UNIX_TIME.exec(text)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

function dateOf(
  year: string | undefined,
  month: number | undefined,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): CalendarDate | undefined {
  if (year === undefined || month === undefined) return undefined;
  const date: CalendarDate = { year: Number(year), month };
  if (day === undefined) return date;
  date.day = Number(day);
  if (hour === undefined || minute === undefined) return date;
  date.time = { hour: Number(hour), minute: Number(minute) };
  if (second !== undefined) date.time.second = second.replace(',', '.');
  const offset = zone === undefined ? undefined : zoneOffset(zone);
  if (offset !== undefined) date.time.zone = offset;
  return date;
}
