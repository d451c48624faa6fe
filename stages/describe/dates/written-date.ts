/**
 * Dates written for people: "20 Sep 2022 - 9:43", "12.03.2024", "3 de mayo de 2023", "2023年5月3日", "۲۹ شهریور ۱۴۰۱".
 * Finds the first complete date in a short text and the time beside it. Never guesses: a number too many, a
 * month no calendar has or an order of day and month that nothing decides gives no date.
 * Not read: relative dates ("yesterday"), which need a clock, and days without a year.
 */
import { formatDate, type CalendarDate } from './calendar-date.ts';
import { timeBeside } from './clock-time.ts';
import type { DayOrder } from './day-order.ts';
import { asciiDigits } from './digits.ts';
import { monthNumber, solarHijriMonth } from './months.ts';
import { fromSolarHijri, isSolarHijriYear } from './solar-hijri.ts';

/** What helps to read a date where its form alone does not decide. */
export interface DateReading {
  /** BCP 47 primary language of the page. */
  language: string | null;
  order: DayOrder | undefined;
}

export interface WrittenDate {
  /** RFC 3339, as far as stated. */
  value: string;
  /** UTF-16 range of the date, without its time, in the text. */
  start: number;
  end: number;
}

/** A date line is short; a longer text is cut, so that a page cannot make this slow. */
const MAX_LENGTH = 300;

/** The Buddhist era counts 543 years more, and stands beside Thai month names. */
const BUDDHIST_OFFSET = 543;
const FIRST_BUDDHIST_YEAR = 2400;

/** Years of the eras still met on pages: Reiwa 1 is 2019, Heisei 1 is 1989, Minguo 1 is 1912. */
const ERA_OFFSETS: Record<string, number> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

const EAST_ASIAN = /(令和|平成|民國|民国)?\s?(?<!\d)(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})(?!\d)/i;
const YEAR_FIRST = /(?<![\d./-])(\d{4})(?:-|\. ?|\/)(\d{1,2})(?:-|\. ?|\/)(\d{1,2})(?!\d|[./-]\d)/;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})( ?[-/] ?|\. ?)(\d{1,2})( ?[-/] ?|\. ?)(\d{4}|\d{2})(?![\d/]|[.:-]\d)/;

/** A number, a word or a sign; "HealthDECEMBER", glued where elements met, is two words. */
const TOKEN = /\d+|\p{Lu}+(?:[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}]+)?|[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

/** What stands between the parts of a date that names its month. */
const FILLERS = new Set(
  ", . - – / ' ’ ª º ° de del des of the d den di da do el i st nd rd th er ste na ro го год г р ngày m mes la le ה ב a ל il عام سنة عن".split(
    ' ',
  ),
);
const MAX_FILLERS = 3;

type Reader = (text: string, reading: DateReading) => { date: CalendarDate; start: number; end: number } | undefined;

const READERS: readonly Reader[] = [readEastAsian, readVietnamese, readYearFirst, readNamedMonth, readYearLast];

/**
 * The first date stated in a short text, with its time where one stands beside it.
 * @example findDate('Publié le 3 mai 2023 à 14h30', { language: 'fr', order: 'day-first' })?.value // '2023-05-03T14:30'
 */
export function findDate(source: string, reading: DateReading): WrittenDate | undefined {
  const text = asciiDigits(source.slice(0, MAX_LENGTH));
  if (!/\d/.test(text)) return undefined;
  let first: ReturnType<Reader>;
  for (const read of READERS) {
    const found = read(text, reading);
    if (found !== undefined && (first === undefined || found.start < first.start) && formatDate(found.date) !== undefined) first = found;
  }
  if (first === undefined) return undefined;
  const { date, start, end } = first;
  const time = date.day === undefined ? undefined : timeBeside(text, start, end);
  const value = formatDate(time === undefined ? date : { ...date, time });
  return value === undefined ? undefined : { value, start, end };
}

function readEastAsian(text: string): ReturnType<Reader> {
  const match = EAST_ASIAN.exec(text);
  if (match === null) return undefined;
  const year = Number(match[2]) + (match[1] === undefined ? 0 : (ERA_OFFSETS[match[1]] ?? 0));
  return located(match, { year, month: Number(match[3]), day: Number(match[4]) });
}

function readVietnamese(text: string): ReturnType<Reader> {
  const match = VIETNAMESE.exec(text);
  return match === null ? undefined : located(match, { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) });
}

function readYearFirst(text: string): ReturnType<Reader> {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return located(match, (isSolarHijriYear(year) ? fromSolarHijri(year, month, day) : undefined) ?? { year, month, day });
}

function readYearLast(text: string, { order }: DateReading): ReturnType<Reader> {
  const match = YEAR_LAST.exec(text);
  if (match === null) return undefined;
  const [, first = '', separator = '', second = '', otherSeparator = '', digits = ''] = match;
  const sign = separator.trim();
  if (sign !== otherSeparator.trim()) return undefined;
  const isDayFirst = decideOrder(Number(first), Number(second), sign === '.' ? 'day-first' : order);
  if (isDayFirst === undefined) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return located(match, { year: fullYear(digits), month: Number(month), day: Number(day) });
}

function decideOrder(first: number, second: number, order: DayOrder | undefined): boolean | undefined {
  if (first > 12 || first === second) return true;
  if (second > 12) return false;
  return order === undefined ? undefined : order === 'day-first';
}

/** Two digits are a year of this century up to 49, of the last one from 50 on. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function located(match: RegExpExecArray, date: CalendarDate): ReturnType<Reader> {
  return { date, start: match.index, end: match.index + match[0].length };
}

interface Token {
  text: string;
  start: number;
  end: number;
}

function readNamedMonth(text: string, { language }: DateReading): ReturnType<Reader> {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  let monthOnly: ReturnType<Reader>;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]!.text;
    const month = monthNumber(word, language);
    const solarMonth = month === undefined ? solarHijriMonth(word) : undefined;
    if (month === undefined && solarMonth === undefined) continue;
    const found = dateAround(tokens, at, month, solarMonth);
    if (found?.date.day !== undefined) return found;
    monthOnly ??= found;
  }
  return monthOnly;
}

/** Day–month–year, month–day–year or year–month–day around the month's name; month–year where no day is stated. */
function dateAround(tokens: Token[], at: number, month: number | undefined, solarMonth: number | undefined): ReturnType<Reader> {
  const before = numberBeside(tokens, at, -1);
  const after = numberBeside(tokens, at, 1);
  const second = after === undefined ? undefined : numberBeside(tokens, after, 1);
  const [left, right, farRight] = [before, after, second].map((index) => (index === undefined ? undefined : tokens[index]!.text));
  const start = tokens[before ?? at]!.start;
  const name = { month, solarMonth };
  if (isDay(left) && isYear(right)) return dated(name, right, left, start, tokens[after!]!.end);
  if (isDay(left) && isShortYear(tokens, at, after)) return dated(name, String(fullYear(right!)), left, start, tokens[after!]!.end);
  if (isYear(left) && isDay(right)) return dated(name, left, right, start, tokens[after!]!.end);
  if (isDay(right) && isYear(farRight)) return dated(name, farRight, right, tokens[at]!.start, tokens[second!]!.end);
  if (isYear(right) && month !== undefined) return dated(name, right, undefined, tokens[at]!.start, tokens[after!]!.end);
  return undefined;
}

function dated(
  { month, solarMonth }: { month: number | undefined; solarMonth: number | undefined },
  yearDigits: string,
  day: string | undefined,
  start: number,
  end: number,
): ReturnType<Reader> {
  const year = Number(yearDigits);
  if (month !== undefined) {
    const date: CalendarDate = { year: year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_OFFSET : year, month };
    if (day !== undefined) date.day = Number(day);
    return { date, start, end };
  }
  const date = fromSolarHijri(year, solarMonth!, Number(day));
  return date === undefined ? undefined : { date, start, end };
}

/** Index of the next number in a direction, past fillers only. */
function numberBeside(tokens: Token[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step, fillers = 0; fillers <= MAX_FILLERS; index += step, fillers++) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (/^\d/.test(token.text)) return index;
    if (!FILLERS.has(token.text.toLowerCase())) return undefined;
  }
  return undefined;
}

function isDay(digits: string | undefined): digits is string {
  return digits !== undefined && digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;
}

function isYear(digits: string | undefined): digits is string {
  return digits?.length === 4;
}

/** `20-Sep-22` and `Sep '22`; a bare two-digit number after a month is as often an hour. */
function isShortYear(tokens: Token[], at: number, after: number | undefined): boolean {
  return after === at + 2 && tokens[after]!.text.length === 2 && /^[-/'’]$/.test(tokens[at + 1]!.text);
}
