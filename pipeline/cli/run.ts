/** sluice run: one batch; clean/ is brought up to date with raw/. */
import { Command, Option } from 'commander';
import { readConfigFile } from '../config-file.ts';
import { parseConfig, type Config } from '../config.ts';
import { run as runBatch, type RunReport } from '../run.ts';
import { Progress } from './progress.ts';

interface RunOptions {
  raw?: string;
  clean?: string;
  config?: string;
  dedup?: Config['dedup'];
  workers?: number;
}

export const run = new Command('run')
  .description('work whatever is new, changed or gone in raw/; bring clean/ up to date')
  .option('--raw <folder>', 'folder that is read (default: raw)')
  .option('--clean <folder>', 'folder that is written (default: clean)')
  .option('--config <file>', 'settings, as JSON or YAML')
  .addOption(new Option('--dedup <method>', 'which pages count as copies of one another').choices(['off', 'exact', 'near']))
  .option('--workers <number>', 'threads; 0 is one for each processor', Number)
  .action(async ({ config: file, ...given }: RunOptions) => {
    const settings = file === undefined ? {} : await readConfigFile(file);
    const config = parseConfig({ ...settings, ...given });
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const progress = new Progress(process.stderr);
    const report = await runBatch(config, progress, stop.signal).finally(() => progress.end());
    process.stderr.write(summary(report));
  });

function summary({ files, counts, changes }: RunReport): string {
  const processed = files.new + files.changed;
  return [
    `files processed: ${processed} (${files.new} new, ${files.changed} changed); ${files.gone} gone, ${files.touched + files.unchanged} unchanged`,
    `records added: ${changes.added}, replaced: ${changes.replaced}, withdrawn: ${changes.withdrawn}`,
    `in ${counts.in} = records ${counts.records} + duplicates ${counts.duplicates} + dropped ${counts.dropped} + quarantine ${counts.quarantine}`,
    '',
  ].join('\n');
}
