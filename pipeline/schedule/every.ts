/**
 * schedule/every: a batch at each moment of a schedule. Batches never overlap: moments that pass while one is at work,
 * or while the machine sleeps, are made up for by one batch.
 */
import { ConfigError } from '../model/errors.ts';
import { sleepUntil, type Clock } from './clock.ts';
import { nextSlot, type Schedule } from './cron.ts';

export interface EveryJob {
  schedule: Schedule;
  batch: () => Promise<void>;
  /** Told before each wait when it will end, in milliseconds since 1970. */
  onWait: (slot: number) => void;
  clock: Clock;
  /** Aborted, it ends: at once while it waits, after the batch while one is at work. */
  signal: AbortSignal;
}

export async function every({ schedule, batch, onWait, clock, signal }: EveryJob): Promise<void> {
  let begunAt = clock.now();
  while (!signal.aborted) {
    const slot = nextSlot(schedule, begunAt);
    if (slot === undefined) throw new ConfigError('Expected a schedule that comes again');
    onWait(slot);
    await sleepUntil(slot, clock, signal);
    if (signal.aborted) return;
    begunAt = clock.now();
    await batch();
  }
}
