/** dedup/components: connected components. @returns for each of `count` positions the smallest one it is connected with */
export function componentsOf(count: number, edges: Iterable<readonly [number, number]>): Int32Array {
  const parents = Int32Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  };
  for (const [a, b] of edges) {
    const rootA = rootOf(a);
    const rootB = rootOf(b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  return parents.map((_, at) => rootOf(at));
}
