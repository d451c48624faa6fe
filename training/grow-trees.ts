/**
 * Trains gradient-boosted decision trees over histograms (Friedman 2001; leaf-wise growth and histogram subtraction as in
 * LightGBM, Ke et al. 2017). Figures are cut into at most 64 bins; a tree grows at the leaf whose split gains most. The same rows
 * and seed give the same trees.
 */
export interface TrainingRows {
  /** Row after row. */
  figures: Float32Array;
  width: number;
  /** 0 to 1 for `logistic`, anything for `squared`. */
  targets: Float32Array;
  weights: Float32Array;
}

export interface GrowOptions {
  loss: 'logistic' | 'squared';
  trees: number;
  leaves: number;
  learningRate: number;
  /** Share of rows and of figures each tree sees. */
  rowShare: number;
  figureShare: number;
  minRows: number;
  l2: number;
  seed: number;
}

export interface GrownTree {
  /** For each node: figure, edge, left and right child; a child below 0 is `~leaf`. */
  nodes: Array<{ feature: number; edge: number; left: number; right: number }>;
  leaves: number[];
}

export interface GrownTrees {
  width: number;
  base: number;
  edges: number[][];
  trees: GrownTree[];
}

const MAX_BINS = 64;
/** Rows looked at to place the edges of the bins. */
const EDGE_SAMPLE = 12_000;

export function growTrees(rows: TrainingRows, options: GrowOptions): GrownTrees {
  const { width, targets, weights } = rows;
  const count = targets.length;
  const random = randomFrom(options.seed);
  const edges = edgesOf(rows, random);
  const bins = binsOf(rows, edges);
  const isLogistic = options.loss === 'logistic';
  const mean = weightedMean(targets, weights);
  const base = isLogistic ? Math.log(mean / (1 - mean)) : mean;
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float32Array(count);
  const hessians = new Float32Array(count);
  const trees: GrownTree[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const predicted = isLogistic ? 1 / (1 + Math.exp(-scores[row]!)) : scores[row]!;
      gradients[row] = (predicted - targets[row]!) * weights[row]!;
      hessians[row] = (isLogistic ? Math.max(predicted * (1 - predicted), 1e-6) : 1) * weights[row]!;
    }
    const sample = new Int32Array(count);
    let size = 0;
    for (let row = 0; row < count; row++) if (random() < options.rowShare) sample[size++] = row;
    const figures = Array.from({ length: width }, (_, figure) => figure).filter(
      (figure) => edges[figure]!.length > 0 && random() < options.figureShare,
    );
    const grown = growTree({ bins, width, edges, gradients, hessians, order: sample.subarray(0, size), figures, options });
    trees.push(grown);
    for (let row = 0; row < count; row++) scores[row]! += grown.leaves[leafOf(grown, bins, row * width)]!;
  }
  return { width, base, edges, trees };
}

interface Growth {
  /** Row after row: the rows of a leaf lie apart, the figures of a row together. */
  bins: Uint8Array;
  width: number;
  edges: number[][];
  gradients: Float32Array;
  hessians: Float32Array;
  /** Rows of the tree; a leaf is a range of it. */
  order: Int32Array;
  figures: number[];
  options: GrowOptions;
}

interface Leaf {
  from: number;
  to: number;
  gradient: number;
  hessian: number;
  histogram: Float64Array;
  split: Split | undefined;
  /** Where the leaf hangs: node and side, so that it can become a node itself. */
  parent: number;
  side: 'left' | 'right';
}

interface Split {
  gain: number;
  feature: number;
  edge: number;
}

const PER_BIN = 3;

function growTree(growth: Growth): GrownTree {
  const { bins, width, order, options } = growth;
  const nodes: GrownTree['nodes'] = [];
  const all = histogramOf(growth, 0, order.length);
  let gradient = 0;
  let hessian = 0;
  for (const row of order) {
    gradient += growth.gradients[row]!;
    hessian += growth.hessians[row]!;
  }
  const root: Leaf = { from: 0, to: order.length, gradient, hessian, histogram: all, split: undefined, parent: -1, side: 'left' };
  root.split = bestSplit(growth, root);
  const leaves: Leaf[] = [root];
  while (leaves.length < options.leaves) {
    let best = -1;
    for (let leaf = 0; leaf < leaves.length; leaf++) {
      if ((leaves[leaf]!.split?.gain ?? 0) > (best < 0 ? 0 : leaves[best]!.split!.gain)) best = leaf;
    }
    if (best < 0) break;
    const leaf = leaves[best]!;
    const { feature, edge } = leaf.split!;
    const middle = partition(order, leaf.from, leaf.to, (row) => bins[row * width + feature]! <= edge);
    const node = nodes.length;
    nodes.push({ feature, edge, left: 0, right: 0 });
    if (leaf.parent >= 0) nodes[leaf.parent]![leaf.side] = node;
    const isLeftSmaller = middle - leaf.from < leaf.to - middle;
    const small = isLeftSmaller ? histogramOf(growth, leaf.from, middle) : histogramOf(growth, middle, leaf.to);
    const large = leaf.histogram;
    for (let at = 0; at < large.length; at++) large[at]! -= small[at]!;
    const left: Leaf = {
      ...leafSums(growth, leaf.from, middle),
      histogram: isLeftSmaller ? small : large,
      split: undefined,
      parent: node,
      side: 'left',
    };
    const right: Leaf = {
      ...leafSums(growth, middle, leaf.to),
      histogram: isLeftSmaller ? large : small,
      split: undefined,
      parent: node,
      side: 'right',
    };
    left.split = bestSplit(growth, left);
    right.split = bestSplit(growth, right);
    leaves.splice(best, 1, left, right);
  }
  const values = leaves.map((leaf, index) => {
    if (leaf.parent >= 0) nodes[leaf.parent]![leaf.side] = ~index;
    return (-leaf.gradient / (leaf.hessian + options.l2)) * options.learningRate;
  });
  return { nodes, leaves: values };
}

function leafSums(
  { order, gradients, hessians }: Growth,
  from: number,
  to: number,
): { from: number; to: number; gradient: number; hessian: number } {
  let gradient = 0;
  let hessian = 0;
  for (let at = from; at < to; at++) {
    gradient += gradients[order[at]!]!;
    hessian += hessians[order[at]!]!;
  }
  return { from, to, gradient, hessian };
}

function histogramOf({ bins, width, order, figures, gradients, hessians }: Growth, from: number, to: number): Float64Array {
  const histogram = new Float64Array(figures.length * MAX_BINS * PER_BIN);
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    const gradient = gradients[row]!;
    const hessian = hessians[row]!;
    const start = row * width;
    for (let index = 0; index < figures.length; index++) {
      const bin = (index * MAX_BINS + bins[start + figures[index]!]!) * PER_BIN;
      histogram[bin]! += gradient;
      histogram[bin + 1]! += hessian;
      histogram[bin + 2]!++;
    }
  }
  return histogram;
}

function bestSplit({ edges, figures, options }: Growth, leaf: Leaf): Split | undefined {
  const { histogram, gradient, hessian } = leaf;
  const rows = leaf.to - leaf.from;
  if (rows < 2 * options.minRows) return undefined;
  const score = (g: number, h: number): number => (g * g) / (h + options.l2);
  const whole = score(gradient, hessian);
  let best: Split | undefined;
  for (let index = 0; index < figures.length; index++) {
    const feature = figures[index]!;
    const start = index * MAX_BINS * PER_BIN;
    let leftGradient = 0;
    let leftHessian = 0;
    let leftRows = 0;
    for (let edge = 0; edge < edges[feature]!.length; edge++) {
      const bin = start + edge * PER_BIN;
      leftGradient += histogram[bin]!;
      leftHessian += histogram[bin + 1]!;
      leftRows += histogram[bin + 2]!;
      if (leftRows < options.minRows) continue;
      if (rows - leftRows < options.minRows) break;
      const gain = score(leftGradient, leftHessian) + score(gradient - leftGradient, hessian - leftHessian) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, edge };
    }
  }
  return best;
}

/** Rows that go left first, both parts in their old order; returns where the second begins. */
function partition(order: Int32Array, from: number, to: number, isLeft: (row: number) => boolean): number {
  const right: number[] = [];
  let next = from;
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    if (isLeft(row)) order[next++] = row;
    else right.push(row);
  }
  order.set(right, next);
  return next;
}

function leafOf({ nodes }: GrownTree, bins: Uint8Array, start: number): number {
  let node = nodes.length === 0 ? -1 : 0;
  while (node >= 0) {
    const { feature, edge, left, right } = nodes[node]!;
    node = bins[start + feature]! <= edge ? left : right;
  }
  return ~node;
}

/** Ascending edges of each figure's bins: bin b holds what is at most edge b and more than the one before. */
function edgesOf({ figures, width, targets }: TrainingRows, random: () => number): number[][] {
  const count = targets.length;
  const sampled = Math.min(count, EDGE_SAMPLE);
  const rows = Array.from({ length: sampled }, (_, index) => (sampled === count ? index : Math.floor(random() * count)));
  return Array.from({ length: width }, (_, figure) => {
    const values = Float32Array.from(rows, (row) => figures[row * width + figure]!).sort();
    const distinct = [...new Set(values)];
    if (distinct.length <= MAX_BINS) return distinct.slice(0, -1).map((value, index) => Math.fround((value + distinct[index + 1]!) / 2));
    const edges = new Set<number>();
    for (let edge = 1; edge < MAX_BINS; edge++) edges.add(values[Math.floor((edge * values.length) / MAX_BINS)]!);
    return [...edges].slice(0, MAX_BINS - 1);
  });
}

function binsOf({ figures, width }: TrainingRows, edges: readonly number[][]): Uint8Array {
  const bins = new Uint8Array(figures.length);
  const typed = edges.map((list) => Float32Array.from(list));
  for (let start = 0; start < figures.length; start += width) {
    for (let figure = 0; figure < width; figure++) {
      const value = figures[start + figure]!;
      const own = typed[figure]!;
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= own[middle]!) high = middle;
        else low = middle + 1;
      }
      bins[start + figure] = low;
    }
  }
  return bins;
}

function weightedMean(values: Float32Array, weights: Float32Array): number {
  let sum = 0;
  let weight = 0;
  for (let index = 0; index < values.length; index++) {
    sum += values[index]! * weights[index]!;
    weight += weights[index]!;
  }
  return sum / weight;
}

/** Numbers from 0 to below 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00;
  };
}
