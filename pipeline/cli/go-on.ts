/** cli/go-on: batches one after the other until a signal comes: what `watch` and `run --every` do. */
import type { Config } from '../config.ts';
import { isWhole } from '../schedule/arrivals.ts';
import { SYSTEM_CLOCK, type Clock } from '../schedule/clock.ts';
import { patient } from '../schedule/patient.ts';
import { balanceOf, onStopSignals, runWithProgress, stopNow } from './batch.ts';
import { visible } from './terminal.ts';

export interface Parts {
  batch: () => Promise<void>;
  clock: Clock;
  signal: AbortSignal;
}

/** A signal ends it with status 0, as a service manager expects; a batch at work is cut off, and the next run goes on from there. */
export async function goOn(config: Config, schedule: (parts: Parts) => Promise<void>): Promise<void> {
  const clock = SYSTEM_CLOCK;
  const stop = new AbortController();
  const { signal } = stop;
  let isAtWork = false;
  onStopSignals(() => (isAtWork ? stopNow() : stop.abort()));
  const batch = async (): Promise<void> => {
    const now = clock.now();
    isAtWork = true;
    try {
      const report = await runWithProgress(config, { now: () => now, isWhole: (file) => isWhole(file, now, config.settleSeconds) });
      const { files } = report;
      const worked = files.new + files.changed;
      if (worked + files.gone > 0) process.stderr.write(`files processed: ${worked}, gone: ${files.gone}; ${balanceOf(report.counts)}\n`);
    } finally {
      isAtWork = false;
    }
  };
  const onTrouble = (error: unknown): void => {
    process.stderr.write(`sluice: ${visible((error as Error).message)}; waiting\n`);
  };
  await schedule({ batch: patient(batch, { clock, signal, onTrouble }), clock, signal });
}
