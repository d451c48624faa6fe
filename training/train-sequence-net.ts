/**
 * Trains the net of `stages/measures/sequence-net.ts` by gradient descent: AdamW (Loshchilov and Hutter 2019), a rate that rises and falls
 * once (Smith and Topin 2019), dropout (Srivastava et al. 2014). The same sequences and seed give the same net.
 */
import { dot, emptyNet, parametersOf, type SequenceNet } from '../stages/measures/sequence-net.ts';
import { randomFrom } from './grow-trees.ts';
import { addGradient, type Dropping, type Sequence } from './sequence-gradient.ts';

export interface SequenceOptions {
  channels: number;
  reaches: readonly number[];
  /** How often every sequence is learned from. */
  rounds: number;
  /** Of a longer sequence one stretch of so many rows is learned from in each round. */
  longest: number;
  /** Sequences for one step. */
  batch: number;
  /** The highest rate of learning. */
  rate: number;
  weightDecay: number;
  /** Share of channels, and of figures, that are left out at random. */
  channelDropout: number;
  figureDropout: number;
  seed: number;
}

export function trainSequenceNet(sequences: readonly Sequence[], width: number, options: SequenceOptions): SequenceNet {
  const random = randomFrom(options.seed);
  const net = firstNet(width, options, random);
  measureFigures(net, sequences);
  const gradient = emptyNet(width, options.channels, options.reaches);
  const parameters = parametersOf(net);
  const slopes = parametersOf(gradient);
  const leftOut = dropping(options, random);
  const optimiser = adamW(parameters, slopes, options.weightDecay);
  const perRound = Math.floor(sequences.length / options.batch);
  const steps = perRound * options.rounds;
  for (let step = 0, order: Sequence[] = []; step < steps; step++) {
    if (step % perRound === 0) order = shuffled(sequences, random);
    for (const slope of slopes) slope.fill(0);
    const from = (step % perRound) * options.batch;
    for (const sequence of order.slice(from, from + options.batch))
      addGradient(net, stretchOf(sequence, width, options.longest, random), gradient, leftOut);
    for (const slope of slopes) for (let at = 0; at < slope.length; at++) slope[at]! /= options.batch;
    optimiser(options.rate * share(step / steps));
  }
  return net;
}

const WARM_UP = 0.15;

/** Of the highest rate: up in a line, down like a cosine. */
function share(progress: number): number {
  return progress < WARM_UP ? progress / WARM_UP : (1 + Math.cos((Math.PI * (progress - WARM_UP)) / (1 - WARM_UP))) / 2;
}

const NEAR_TAP = 0.3;
/** At first a layer hardly changes what it adds to, and all rows are said to be as likely as not. */
const SMALL_MIX = 0.5;
const SMALL_EXIT = 0.1;

function firstNet(width: number, { channels, reaches }: SequenceOptions, random: () => number): SequenceNet {
  const net = emptyNet(width, channels, reaches);
  /** Even numbers about 0 of this standard deviation. */
  const spread = (list: Float64Array, deviation: number): void => {
    for (let at = 0; at < list.length; at++) list[at]! += (2 * random() - 1) * Math.sqrt(3) * deviation;
  };
  spread(net.entry, Math.sqrt(2 / width));
  spread(net.exit, SMALL_EXIT / Math.sqrt(channels));
  for (const { taps, mix } of net.layers) {
    taps.fill(1, channels, 2 * channels);
    spread(taps, NEAR_TAP);
    spread(mix, SMALL_MIX / Math.sqrt(channels));
  }
  return net;
}

/** A figure that never changes has this spread. */
const LEAST_SPREAD = 1e-6;

/** Middle and spread of every figure: mean and standard deviation over all rows. */
function measureFigures({ width, middles, spreads }: SequenceNet, sequences: readonly Sequence[]): void {
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows } of sequences)
    for (let at = 0; at < rows.length; at += width, count++)
      for (let figure = 0; figure < width; figure++) {
        const value = rows[at + figure]!;
        middles[figure]! += value;
        squares[figure]! += value * value;
      }
  for (let figure = 0; figure < width; figure++) {
    middles[figure]! /= count;
    spreads[figure] = Math.sqrt(Math.max(0, squares[figure]! / count - middles[figure]! ** 2)) + LEAST_SPREAD;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function stretchOf(sequence: Sequence, width: number, longest: number, random: () => number): Sequence {
  const count = sequence.targets.length;
  if (count <= longest) return sequence;
  const from = Math.floor(random() * (count - longest + 1));
  const rows = sequence.rows.subarray(from * width, (from + longest) * width);
  const part = (list: ArrayLike<number>): Float64Array => Float64Array.from({ length: longest }, (_, at) => list[from + at]!);
  return { rows, targets: part(sequence.targets), weights: part(sequence.weights) };
}

function dropping({ channelDropout, figureDropout }: SequenceOptions, random: () => number): Dropping {
  const factors = (count: number, left: number, kept: number): Float64Array => {
    const list = new Float64Array(count).fill(kept);
    for (let at = 0; at < count; at++) if (random() < left) list[at] = 0;
    return list;
  };
  return {
    figures: (count) => factors(count, figureDropout, 1),
    channels: (count) => factors(count, channelDropout, 1 / (1 - channelDropout)),
  };
}

const FIRST_MEMORY = 0.9;
const SECOND_MEMORY = 0.999;
const NOT_ZERO = 1e-8;
/** Steeper slopes are taken as this long. */
const LONGEST_SLOPE = 1;

/** A step of AdamW at a given rate, along `slopes`. */
function adamW(parameters: readonly Float64Array[], slopes: readonly Float64Array[], weightDecay: number): (rate: number) => void {
  const firsts = parameters.map(({ length }) => new Float64Array(length));
  const seconds = parameters.map(({ length }) => new Float64Array(length));
  let steps = 0;
  return (rate) => {
    steps++;
    const length = Math.sqrt(slopes.reduce((sum, list) => sum + dot(list, 0, list), 0));
    const clip = Math.min(1, LONGEST_SLOPE / length);
    for (const [index, list] of parameters.entries()) {
      const first = firsts[index]!;
      const second = seconds[index]!;
      for (let at = 0; at < list.length; at++) {
        const slope = slopes[index]![at]! * clip;
        first[at] = FIRST_MEMORY * first[at]! + (1 - FIRST_MEMORY) * slope;
        second[at] = SECOND_MEMORY * second[at]! + (1 - SECOND_MEMORY) * slope * slope;
        const direction = first[at]! / (1 - FIRST_MEMORY ** steps) / (Math.sqrt(second[at]! / (1 - SECOND_MEMORY ** steps)) + NOT_ZERO);
        list[at]! -= rate * (direction + weightDecay * list[at]!);
      }
    }
  };
}
