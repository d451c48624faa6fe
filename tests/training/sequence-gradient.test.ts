import { describe, expect, it } from 'vitest';
import { emptyNet, parametersOf } from '../../stages/measures/sequence-net.ts';
import { randomFrom } from '../../training/grow-trees.ts';
import { addGradient } from '../../training/sequence-gradient.ts';

const NOTHING_LEFT_OUT = { figures: (count: number) => new Float64Array(count).fill(1), channels: (count: number) => new Float64Array(count).fill(1) }; // prettier-ignore

describe('addGradient', () => {
  it('gives the slope of the loss for every number of the net', () => {
    const random = randomFrom(7);
    const net = emptyNet(3, 4, [1, 2]);
    for (const list of parametersOf(net)) for (let at = 0; at < list.length; at++) list[at] = random() - 0.4;
    const count = 7;
    const sequence = {
      rows: Float32Array.from({ length: count * 3 }, () => random() * 2 - 1),
      targets: Array.from({ length: count }, (_, row) => row % 2),
      weights: Array.from({ length: count }, () => random()),
    };
    const gradient = emptyNet(3, 4, [1, 2]);
    addGradient(net, sequence, gradient, NOTHING_LEFT_OUT);
    const slopes = parametersOf(gradient);
    const lossAt = (list: Float64Array, at: number, value: number): number => {
      const before = list[at]!;
      list[at] = value;
      const loss = addGradient(net, sequence, emptyNet(3, 4, [1, 2]), NOTHING_LEFT_OUT);
      list[at] = before;
      return loss;
    };
    const step = 1e-6;
    for (const [index, list] of parametersOf(net).entries())
      for (let at = 0; at < list.length; at++) {
        const measured = (lossAt(list, at, list[at]! + step) - lossAt(list, at, list[at]! - step)) / (2 * step);
        expect(slopes[index]![at]!, `list ${index}, number ${at}`).toBeCloseTo(measured, 5);
      }
  });
});
