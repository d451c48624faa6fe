/** sluice status: what stands in clean/, what waits in raw/. */
import { Command } from 'commander';
import { readConfigFile } from '../config-file.ts';
import { parseConfig } from '../config.ts';
import { openSnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { quarantineCounts, quarantineOf, statusOf, type Status } from '../status.ts';
import { visible } from './terminal.ts';

interface StatusOptions {
  raw?: string;
  clean?: string;
  config?: string;
  quarantine?: true;
}

export const status = new Command('status')
  .description('what stands in clean/, what waits in raw/')
  .option('--raw <folder>', 'folder that is read (default: raw)')
  .option('--clean <folder>', 'folder that is written (default: clean)')
  .option('--config <file>', 'settings, as JSON or YAML')
  .option('--quarantine', 'list the pages that could not be worked, by reason')
  .action(async ({ config: file, quarantine, ...given }: StatusOptions) => {
    const settings = file === undefined ? {} : await readConfigFile(file);
    const config = parseConfig({ ...settings, ...given });
    if (quarantine === undefined) process.stdout.write(printed(await statusOf(config)));
    else await printQuarantine(await openSnapshot(config.clean));
  });

/** Reads the list once for each reason, so that it may be longer than memory. */
async function printQuarantine(snapshot: Snapshot): Promise<void> {
  for (const [reason, pages] of await quarantineCounts(snapshot)) {
    process.stdout.write(`${reason} (${pages})\n`);
    for await (const page of quarantineOf(snapshot))
      if (page.reason === reason) process.stdout.write(`  ${visible(page.input.path)}#${page.input.index}  ${visible(page.detail)}\n`);
  }
}

function printed({ run, counts, clusters, quarantine, waiting, isStale, isRegrouped }: Status): string {
  const reasons = Array.from(quarantine, ([reason, pages]) => `  ${reason.padEnd(11)} ${pages}`);
  return [
    counts === undefined
      ? 'nothing stands yet'
      : `run ${run}: in ${counts.in} = records ${counts.records} + duplicates ${counts.duplicates} + dropped ${counts.dropped} + quarantine ${counts.quarantine}`,
    ...clustersOf(clusters),
    ...reasons,
    isStale
      ? 'the settings or the program have changed: everything waits to be worked again'
      : `waiting: ${waiting.new} new, ${waiting.seen} perhaps changed, ${waiting.gone} gone`,
    ...(isRegrouped ? ['what counts as a copy has been set otherwise: all pages wait to be compared anew'] : []),
    '',
  ].join('\n');
}

/** `copies: 52 clusters (40 of 2, 9 of 3–4, 3 of 5–8)`: sizes by doubling, for there are few large ones. */
function clustersOf(sizes: Status['clusters']): string[] {
  if (sizes.length === 0) return [];
  const steps = new Map<string, number>();
  for (const [size, clusters] of sizes) {
    const last = 2 ** Math.ceil(Math.log2(size));
    const step = last === 2 ? '2' : `${last / 2 + 1}–${last}`;
    steps.set(step, (steps.get(step) ?? 0) + clusters);
  }
  const total = sizes.reduce((sum, [, clusters]) => sum + clusters, 0);
  const parts = Array.from(steps, ([step, clusters]) => `${clusters} of ${step}`);
  return [`  clusters    ${total} of pages that are copies of one another (${parts.join(', ')}; the largest ${sizes.at(-1)![0]})`];
}
