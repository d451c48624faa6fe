/**
 * schedule/cron: the five fields of a crontab line (minute, hour, day, month, weekday) and when they come next, in
 * local time. As in cron, a day is meant by either of day and weekday where both are given.
 *
 * A minute that the clocks skip in spring comes when they have been set; one they repeat in autumn comes twice, which
 * costs a batch that finds nothing new.
 */
import { ConfigError } from '../model/errors.ts';

export interface Schedule {
  minute: ReadonlySet<number>;
  hour: ReadonlySet<number>;
  day: ReadonlySet<number>;
  month: ReadonlySet<number>;
  weekday: ReadonlySet<number>;
  /** Whether one of day and weekday suffices. */
  isEitherDay: boolean;
}

const FIELDS = [
  { name: 'minute', least: 0, most: 59, words: [] },
  { name: 'hour', least: 0, most: 23, words: [] },
  { name: 'day', least: 1, most: 31, words: [] },
  { name: 'month', least: 1, most: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekday', least: 0, most: 7, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

type Field = (typeof FIELDS)[number];

const MACROS = new Map([
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@monthly', '0 0 1 * *'],
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
]);

const MINUTE_MS = 60_000;
const MINUTES_AN_HOUR = 60;

/** 29 February is eight years away where a century skips its leap day. */
const LONGEST_WAIT_MS = 8.1 * 365.25 * 24 * MINUTES_AN_HOUR * MINUTE_MS;

/**
 * @example parseSchedule('0,30 8-18 * * mon-fri')
 * @throws {ConfigError} naming the field that makes no sense, or when no such moment ever comes
 */
export function parseSchedule(expression: string): Schedule {
  const fields = (MACROS.get(expression.trim().toLowerCase()) ?? expression).trim().split(/\s+/);
  if (fields.length !== FIELDS.length)
    throw new ConfigError(`Expected a schedule of 5 fields (minute hour day month weekday), got ${fields.length} in "${expression}"`);
  const [minute, hour, day, month, weekday] = FIELDS.map((field, at) => valuesOf(fields[at]!, field)) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  if (weekday.has(7)) weekday.add(0);
  const isEitherDay = !fields[2]!.startsWith('*') && !fields[4]!.startsWith('*');
  const schedule = { minute, hour, day, month, weekday, isEitherDay };
  if (nextSlot(schedule, 0) === undefined) throw new ConfigError(`Expected a schedule that comes at some time, got "${expression}"`);
  return schedule;
}

/**
 * The first moment of the schedule after `after`, in milliseconds since 1970; undefined if there is none.
 *
 * @param offsetMinutes local time minus UTC at a moment
 */
export function nextSlot(schedule: Schedule, after: number, offsetMinutes = systemOffset): number | undefined {
  const wallAt = (at: number): number => at + offsetMinutes(at) * MINUTE_MS;
  const until = after + LONGEST_WAIT_MS;
  let at = (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
  while (at <= until) {
    const wall = wallAt(at);
    const first = Math.min(wall, wallAt(at - MINUTE_MS) + MINUTE_MS);
    for (let minute = first; minute <= wall; minute += MINUTE_MS) if (isSlot(schedule, new Date(minute))) return at;
    const minutesPast = new Date(wall).getUTCMinutes();
    at += isHour(schedule, new Date(wall)) ? MINUTE_MS : (MINUTES_AN_HOUR - minutesPast) * MINUTE_MS;
  }
  return undefined;
}

function systemOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** Local time is written as if it were UTC. */
function isSlot(schedule: Schedule, wall: Date): boolean {
  return schedule.minute.has(wall.getUTCMinutes()) && isHour(schedule, wall);
}

function isHour({ hour, day, month, weekday, isEitherDay }: Schedule, wall: Date): boolean {
  if (!hour.has(wall.getUTCHours()) || !month.has(wall.getUTCMonth() + 1)) return false;
  const [isDay, isWeekday] = [day.has(wall.getUTCDate()), weekday.has(wall.getUTCDay())];
  return isEitherDay ? isDay || isWeekday : isDay && isWeekday;
}

function valuesOf(text: string, field: Field): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) for (const value of rangeOf(part, field)) values.add(value);
  return values;
}

/** `5`, `8-18`, `*`; a wide one perhaps with a step, `0-30/5`. */
function rangeOf(part: string, field: Field): number[] {
  const [range = '', step = '1', ...more] = part.split('/');
  const [from, to, ...rest] = range === '*' ? [field.least, field.most] : range.split('-').map((word) => valueOf(word, field));
  const isWide = range === '*' || to !== undefined;
  const by = /^\d{1,2}$/.test(step) ? Number(step) : 0;
  if (from === undefined || Number.isNaN(from) || Number.isNaN(to) || rest.length + more.length > 0 || by === 0 || (by > 1 && !isWide))
    throw new ConfigError(`Expected for ${field.name} a number, a range, a step or a list of them, got "${part}"`);
  const last = to ?? from;
  if (from < field.least || last > field.most || from > last)
    throw new ConfigError(`Expected for ${field.name} something from ${field.least} to ${field.most}, got "${part}"`);
  return Array.from({ length: Math.floor((last - from) / by) + 1 }, (_, at) => from + at * by);
}

function valueOf(word: string, { words, least }: Field): number {
  const at = (words as readonly string[]).indexOf(word.toLowerCase());
  if (at >= 0) return at + least;
  return /^\d{1,2}$/.test(word) ? Number(word) : NaN;
}
