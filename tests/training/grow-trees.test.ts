import { describe, expect, it } from 'vitest';
import { evaluateTrees, probabilityOf, unpackTrees } from '../../stages/measures/boosted-trees.ts';
import { growTrees, randomFrom, type GrowOptions, type TrainingRows } from '../../training/grow-trees.ts';
import { packTrees } from '../../training/pack-trees.ts';

const OPTIONS: GrowOptions = {
  loss: 'logistic',
  trees: 40,
  leaves: 8,
  learningRate: 0.3,
  rowShare: 0.8,
  figureShare: 1,
  minRows: 5,
  l2: 1,
  seed: 5,
};

/** True where exactly one of the first two figures is high: no single figure tells. */
function eitherOr(count: number, seed: number): TrainingRows {
  const random = randomFrom(seed);
  const figures = Float32Array.from({ length: count * 3 }, () => random());
  const targets = Float32Array.from({ length: count }, (_, row) => (figures[row * 3]! > 0.5 === figures[row * 3 + 1]! > 0.5 ? 0 : 1));
  return { figures, width: 3, targets, weights: new Float32Array(count).fill(1) };
}

describe('growTrees', () => {
  it('learns what no single figure tells, and keeps it when packed', () => {
    const trees = unpackTrees(packTrees(growTrees(eitherOr(2_000, 1), OPTIONS)));
    const unseen = eitherOr(500, 2);
    const right = evaluateTrees(trees, unseen.figures).filter((sum, row) => probabilityOf(sum) > 0.5 === (unseen.targets[row] === 1));
    expect(right.length / 500).toBeGreaterThan(0.95);
  });

  it('learns amounts', () => {
    const rows = eitherOr(2_000, 3);
    rows.targets = Float32Array.from(rows.targets, (_, row) => rows.figures[row * 3 + 2]! * 10);
    const trees = unpackTrees(packTrees(growTrees(rows, { ...OPTIONS, loss: 'squared' })));
    const sums = evaluateTrees(trees, rows.figures);
    const error = sums.reduce((sum, value, row) => sum + Math.abs(value - rows.targets[row]!), 0) / sums.length;
    expect(error).toBeLessThan(0.3);
  });

  it('sums each row by itself, however many stand beside it', () => {
    const trees = unpackTrees(packTrees(growTrees(eitherOr(300, 1), { ...OPTIONS, trees: 5 })));
    const { figures, width } = eitherOr(700, 4);
    const alone = Array.from({ length: 700 }, (_, row) => evaluateTrees(trees, figures.subarray(row * width, (row + 1) * width))[0]);
    expect([...evaluateTrees(trees, figures)]).toEqual(alone);
  });

  it('gives the same trees for the same seed, others for another', () => {
    const packed = (seed: number): string => packTrees(growTrees(eitherOr(300, 1), { ...OPTIONS, trees: 5, seed }));
    expect(packed(1)).toBe(packed(1));
    expect(packed(2)).not.toBe(packed(1));
  });

  it('gives one leaf where nothing can be split', () => {
    const rows: TrainingRows = {
      figures: new Float32Array(6),
      width: 1,
      targets: Float32Array.of(0, 1, 0, 1, 1, 1),
      weights: new Float32Array(6).fill(1),
    };
    const trees = unpackTrees(packTrees(growTrees(rows, { ...OPTIONS, trees: 1, rowShare: 1, l2: 0 })));
    expect(probabilityOf(evaluateTrees(trees, rows.figures)[0]!)).toBeCloseTo(4 / 6, 3);
  });
});

describe('unpackTrees', () => {
  it('refuses a packed form that ends early', () => {
    const packed = packTrees(growTrees(eitherOr(300, 1), { ...OPTIONS, trees: 2 }));
    expect(() => unpackTrees(packed.slice(0, 40))).toThrow(RangeError);
  });
});
