import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../stages/measures/boosted-trees.ts';
import { evaluateSequence, unpackNet, type SequenceNet } from '../../stages/measures/sequence-net.ts';
import { randomFrom } from '../../training/grow-trees.ts';
import { packNet } from '../../training/pack-net.ts';
import { trainSequenceNet, type SequenceOptions } from '../../training/train-sequence-net.ts';
import type { Sequence } from '../../training/sequence-gradient.ts';

const OPTIONS: SequenceOptions = {
  channels: 8,
  reaches: [1, 2],
  rounds: 12,
  longest: 60,
  batch: 4,
  rate: 0.01,
  weightDecay: 0.01,
  channelDropout: 0,
  figureDropout: 0,
  seed: 1,
};

/** Two figures at random; true where the first is high two rows before, and the second in the row after. */
function echoes(count: number, seed: number): Sequence {
  const random = randomFrom(seed);
  const rows = Float32Array.from({ length: count * 2 }, () => random());
  const isHigh = (row: number, figure: number): boolean => (rows[row * 2 + figure] ?? 0) > 0.5;
  const targets = Array.from({ length: count }, (_, row) => (row >= 2 && isHigh(row - 2, 0) && isHigh(row + 1, 1) ? 1 : 0));
  return { rows, targets, weights: targets.map(() => 1 / count) };
}

function rightOn(net: SequenceNet, { rows, targets }: Sequence): number {
  const right = evaluateSequence(net, rows).filter((logOdds, row) => probabilityOf(logOdds) > 0.5 === (targets[row] === 1));
  return right.length / targets.length;
}

describe('trainSequenceNet', () => {
  const sequences = Array.from({ length: 60 }, (_, index) => echoes(80, index));

  it('learns what only the rows around a row tell, and keeps it when packed', () => {
    const net = unpackNet(packNet(trainSequenceNet(sequences, 2, OPTIONS)));
    expect(rightOn(net, echoes(500, 99))).toBeGreaterThan(0.93);
    const without = trainSequenceNet(sequences, 2, { ...OPTIONS, reaches: [] });
    expect(rightOn(without, echoes(500, 99))).toBeLessThan(0.85);
  });

  it('gives the same net for the same seed, and another for another', () => {
    const options = { ...OPTIONS, rounds: 1, channelDropout: 0.2, figureDropout: 0.2 };
    const net = packNet(trainSequenceNet(sequences, 2, options));
    expect(packNet(trainSequenceNet(sequences, 2, options))).toBe(net);
    expect(packNet(trainSequenceNet(sequences, 2, { ...options, seed: 2 }))).not.toBe(net);
  });

  it('does not learn from rows without weight', () => {
    const turned = sequences.map(({ rows, targets }) => ({
      rows,
      targets: Array.from(targets, (target, row) => (row % 2 === 0 ? target : 1 - target)),
      weights: Array.from(targets, (_, row) => (row % 2 === 0 ? 1 / 40 : 0)),
    }));
    expect(rightOn(trainSequenceNet(turned, 2, OPTIONS), echoes(500, 99))).toBeGreaterThan(0.93);
  });
});
