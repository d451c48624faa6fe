/** sluice run: one batch; clean/ is brought up to date with raw/. */
import { Command, Option } from 'commander';
import { readConfigFile } from '../config-file.ts';
import { parseConfig, type Config } from '../config.ts';
import { run as runBatch, type RunReport } from '../run.ts';
import { EXIT_STATUS } from './exit-status.ts';
import { Progress } from './progress.ts';
import { visible } from './terminal.ts';

interface RunOptions {
  raw?: string;
  clean?: string;
  config?: string;
  dedup?: Config['dedup'];
  workers?: number;
}

export const run = new Command('run')
  .summary('work what is new, changed or gone in raw/; bring clean/ up to date')
  .description(
    'One batch: works whatever is new, changed or gone in the raw folder, and brings the clean folder up to date in one step.\n' +
      'Unchanged input costs next to nothing; a run that was stopped goes on where it was when it is run again.',
  )
  .addHelpText(
    'after',
    '\nExit status: 0 every input is accounted for (pages in quarantine do not fail a run); 1 not complete, run it again;\n' +
      '2 the request makes no sense; 3 another run is at work on the same folder.\n' +
      '\nExamples:\n  $ sluice run\n  $ sluice run --raw scrapes --clean corpus --dedup exact',
  )
  .option('--raw <folder>', 'folder that is read (default: raw)')
  .option('--clean <folder>', 'folder that is written (default: clean)')
  .option('--config <file>', 'settings, as JSON or YAML')
  .addOption(new Option('--dedup <method>', 'which pages count as copies of one another').choices(['off', 'exact', 'near']))
  .option('--workers <number>', 'threads; 0 is one for each processor', Number)
  .action(async ({ config: file, ...given }: RunOptions) => {
    const settings = file === undefined ? {} : await readConfigFile(file);
    const config = parseConfig({ ...settings, ...given });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    const progress = new Progress(process.stderr);
    const report = await runBatch(config, progress).finally(() => progress.end());
    process.stderr.write(summary(report, config.clean));
  });

/** At once: a run may end anywhere, nothing counts before its commit, and the next one goes on from there. */
function stop(): void {
  process.stderr.write('sluice: stopped; run again to go on\n');
  process.exit(EXIT_STATUS.incomplete);
}

/** The counts stand last: that line is what schedulers keep. */
function summary({ files, counts, changes }: RunReport, clean: string): string {
  const processed = files.new + files.changed;
  return [
    `files processed: ${processed} (${files.new} new, ${files.changed} changed); ${files.gone} gone, ${files.touched + files.unchanged} unchanged`,
    `records added: ${changes.added}, replaced: ${changes.replaced}, withdrawn: ${changes.withdrawn}`,
    `look into ${visible(clean)}/records/*.jsonl; "sluice explain ID" shows what was removed from a page, "sluice status --quarantine" what failed`,
    `in ${counts.in} = records ${counts.records} + duplicates ${counts.duplicates} + dropped ${counts.dropped} + quarantine ${counts.quarantine}`,
    '',
  ].join('\n');
}
