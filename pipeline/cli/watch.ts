/** sluice watch: the batch of `sluice run` whenever something has landed in raw/. */
import { Command } from 'commander';
import { isWhole } from '../schedule/arrivals.ts';
import { hasWork } from '../schedule/has-work.ts';
import { watch as watchFolder } from '../schedule/watch.ts';
import { configOf, withBatchOptions, type BatchFlags } from './batch.ts';
import { goOn } from './go-on.ts';
import { visible } from './terminal.ts';

export const watch = withBatchOptions(new Command('watch'))
  .summary('the same batch, whenever something lands in raw/')
  .description(
    'Stays, and runs a batch whenever something in the raw folder is new, changed or gone. A file waits until it is whole: renamed into\n' +
      'its place, or left alone for a few seconds after the last write. SIGINT and SIGTERM end it.',
  )
  .option('--settle-seconds <number>', 'how long a file that was written to must be left alone (default: 5)', Number)
  .action(async (flags: BatchFlags) => {
    const config = await configOf(flags);
    process.stderr.write(`watching ${visible(config.raw)}\n`);
    await goOn(config, ({ batch, clock, signal }) => {
      const look = (): Promise<boolean> => {
        const now = clock.now();
        return hasWork(config, { now, signal, isWhole: (file) => isWhole(file, now, config.settleSeconds) });
      };
      return watchFolder({ hasWork: look, batch, clock, signal });
    });
  });
