/**
 * A date as far as a page states it, and its RFC 3339 form. What is not stated stays out: a date
 * without a time has no midnight, a time without a zone gets none.
 */
export interface CalendarDate {
  year: number;
  month?: number;
  day?: number;
  time?: ClockTime;
}

export interface ClockTime {
  hour: number;
  minute: number;
  /** Seconds as written, with their fraction: `05` or `05.250`. */
  second?: string;
  /** `Z` or `+02:00`. */
  zone?: string;
}

/** Printed matter that is put on the web is older than the web; older than this, a year is a count or a default value. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** What programs write when they have no date: the zero of a Unix clock, read east and west of Greenwich. */
const UNSET_DATES = new Set(['1970-01-01', '1969-12-31']);

/** RFC 3339 with the unstated parts left out, or undefined where the calendar has no such day. */
export function formatDate(date: CalendarDate): string | undefined {
  if (date.year < FIRST_YEAR || date.year > LAST_YEAR) return undefined;
  let text = String(date.year);
  if (date.month === undefined) return text;
  if (date.month < 1 || date.month > 12) return undefined;
  text += `-${two(date.month)}`;
  if (date.day === undefined) return text;
  if (date.day < 1 || date.day > daysIn(date.year, date.month)) return undefined;
  text += `-${two(date.day)}`;
  if (UNSET_DATES.has(text)) return undefined;
  return date.time === undefined || !isClockTime(date.time) ? text : `${text}T${formatTime(date.time)}`;
}

function formatTime({ hour, minute, second, zone = '' }: ClockTime): string {
  return `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${second}`}${zone}`;
}

function isClockTime({ hour, minute, second = '0' }: ClockTime): boolean {
  return hour < 24 && minute < 60 && Number.parseFloat(second) < 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
