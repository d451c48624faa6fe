/** cli/batch: what run and watch share: their options, one batch with its progress and report, and how it is stopped. */
import { Option, type Command } from 'commander';
import { readConfigFile } from '../config-file.ts';
import { parseConfig, type Config } from '../config.ts';
import { run, type RunOptions, type RunReport } from '../run.ts';
import { EXIT_STATUS } from './exit-status.ts';
import { Progress } from './progress.ts';
import { visible } from './terminal.ts';

export interface BatchFlags {
  raw?: string;
  clean?: string;
  config?: string;
  dedup?: Config['dedup'];
  workers?: number;
  settleSeconds?: number;
}

export function withBatchOptions(command: Command): Command {
  return command
    .option('--raw <folder>', 'folder that is read (default: raw)')
    .option('--clean <folder>', 'folder that is written (default: clean)')
    .option('--config <file>', 'settings, as JSON or YAML')
    .addOption(new Option('--dedup <method>', 'which pages count as copies of one another').choices(['off', 'exact', 'near']))
    .option('--workers <number>', 'threads; 0 is one for each processor', Number);
}

/** The command line goes before the configuration file. */
export async function configOf({ config: file, ...given }: BatchFlags): Promise<Config> {
  const settings = file === undefined ? {} : await readConfigFile(file);
  return parseConfig({ ...settings, ...given });
}

/** Shows progress while it works, and nothing else. */
export async function runWithProgress(config: Config, options: RunOptions = {}): Promise<RunReport> {
  const progress = new Progress(process.stderr);
  const { onPlan, onShard, onOutcomes, onApply } = progress;
  try {
    return await run(config, { ...options, onPlan, onShard, onOutcomes, onApply });
  } finally {
    progress.end();
  }
}

/** The counts stand last: that line is what schedulers keep. */
export function summaryOf({ files, counts, changes }: RunReport, clean: string): string {
  const worked = files.new + files.changed + files.retried;
  return [
    `files processed: ${worked} (${files.new} new, ${files.changed} changed${files.retried > 0 ? `, ${files.retried} tried again` : ''}); ` +
      `${files.gone} gone, ${files.touched + files.unchanged} unchanged${files.waiting > 0 ? `, ${files.waiting} not whole yet` : ''}`,
    `records added: ${changes.added}, replaced: ${changes.replaced}, withdrawn: ${changes.withdrawn}`,
    `look into ${visible(clean)}/records/*.jsonl; "sluice explain ID" shows what was removed from a page, "sluice status --quarantine" what failed`,
    balanceOf(counts),
    '',
  ].join('\n');
}

/** How many came in and where each went. */
export function balanceOf({ in: came, records, duplicates, dropped, quarantine }: RunReport['counts']): string {
  return `in ${came} = records ${records} + duplicates ${duplicates} + dropped ${dropped} + quarantine ${quarantine}`;
}

const STOPPED = 'sluice: stopped; run again to go on\n';

/** A run may end anywhere: nothing counts before its commit, and the next one goes on from there. */
export function stopNow(): never {
  process.stderr.write(STOPPED);
  process.exit(EXIT_STATUS.complete);
}

/** The signal then ends the process as if it had not been caught, so that a shell knows. */
export function sayStopped(signal: NodeJS.Signals): void {
  process.stderr.write(`\n${STOPPED}`);
  process.kill(process.pid, signal);
}

export function onStopSignals(stop: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
