/** sluice status: what stands in clean/, what waits in raw/. */
import { Command } from 'commander';
import { readConfigFile } from '../config-file.ts';
import { parseConfig } from '../config.ts';
import { openSnapshot } from '../snapshot/snapshot.ts';
import { quarantineOf, statusOf, type Status } from '../status.ts';
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
  .option('--quarantine', 'list each page that could not be worked, and why')
  .action(async ({ config: file, quarantine, ...given }: StatusOptions) => {
    const settings = file === undefined ? {} : await readConfigFile(file);
    const config = parseConfig({ ...settings, ...given });
    if (quarantine === undefined) process.stdout.write(printed(await statusOf(config)));
    else {
      for await (const { reason, input, detail } of quarantineOf(await openSnapshot(config.clean))) {
        process.stdout.write(`${reason.padEnd(11)}  ${visible(input.path)}#${input.index}  ${visible(detail)}\n`);
      }
    }
  });

function printed({ run, counts, quarantine, waiting, isStale }: Status): string {
  const reasons = Array.from(quarantine, ([reason, pages]) => `  ${reason.padEnd(11)} ${pages}`).toSorted();
  return [
    counts === undefined
      ? 'nothing stands yet'
      : `run ${run}: in ${counts.in} = records ${counts.records} + duplicates ${counts.duplicates} + dropped ${counts.dropped} + quarantine ${counts.quarantine}`,
    ...reasons,
    isStale
      ? 'the settings or the program have changed: everything waits to be worked again'
      : `waiting: ${waiting.new} new, ${waiting.seen} perhaps changed, ${waiting.gone} gone`,
    '',
  ].join('\n');
}
