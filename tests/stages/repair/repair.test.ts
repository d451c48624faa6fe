import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mend, replay } from '../../../stages/repair/mend.ts';
import { repair, undo } from '../../../stages/repair/repair.ts';
import { tidy } from '../../../stages/repair/tidy.ts';

interface Case {
  label: string;
  comment: string;
  input: string;
  expected: string;
  expect: 'pass' | 'fail';
}

function casesOf(fixer: string): Case[] {
  return JSON.parse(readFileSync(new URL(`${fixer}.cases.json`, import.meta.url), 'utf8')) as Case[];
}

const FIXERS = ['misread-utf8', 'misread-single-byte', 'c1-controls'];
const TIDIERS = ['control-characters', 'invisible-characters', 'direction-marks', 'lone-surrogates', 'normal-form'];

describe.each([...FIXERS.map((fixer) => [fixer, repair] as const), ...TIDIERS.map((fixer) => [fixer, tidy] as const)])(
  '%s',
  (fixer, work) => {
    it.each(casesOf(fixer))('$label', ({ input, expected, expect: outcome }) => {
      const { text } = work(input);
      if (outcome === 'pass') expect(text).toBe(expected);
      else expect(text, 'this known failure passes now: promote it').not.toBe(expected);
    });
  },
);

describe('lone surrogates', () => {
  it('become U+FFFD one by one', () => {
    expect(tidy('a\ud83db\udc00c').text).toBe('a\ufffdb\ufffdc');
  });
});

describe('what is stated', () => {
  it('names the damage, in code points, with what stood there', () => {
    expect(repair('😀 HÃ´tel').repairs).toEqual([{ repair: 'utf-8-read-as-windows-1252', start: 3, end: 4, before: 'Ã´' }]);
  });

  it('joins the layers of one stretch into one plan', () => {
    const { text, repairs } = repair('cafÃƒÂ©');
    expect(text).toBe('café');
    expect(repairs).toEqual([{ repair: 'utf-8-read-as-windows-1252+utf-8-read-as-windows-1252', start: 3, end: 4, before: 'ÃƒÂ©' }]);
    expect(replay(repairs[0]!.repair, repairs[0]!.before)).toBe('é');
  });

  it('makes one entry of a damaged line in another script', () => {
    expect(repair('ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€!').repairs).toHaveLength(1);
  });

  it('makes one entry of signs that go side by side', () => {
    const before = `a${'\u200b'.repeat(1000)}b\u200e\u200fc`;
    const { text, repairs } = mend(before);
    expect(text).toBe('abc');
    expect(repairs).toHaveLength(2);
    expect(undo(text, repairs)).toBe(before);
  });

  it('counts offsets in the final text when both steps work', () => {
    const before = 'a\u200bb cafe\u0301 hÃ´tel\u0007';
    const { text, repairs } = mend(before);
    expect(text).toBe('ab café hôtel');
    expect(repairs.map(({ start, end }) => [start, end])).toEqual([
      [1, 1],
      [6, 7],
      [9, 10],
      [13, 13],
    ]);
    expect(undo(text, repairs)).toBe(before);
  });

  it('refuses to replay a step it does not know', () => {
    expect(() => replay('utf-9-read-as-utf-8', 'x')).toThrow(/utf-9/);
  });
});

describe('long texts', () => {
  it.each([
    ['leads', 'Ð'.repeat(100_000)],
    ['continuations', '\u00a0'.repeat(100_000)],
    ['sequences in one word', 'Ã©'.repeat(50_000)],
    ['damaged words', 'rÃ©el Ñ '.repeat(12_000)],
    ['marks', 'e\u0301\u200d'.repeat(30_000)],
    ['short lines with marks', 'ש\u200f1\n'.repeat(20_000)],
  ])('of %s are worked to the end and can be undone', (_label, text) => {
    const { text: worked, repairs } = mend(text);
    expect(undo(worked, repairs)).toBe(text);
  });
});
