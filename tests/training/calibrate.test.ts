import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrated } from '../../stages/measures/calibration.ts';
import { fitCalibration, reliability, type Judged } from '../../training/calibrate.ts';
import { randomFrom } from '../../training/grow-trees.ts';

/** Scores that claim too much: what is called s is so with probability s squared. */
function boastful(count: number, seed: number): Judged[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const score = random();
    return { score, truth: random() < score * score ? 1 : 0 };
  });
}

describe('fitCalibration', () => {
  test('brings stated and found together on cases it has not seen', () => {
    const curve = fitCalibration(boastful(6_000, 1));
    const unseen = boastful(6_000, 2);
    expect(reliability(unseen).error).toBeGreaterThan(0.1);
    expect(reliability(unseen.map(({ score, truth }) => ({ score: calibrated(curve, score), truth }))).error).toBeLessThan(0.03);
  });

  test('never falls', () => {
    const cases = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), truth: fc.constantFrom(0, 1) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(cases, (judged) => {
        const { shares, scores } = fitCalibration(judged);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      }),
    );
  });
});

test('the error is the mean distance between stated and found', () => {
  const cases = [
    ...Array.from({ length: 6 }, (_, at) => ({ score: 0.72, truth: at < 3 ? 1 : 0 })),
    ...Array.from({ length: 2 }, () => ({ score: 0.91, truth: 1 })),
  ];
  const { rows, error } = reliability(cases);
  expect(rows.map(({ from, count, found }) => [from, count, found])).toEqual([
    [0.7, 6, 0.5],
    [0.9, 2, 1],
  ]);
  expect(error).toBeCloseTo((6 * 0.22 + 2 * 0.09) / 8, 9);
});
