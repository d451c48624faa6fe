/**
 * The Solar Hijri calendar of Iran and Afghanistan, converted to the Gregorian one.
 * Method: the 33-year arithmetic cycle with eight leap years, exact for the years 1343 to 1502 (1964 to 2123).
 */

/** Years within a cycle of 33 that have 366 days. */
const LEAP_REMAINDERS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

/** 1 Farvardin 1343 was 21 March 1964. */
const ANCHOR_YEAR = 1343;
const ANCHOR_MS = Date.UTC(1964, 2, 21);
const LAST_YEAR = 1502;
const DAY_MS = 86_400_000;

export function isSolarHijriYear(year: number): boolean {
  return year >= ANCHOR_YEAR && year <= LAST_YEAR;
}

/** Gregorian day of a Solar Hijri one, or undefined where that calendar has no such day. */
export function fromSolarHijri(year: number, month: number, day: number): { year: number; month: number; day: number } | undefined {
  if (!isSolarHijriYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  let days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  for (let past = ANCHOR_YEAR; past < year; past++) days += LEAP_REMAINDERS.has(past % 33) ? 366 : 365;
  const date = new Date(ANCHOR_MS + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || LEAP_REMAINDERS.has(year % 33) ? 30 : 29;
}
