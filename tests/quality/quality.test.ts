/** The quality gate's own judgement: floors, verdicts on metadata, rank correlation. The sets themselves are measured by `npm run quality`. */
import { describe, expect, it } from 'vitest';
import { FLOORS, holds } from './floors.ts';
import { verdictOn } from './metadata-verdicts.ts';
import { rankCorrelation } from '../../training/rank-correlation.ts';

describe('a floor', () => {
  it('breaks below its margin, a ceiling above it', () => {
    const floor = { measured: 0.9, margin: 0.01 };
    expect([0.95, 0.9, 0.89, 0.889].map((value) => holds(floor, value))).toEqual([true, true, true, false]);
    const ceiling = { measured: 0.01, margin: 0, isCeiling: true };
    expect([0, 0.01, 0.0102].map((value) => holds(ceiling, value))).toEqual([true, true, false]);
  });

  it('leaves a margin that is small beside its value', () => {
    for (const { figures } of Object.values(FLOORS)) {
      for (const { measured, margin, isCeiling } of Object.values(figures)) expect(margin).toBeLessThan(isCeiling ? 0.01 : 0.05 * measured);
    }
  });
});

describe('verdicts on metadata', () => {
  it.each([
    ['title', 'The Bridge – opens!', 'the bridge opens', 'exact'],
    ['title', 'The bridge opens', 'The bridge opens | Courier', 'near'],
    ['title', 'The bridge opens', 'Weather', 'wrong'],
    ['title', 'The bridge opens', ' ', 'none'],
    ['author', 'Ana Sol and Tom Reed', 'Tom Reed, Ana Sol', 'exact'],
    ['author', 'Ana Sol', 'By Ana Sol', 'exact'],
    ['author', 'Ana Sol, MD', 'Ana Sol', 'exact'],
    ['author', 'Ana Sol', 'Ana Sol, Tom Reed', 'near'],
    ['date', '2024-03-05', '2024-03-05T10:00:00+01:00', 'exact'],
    ['date', '2024-03-05', 'March 5, 2024', 'exact'],
    ['date', '2024-03-05', '2024-03-06', 'near'],
    ['date', '2024-03-05', 'last week', 'wrong'],
  ] as const)('%s: %j and %j are %4$s', (question, gold, answer, verdict) => {
    expect(verdictOn(question, gold, answer)).toBe(verdict);
  });
});

describe('rankCorrelation', () => {
  it('is 1 for one order, -1 for the other, and shares ranks among equals', () => {
    const pairs = (ys: number[]): Array<[number, number]> => ys.map((y, x) => [x, y]);
    expect(rankCorrelation(pairs([1, 2, 30]))).toBeCloseTo(1);
    expect(rankCorrelation(pairs([3, 2, 1]))).toBeCloseTo(-1);
    expect(rankCorrelation(pairs([1, 1, 2]))).toBeCloseTo(0.866, 3);
  });
});
