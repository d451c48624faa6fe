/** How the loss of the net of `stages/measures/sequence-net.ts` changes with each of its numbers: the chain rule, layer by layer from the end. */
import { probabilityOf } from '../stages/measures/boosted-trees.ts';
import {
  dot,
  entered,
  look,
  multiplyAdd,
  rowScale,
  scaleRows,
  standardised,
  type SequenceLayer,
  type SequenceNet,
} from '../stages/measures/sequence-net.ts';

export interface Sequence {
  /** Row after row. */
  rows: Float32Array;
  /** One for each row, 0 to 1. */
  targets: ArrayLike<number>;
  /** Rows of weight 0 are seen by their neighbours, and not learned from. */
  weights: ArrayLike<number>;
}

/** What each number is multiplied by: 0 for those left out. */
export interface Dropping {
  figures: (count: number) => Float64Array;
  channels: (count: number) => Float64Array;
}

/** Adds the slope of the weighted logistic loss, at this net and over this sequence, to `gradient`; gives the loss. */
export function addGradient(
  net: SequenceNet,
  { rows, targets, weights }: Sequence,
  gradient: SequenceNet,
  { figures: figureFactors, channels: channelFactors }: Dropping,
): number {
  const { channels, layers } = net;
  const figures = multiplied(standardised(net, rows), figureFactors(rows.length));
  let states = entered(net, figures);
  const passes = layers.map((layer) => {
    const pass = { states, ...scaledAndDropped(states, channels, channelFactors), seen: new Float64Array(states.length) };
    look(layer, pass.scaled, pass.seen);
    states = states.slice();
    multiplyAdd(pass.seen, layer.mix, channels, states);
    return pass;
  });
  const last = scaledAndDropped(states, channels, channelFactors);

  let loss = 0;
  const slopes = new Float64Array(states.length);
  for (let row = 0, at = 0; row < targets.length; row++, at += channels) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const logOdds = net.exitBias[0]! + dot(last.scaled, at, net.exit);
    loss += weight * (Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(0, logOdds) - targets[row]! * logOdds);
    const slope = weight * (probabilityOf(logOdds) - targets[row]!);
    gradient.exitBias[0]! += slope;
    for (let channel = 0; channel < channels; channel++) {
      gradient.exit[channel]! += slope * last.scaled[at + channel]!;
      slopes[at + channel] = slope * net.exit[channel]!;
    }
  }
  const ofStates = throughScale(states, channels, multiplied(slopes, last.factors));
  for (const [index, layer] of [...layers.entries()].toReversed()) {
    const { states: before, scaled, factors, seen } = passes[index]!;
    const ofSeen = throughMix(layer, gradient.layers[index]!, seen, ofStates);
    const ofScaled = throughLook(layer, gradient.layers[index]!, scaled, ofSeen);
    const ofBefore = throughScale(before, channels, multiplied(ofScaled, factors));
    for (let at = 0; at < ofStates.length; at++) ofStates[at]! += ofBefore[at]!;
  }
  throughEntry(gradient, figures, passes[0]?.states ?? states, ofStates);
  return loss;
}

function multiplied(list: Float64Array, factors: Float64Array): Float64Array {
  const out = new Float64Array(list.length);
  for (let at = 0; at < list.length; at++) out[at] = list[at]! * factors[at]!;
  return out;
}

function scaledAndDropped(
  states: Float64Array,
  channels: number,
  factorsFor: Dropping['channels'],
): { scaled: Float64Array; factors: Float64Array } {
  const scaled = new Float64Array(states.length);
  const factors = factorsFor(states.length);
  scaleRows(states, channels, scaled);
  return { scaled: multiplied(scaled, factors), factors };
}

/** Slopes of what was scaled → slopes of what it was scaled from. */
function throughScale(states: Float64Array, channels: number, slopes: Float64Array): Float64Array {
  const out = new Float64Array(states.length);
  for (let at = 0; at < states.length; at += channels) {
    const scale = rowScale(states, at, channels);
    let along = 0;
    for (let channel = 0; channel < channels; channel++) along += slopes[at + channel]! * states[at + channel]!;
    const shrink = (scale ** 3 * along) / channels;
    for (let channel = 0; channel < channels; channel++) out[at + channel] = slopes[at + channel]! * scale - states[at + channel]! * shrink;
  }
  return out;
}

function throughMix({ mix, bias }: SequenceLayer, gradient: SequenceLayer, seen: Float64Array, slopes: Float64Array): Float64Array {
  const channels = bias.length;
  const out = new Float64Array(seen.length);
  for (let at = 0; at < seen.length; at += channels)
    for (let channel = 0; channel < channels; channel++) {
      const value = seen[at + channel]!;
      if (value === 0) continue;
      const start = channel * channels;
      let sum = 0;
      for (let other = 0; other < channels; other++) {
        gradient.mix[start + other]! += value * slopes[at + other]!;
        sum += mix[start + other]! * slopes[at + other]!;
      }
      out[at + channel] = sum;
    }
  return out;
}

function throughLook(
  { taps, bias, reach }: SequenceLayer,
  gradient: SequenceLayer,
  scaled: Float64Array,
  slopes: Float64Array,
): Float64Array {
  const channels = bias.length;
  const out = new Float64Array(scaled.length);
  for (let at = 0; at < scaled.length; at += channels)
    for (let channel = 0; channel < channels; channel++) {
      const slope = slopes[at + channel]!;
      if (slope === 0) continue;
      gradient.bias[channel]! += slope;
      for (let tap = 0; tap < 3; tap++) {
        const there = at + (tap - 1) * reach * channels + channel;
        if (there < 0 || there >= scaled.length) continue;
        gradient.taps[tap * channels + channel]! += slope * scaled[there]!;
        out[there]! += slope * taps[tap * channels + channel]!;
      }
    }
  return out;
}

function throughEntry(gradient: SequenceNet, figures: Float64Array, states: Float64Array, slopes: Float64Array): void {
  const { width, channels } = gradient;
  for (let from = 0, at = 0; at < states.length; from += width, at += channels) {
    for (let channel = 0; channel < channels; channel++) {
      if (states[at + channel] === 0) slopes[at + channel] = 0;
      gradient.entryBias[channel]! += slopes[at + channel]!;
    }
    for (let figure = 0; figure < width; figure++) {
      const value = figures[from + figure]!;
      const start = figure * channels;
      for (let channel = 0; channel < channels; channel++) gradient.entry[start + channel]! += value * slopes[at + channel]!;
    }
  }
}
