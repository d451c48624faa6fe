/** sluice run: one batch, or one at each moment of a schedule; clean/ is brought up to date. */
import { Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { parseSchedule } from '../schedule/cron.ts';
import { every } from '../schedule/every.ts';
import { configOf, onStopSignals, runWithProgress, sayStopped, summaryOf, withBatchOptions, type BatchFlags } from './batch.ts';
import { goOn } from './go-on.ts';

interface RunFlags extends BatchFlags {
  every?: string;
  retryQuarantine?: boolean;
}

export const run = withBatchOptions(new Command('run'))
  .summary('work what is new, changed or gone in raw/; bring clean/ up to date')
  .description(
    'One batch: works whatever is new, changed or gone in the raw folder, and brings the clean folder up to date in one step.\n' +
      'Unchanged input costs next to nothing; a run that was stopped goes on where it was when it is run again.',
  )
  .option('--retry-quarantine', 'try again what stands in quarantine, changed or not')
  .addOption(new Option('--every <schedule>', 'stay, and run at each moment of a cron schedule').conflicts('retryQuarantine'))
  .addHelpText(
    'after',
    '\nA schedule is the five fields of cron, in local time (minute hour day month weekday), or @hourly, @daily …; runs never overlap,\n' +
      'and moments missed meanwhile are made up for by one run. Files still being written wait for the next.\n' +
      '\nOther versions and settings work everything anew by themselves, quarantine included; --retry-quarantine is for what they\n' +
      'cannot know of: more memory, repaired permissions, a faster machine.\n' +
      '\nExit status: 0 every input is accounted for (pages in quarantine do not fail a run); 1 not complete, run it again;\n' +
      '2 the request makes no sense; 3 another run is at work on the same folder. A signal ends a run at once (130, 143): run it again.\n' +
      "\nExamples:\n  $ sluice run\n  $ sluice run --raw scrapes --clean corpus --dedup exact\n  $ sluice run --every '*/15 * * * *'",
  )
  .action(async ({ every: expression, retryQuarantine = false, ...flags }: RunFlags) => {
    const config = await configOf(flags);
    if (expression === undefined) await runOnce(config, retryQuarantine);
    else {
      const schedule = parseSchedule(expression);
      const onWait = (slot: number): void => void process.stderr.write(`next run ${localTime(slot)}\n`);
      await goOn(config, (parts) => every({ schedule, onWait, ...parts }));
    }
  });

/** As a person at this machine reads it, and as logs sort it: 2026-03-01 04:30. */
function localTime(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

async function runOnce(config: Config, retriesQuarantine: boolean): Promise<void> {
  // Elsewhere nobody catches them: nothing counts before its commit, and the kernel is the one that stops at once.
  if (process.stderr.isTTY) onStopSignals(sayStopped);
  const report = await runWithProgress(config, { retriesQuarantine });
  process.stderr.write(summaryOf(report, config.clean));
}
