import { describe, expect, it } from 'vitest';
import { emptyNet, evaluateSequence, parametersOf, unpackNet, type SequenceNet } from '../../../stages/measures/sequence-net.ts';
import { randomFrom } from '../../../training/grow-trees.ts';
import { packNet } from '../../../training/pack-net.ts';

const WIDTH = 3;
const REACHES = [1, 3, 9];

function someNet(): SequenceNet {
  const random = randomFrom(3);
  const net = emptyNet(WIDTH, 8, REACHES);
  for (const list of parametersOf(net)) for (let at = 0; at < list.length; at++) list[at] = Math.fround(random() - 0.4);
  return net;
}

function someRows(count: number): Float32Array {
  const random = randomFrom(4);
  return Float32Array.from({ length: count * WIDTH }, () => random());
}

describe('evaluateSequence', () => {
  const net = someNet();

  it('says the same of a row wherever its sequence is cut for work', () => {
    const count = 2_600;
    const rows = someRows(count);
    const whole = evaluateSequence(net, rows);
    const reach = REACHES.reduce((sum, each) => sum + each, 0);
    for (const row of [0, 1_023, 1_024, 1_025, 2_047, 2_599]) {
      const first = Math.max(0, row - reach);
      const alone = evaluateSequence(net, rows.subarray(first * WIDTH, Math.min(count, row + reach + 1) * WIDTH));
      expect(alone[row - first], `row ${row}`).toBe(whole[row]);
    }
  });

  it('lets a row tell as far as the layers reach, and no further', () => {
    const rows = someRows(60);
    const before = evaluateSequence(net, rows);
    rows[30 * WIDTH]! += 1;
    const changed = [...evaluateSequence(net, rows).entries()].filter(([row, value]) => value !== before[row]).map(([row]) => row);
    expect(Math.min(...changed)).toBe(30 - 13);
    expect(Math.max(...changed)).toBe(30 + 13);
  });

  it('takes a figure beyond all measure for a large one', () => {
    const rows = someRows(5);
    rows[0] = 4;
    const large = evaluateSequence(net, rows);
    rows[0] = 1e30;
    expect(evaluateSequence(net, rows)).toEqual(large);
  });

  it('has nothing to say of no rows', () => {
    expect(evaluateSequence(net, new Float32Array(0))).toHaveLength(0);
  });
});

describe('unpackNet', () => {
  it('gives back what was packed', () => {
    expect(unpackNet(packNet(someNet()))).toEqual(someNet());
  });

  it('refuses a form that ends early', () => {
    const packed = Buffer.from(packNet(someNet()), 'base64');
    expect(() => unpackNet(packed.subarray(0, -4).toString('base64'))).toThrow(RangeError);
  });
});

describe('emptyNet', () => {
  it('refuses channels that are no multiple of 4', () => {
    expect(() => emptyNet(3, 6, [1])).toThrow('Expected a multiple of 4 channels, got 6.');
  });
});
