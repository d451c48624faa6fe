/** clusters: how many pages stand for how many others. */
import type { PageRow } from './reassignments.ts';
import { linesOfTable, type Table } from './snapshot/table.ts';

/** Clusters of two pages and more. @returns how many there are of each size, the smallest first */
export async function clusterSizes(pages: Table): Promise<Array<[size: number, clusters: number]>> {
  const copies = new Map<string, number>();
  for await (const { line } of linesOfTable(pages)) {
    const { id, clusterId } = JSON.parse(line) as PageRow;
    if (id !== clusterId) copies.set(clusterId, (copies.get(clusterId) ?? 0) + 1);
  }
  const sizes = new Map<number, number>();
  for (const count of copies.values()) sizes.set(count + 1, (sizes.get(count + 1) ?? 0) + 1);
  return [...sizes].toSorted(([a], [b]) => a - b);
}
