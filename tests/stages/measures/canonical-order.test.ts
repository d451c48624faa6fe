import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toNfc } from '../../../stages/measures/canonical-order.ts';
import { mend } from '../../../stages/repair/mend.ts';
import { undo } from '../../../stages/repair/repair.ts';

const ACUTE = '\u0301';
const DOT_BELOW = '\u0323';

/** Marks of many classes, one that stands for two, one that does not move, the last of all, one beyond U+FFFF. */
const MARKS = [ACUTE, DOT_BELOW, '\u0308', '\u0334', '\u0327', '\u031b', '\u0344', '\u0345', '\u034f', '\u05b0', '\u0903', '\u{1d165}'];

describe('toNfc', () => {
  it('gives what the runtime gives, however many marks stand on a letter', () => {
    const run = fc.array(fc.constantFrom(...MARKS), { maxLength: 300 }).map((marks) => marks.join(''));
    const text = fc.array(fc.tuple(fc.constantFrom('a', 'é', 'ệ', 'ם', '한', ' ', ''), run), { maxLength: 4 });
    fc.assert(
      fc.property(text, (letters) => {
        const given = letters.flat().join('');
        expect(toNfc(given)).toBe(given.normalize('NFC'));
      }),
    );
  });
});

describe('marks of two classes in turn on one letter', () => {
  /** How many steps sorting by insertion takes: for each dot below, one for each acute accent that stands before it in its run. */
  function stepsToSort(text: string): number {
    let steps = 0;
    let accents = 0;
    for (const mark of text) {
      if (mark === ACUTE) accents++;
      else if (mark === DOT_BELOW) steps += accents;
      else accents = 0;
    }
    return steps;
  }

  function stepsToMend(text: string): number {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const { text: mended, repairs } = mend(text);
    const sorted = normalize.mock.contexts.map(String);
    normalize.mockRestore();
    expect(mended.startsWith(`\u1ea1${DOT_BELOW}`)).toBe(true);
    expect(undo(mended, repairs)).toBe(text);
    return sorted.reduce((steps, run) => steps + stepsToSort(run) + run.length, 0);
  }

  it('are sorted in steps that grow with their number, not with its square', () => {
    const pageOf = (marks: number): string => `a${(ACUTE + DOT_BELOW).repeat(marks)} `;
    const few = stepsToMend(pageOf(1_000));
    expect(few).toBeGreaterThan(2_000);
    expect(stepsToMend(pageOf(4_000))).toBeLessThan(few * 5);
  });
});
