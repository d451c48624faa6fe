/**
 * Gradient-boosted decision trees: read from their packed form and evaluated in typed arrays.
 *
 * A row goes down each tree: left where its figure is at most the threshold, right otherwise; the leaves it ends in are summed.
 * The packed form is base64 of little-endian numbers:
 *
 *     features u16, then for each: edges u8, that many f32 (ascending)
 *     trees u16, base f32, step f32
 *     for each tree: nodes u8, that many of (feature u16, edge u8, left u8, right u8), nodes + 1 leaves i16 (times step)
 *
 * A child below 128 is a node of the tree, from 128 on a leaf; a tree without nodes is one leaf.
 */
import { packedNumbers } from './packed-numbers.ts';

export interface BoostedTrees {
  /** Figures in a row. */
  width: number;
  base: number;
  /** First node of each tree; a negative number is `~leaf`. */
  roots: Int32Array;
  features: Uint16Array;
  thresholds: Float32Array;
  /** Two for each node: left, right. */
  children: Int32Array;
  leaves: Float32Array;
}

const FIRST_LEAF = 128;

/** Of about 200 figures each, 200 kB: on 50,000 rows at once the same trees take two and a half times as long. */
const ROWS_AT_A_TIME = 256;

/** Throws RangeError where the packed form ends early. */
export function unpackTrees(packed: string): BoostedTrees {
  const { u8, u16, i16, f32 } = packedNumbers(packed);
  const width = u16();
  const edges = Array.from({ length: width }, () => Array.from({ length: u8() }, f32));
  const treeCount = u16();
  const base = f32();
  const step = f32();
  const roots = new Int32Array(treeCount);
  const features: number[] = [];
  const thresholds: number[] = [];
  const children: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < treeCount; tree++) {
    const nodes = u8();
    const firstNode = features.length;
    const firstLeaf = leaves.length;
    const place = (child: number): number => (child < FIRST_LEAF ? firstNode + child : ~(firstLeaf + child - FIRST_LEAF));
    roots[tree] = nodes === 0 ? ~firstLeaf : firstNode;
    for (let node = 0; node < nodes; node++) {
      const feature = u16();
      features.push(feature);
      thresholds.push(edges[feature]![u8()]!);
      children.push(place(u8()), place(u8()));
    }
    for (let leaf = 0; leaf <= nodes; leaf++) leaves.push(i16() * step);
  }
  return {
    width,
    base,
    roots,
    features: Uint16Array.from(features),
    thresholds: Float32Array.from(thresholds),
    children: Int32Array.from(children),
    leaves: Float32Array.from(leaves),
  };
}

/** The summed leaves of each row (log-odds for a binary model); `rows` holds whole rows of `width` figures. */
export function evaluateTrees(trees: BoostedTrees, rows: Float32Array): Float64Array {
  const { width, base, roots, features, thresholds, children, leaves } = trees;
  const count = Math.floor(rows.length / width);
  const sums = new Float64Array(count).fill(base);
  // Some rows at a time, tree by tree: both they and the tree stay in the processor's nearer caches.
  for (let start = 0; start < count; start += ROWS_AT_A_TIME) {
    const end = Math.min(count, start + ROWS_AT_A_TIME);
    for (let tree = 0; tree < roots.length; tree++) {
      const root = roots[tree]!;
      for (let row = start, from = start * width; row < end; row++, from += width) {
        let node = root;
        while (node >= 0) node = children[2 * node + (rows[from + features[node]!]! <= thresholds[node]! ? 0 : 1)]!;
        sums[row]! += leaves[~node]!;
      }
    }
  }
  return sums;
}

/** Log-odds → probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
