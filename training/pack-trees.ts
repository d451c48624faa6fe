/** Grown trees → the packed form that `stages/measures/boosted-trees.ts` reads. */
import type { GrownTrees } from './grow-trees.ts';

const FIRST_LEAF = 128;
const MAX_LEAVES = 128;
const LEAF_RANGE = 32_000;

/** Throws RangeError where trees have more leaves than the form has room for. */
export function packTrees({ width, base, edges, trees }: GrownTrees): string {
  const used = edges.map((list, feature) => usedEdges(list, feature, trees));
  const largest = Math.max(1e-9, ...trees.flatMap(({ leaves }) => leaves.map(Math.abs)));
  const step = Math.fround(largest / LEAF_RANGE);
  const bytes: number[] = [];
  const u16 = (value: number): number => bytes.push(value & 0xff, (value >> 8) & 0xff);
  const f32 = (value: number): number => bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
  u16(width);
  for (const list of used) {
    bytes.push(list.length);
    for (const edge of list) f32(edge.value);
  }
  u16(trees.length);
  f32(base);
  f32(step);
  for (const { nodes, leaves } of trees) {
    if (leaves.length > MAX_LEAVES) throw new RangeError(`Expected at most ${MAX_LEAVES} leaves, got ${leaves.length}.`);
    bytes.push(nodes.length);
    for (const { feature, edge, left, right } of nodes) {
      u16(feature);
      bytes.push(
        used[feature]!.findIndex(({ index }) => index === edge),
        left < 0 ? FIRST_LEAF + ~left : left,
        right < 0 ? FIRST_LEAF + ~right : right,
      );
    }
    for (const value of leaves) u16(Math.round(value / step) & 0xff_ff);
  }
  return Buffer.from(bytes).toString('base64');
}

function usedEdges(edges: readonly number[], feature: number, trees: GrownTrees['trees']): Array<{ index: number; value: number }> {
  const indexes = new Set(trees.flatMap(({ nodes }) => nodes.filter((node) => node.feature === feature).map(({ edge }) => edge)));
  return edges.map((value, index) => ({ index, value })).filter(({ index }) => indexes.has(index));
}
