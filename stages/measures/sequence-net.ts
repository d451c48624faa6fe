/**
 * A small network over a sequence of rows: each row's figures become channels, and every layer lets a row see one row before it and one
 * after it, further away from layer to layer (dilated convolutions, van den Oord et al. 2016; each channel by itself, Chollet 2017).
 * Layers add to what the rows hold (He et al. 2016), and read it scaled to equal size (root mean square; Zhang and Sennrich 2019).
 *
 * The packed form is base64 of little-endian numbers:
 *
 *     figures u16, channels u16, layers u16, for each layer its reach u16
 *     then as f32 all of: middles, spreads, entry, entryBias, for each layer taps, bias and mix, exit, exitBias
 */
import { packedNumbers } from './packed-numbers.ts';

export interface SequenceNet {
  /** Figures in a row. */
  width: number;
  /** A multiple of 4. */
  channels: number;
  /** A figure is taken as its distance from its middle, in spreads. */
  middles: Float64Array;
  spreads: Float64Array;
  /** width × channels */
  entry: Float64Array;
  entryBias: Float64Array;
  layers: SequenceLayer[];
  exit: Float64Array;
  /** One number. */
  exitBias: Float64Array;
}

export interface SequenceLayer {
  /** How many rows away the two others stand that a row sees. */
  reach: number;
  /** For each channel the weights of the row before, the row itself and the row after: 3 × channels. */
  taps: Float64Array;
  bias: Float64Array;
  /** channels × channels */
  mix: Float64Array;
}

/** Whatever lies further out says no more: one line of a million letters must not drown the others. */
const MAX_DISTANCE = 4;

/** Keeps rows of nothing from being blown up. */
const LEAST_SQUARE = 1e-5;

/** Rows that are worked on at once; some hundred bytes each. Those next to them are needed as well, as far as all layers reach. */
const ROWS_AT_A_TIME = 1_024;

/** The net's log-odds for each row; `rows` holds whole rows of `width` figures. */
export function evaluateSequence(net: SequenceNet, rows: Float32Array): Float64Array {
  const { width, channels, layers, exit } = net;
  const count = Math.floor(rows.length / width);
  const logOdds = new Float64Array(count);
  const halo = layers.reduce((sum, { reach }) => sum + reach, 0);
  for (let from = 0; from < count; from += ROWS_AT_A_TIME) {
    const to = Math.min(count, from + ROWS_AT_A_TIME);
    const first = Math.max(0, from - halo);
    const states = entered(net, standardised(net, rows.subarray(first * width, Math.min(count, to + halo) * width)));
    const scaled = new Float64Array(states.length);
    const seen = new Float64Array(states.length);
    for (const layer of layers) {
      scaleRows(states, channels, scaled);
      look(layer, scaled, seen);
      multiplyAdd(seen, layer.mix, channels, states);
    }
    scaleRows(states, channels, scaled);
    for (let row = from; row < to; row++) logOdds[row] = net.exitBias[0]! + dot(scaled, (row - first) * channels, exit);
  }
  return logOdds;
}

/** Figures as distances from their middles. */
export function standardised({ width, middles, spreads }: SequenceNet, rows: Float32Array): Float64Array {
  const figures = new Float64Array(rows.length);
  const perSpread = spreads.map((spread) => 1 / spread);
  for (let at = 0; at < rows.length; at += width)
    for (let figure = 0; figure < width; figure++) {
      const distance = (rows[at + figure]! - middles[figure]!) * perSpread[figure]!;
      figures[at + figure] = distance > MAX_DISTANCE ? MAX_DISTANCE : distance < -MAX_DISTANCE ? -MAX_DISTANCE : distance;
    }
  return figures;
}

/** Channels of each row, from its figures. */
export function entered({ width, channels, entry, entryBias }: SequenceNet, figures: Float64Array): Float64Array {
  const states = new Float64Array((figures.length / width) * channels);
  for (let at = 0; at < states.length; at += channels) states.set(entryBias, at);
  multiplyAdd(figures, entry, channels, states);
  for (let at = 0; at < states.length; at++) if (states[at]! < 0) states[at] = 0;
  return states;
}

/** Writes each row divided by the root mean square of its channels. */
export function scaleRows(states: Float64Array, channels: number, scaled: Float64Array): void {
  for (let at = 0; at < states.length; at += channels) {
    const scale = rowScale(states, at, channels);
    for (let channel = 0; channel < channels; channel++) scaled[at + channel] = states[at + channel]! * scale;
  }
}

/** What the row that begins at `at` is multiplied by. */
export function rowScale(states: Float64Array, at: number, channels: number): number {
  let squares = 0;
  for (let channel = 0; channel < channels; channel++) squares += states[at + channel]! * states[at + channel]!;
  return 1 / Math.sqrt(squares / channels + LEAST_SQUARE);
}

/** Writes what each row sees, and 0 where it is below that. Beyond the ends of the sequence there is nothing. */
export function look({ reach, taps, bias }: SequenceLayer, scaled: Float64Array, seen: Float64Array): void {
  const channels = bias.length;
  const away = reach * channels;
  for (let at = 0; at < scaled.length; at += channels) {
    const hasBefore = at >= away;
    const hasAfter = at + away < scaled.length;
    for (let channel = 0; channel < channels; channel++) {
      const here = at + channel;
      let sum = bias[channel]! + scaled[here]! * taps[channels + channel]!;
      if (hasBefore) sum += scaled[here - away]! * taps[channel]!;
      if (hasAfter) sum += scaled[here + away]! * taps[2 * channels + channel]!;
      seen[here] = sum > 0 ? sum : 0;
    }
  }
}

/** sums += left × right, where `right` has `columns` columns (a multiple of 4) and as many rows as `left` has columns. */
export function multiplyAdd(left: Float64Array, right: Float64Array, columns: number, sums: Float64Array): void {
  const inner = right.length / columns;
  for (let from = 0, to = 0; from < left.length; from += inner, to += columns)
    // Four sums are held in registers: twice as fast as one after the other.
    for (let column = 0; column < columns; column += 4) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let k = 0, at = column; k < inner; k++, at += columns) {
        const value = left[from + k]!;
        first += value * right[at]!;
        second += value * right[at + 1]!;
        third += value * right[at + 2]!;
        fourth += value * right[at + 3]!;
      }
      sums[to + column]! += first;
      sums[to + column + 1]! += second;
      sums[to + column + 2]! += third;
      sums[to + column + 3]! += fourth;
    }
}

export function dot(left: Float64Array, at: number, right: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < right.length; k++) sum += left[at + k]! * right[k]!;
  return sum;
}

/** All that is learned, in the order of the packed form. */
export function parametersOf({ entry, entryBias, layers, exit, exitBias }: SequenceNet): Float64Array[] {
  return [entry, entryBias, ...layers.flatMap(({ taps, bias, mix }) => [taps, bias, mix]), exit, exitBias];
}

/** A net of these sizes that says nothing yet. Throws RangeError where `channels` is no multiple of 4. */
export function emptyNet(width: number, channels: number, reaches: readonly number[]): SequenceNet {
  if (channels % 4 !== 0) throw new RangeError(`Expected a multiple of 4 channels, got ${channels}.`);
  return {
    width,
    channels,
    middles: new Float64Array(width),
    spreads: new Float64Array(width).fill(1),
    entry: new Float64Array(width * channels),
    entryBias: new Float64Array(channels),
    layers: reaches.map((reach) => ({
      reach,
      taps: new Float64Array(3 * channels),
      bias: new Float64Array(channels),
      mix: new Float64Array(channels * channels),
    })),
    exit: new Float64Array(channels),
    exitBias: new Float64Array(1),
  };
}

/** Throws RangeError where the packed form ends early. */
export function unpackNet(packed: string): SequenceNet {
  const { u16, f32 } = packedNumbers(packed);
  const width = u16();
  const channels = u16();
  const reaches = Array.from({ length: u16() }, u16);
  const net = emptyNet(width, channels, reaches);
  for (const list of [net.middles, net.spreads, ...parametersOf(net)]) {
    for (let index = 0; index < list.length; index++) list[index] = f32();
  }
  return net;
}
