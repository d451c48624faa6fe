/** schedule/cron: the moments of a crontab line, checked against a calendar written out by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../pipeline/model/errors.ts';
import { nextSlot, parseSchedule } from '../../../pipeline/schedule/cron.ts';

const UTC: (at: number) => number = () => 0;

/** The next `count` slots after `from`, as ISO times without seconds. */
function slots(expression: string, from: string, count: number, offset = UTC): string[] {
  const found: string[] = [];
  for (let at = Date.parse(from); found.length < count;) {
    at = nextSlot(parseSchedule(expression), at, offset)!;
    found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

describe('a schedule', () => {
  it.each([
    ['*/15 * * * *', ['2026-02-27T23:15', '2026-02-27T23:30', '2026-02-27T23:45', '2026-02-28T00:00']],
    ['30 4 * * *', ['2026-02-28T04:30', '2026-03-01T04:30']],
    ['0 9-17/4 * * mon-fri', ['2026-03-02T09:00', '2026-03-02T13:00', '2026-03-02T17:00', '2026-03-03T09:00']],
    ['0 0 29 2 *', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['5,50 12 1 JAN,jul *', ['2026-07-01T12:05', '2026-07-01T12:50', '2027-01-01T12:05']],
    ['0 0 * * 7', ['2026-03-01T00:00', '2026-03-08T00:00']],
    ['@monthly', ['2026-03-01T00:00', '2026-04-01T00:00']],
  ])('%s comes when it says', (expression, expected) => {
    expect(slots(expression, '2026-02-27T23:00:00Z', expected.length)).toEqual(expected);
  });

  it('means either day where both are given, and both where one is a star', () => {
    expect(slots('0 0 13 * fri', '2026-02-01T00:00:00Z', 3)).toEqual(['2026-02-06T00:00', '2026-02-13T00:00', '2026-02-20T00:00']);
    expect(slots('0 0 */2 * fri', '2026-02-01T00:00:00Z', 2)).toEqual(['2026-02-13T00:00', '2026-02-27T00:00']);
  });

  it('makes up for minutes that the clocks skip, and keeps going through the hour they repeat', () => {
    /** One hour ahead until 01:00 UTC, then two. */
    const spring = (at: number): number => (at < Date.parse('2026-03-29T01:00:00Z') ? 60 : 120);
    expect(slots('30 2 * * *', '2026-03-27T12:00:00Z', 3, spring)).toEqual(['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30']);
    const autumn = (at: number): number => (at < Date.parse('2026-10-25T01:00:00Z') ? 120 : 60);
    expect(slots('*/30 * * * *', '2026-10-25T00:15:00Z', 4, autumn)).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T01:00',
      '2026-10-25T01:30',
      '2026-10-25T02:00',
    ]);
  });

  it('comes at minutes it names and at no other, and never later than it should', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 4e12 }), (named, after) => {
        const at = nextSlot(parseSchedule(`${named.join(',')} * * * *`), after, UTC)!;
        const wait = named.map((minute) => (minute * 60_000 - (after % 3_600_000) + 3_600_000) % 3_600_000 || 3_600_000);
        expect(at - after).toBe(Math.min(...wait));
      }),
    );
  });

  it.each([
    ['* * * *', /5 fields/],
    ['* * * * * *', /5 fields/],
    ['60 * * * *', /minute.*60/],
    ['* 24 * * *', /hour/],
    ['* * 0 * *', /day/],
    ['* * * 13 *', /month/],
    ['* * * * 8', /weekday/],
    ['5-1 * * * *', /minute/],
    ['*/0 * * * *', /minute/],
    ['5/10 * * * *', /minute/],
    ['1-2-3 * * * *', /minute/],
    ['x * * * *', /minute/],
    [', * * * *', /minute/],
    ['-1 * * * *', /minute/],
    ['0 0 30 2 *', /comes at some time/],
  ])('of %s makes no sense', (expression, message) => {
    expect(() => parseSchedule(expression)).toThrow(ConfigError);
    expect(() => parseSchedule(expression)).toThrow(message);
  });
});
