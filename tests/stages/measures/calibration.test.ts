import { expect, test } from 'vitest';
import { calibrated } from '../../../stages/measures/calibration.ts';

const CURVE = { scores: [0.2, 0.6, 0.9], shares: [0.1, 0.5, 0.95] };

test('knots, straight lines between them, level beyond', () => {
  expect(calibrated(CURVE, 0.6)).toBeCloseTo(0.5, 9);
  expect(calibrated(CURVE, 0.4)).toBeCloseTo(0.3, 9);
  expect(calibrated(CURVE, 0.05)).toBe(0.1);
  expect(calibrated(CURVE, 0.99)).toBe(0.95);
});
