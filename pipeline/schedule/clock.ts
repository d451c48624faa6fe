/** schedule/clock: the time, handed in, so that a year of schedules is tested in a moment. */
import { setTimeout } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends early when `signal` is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => {}),
};

/** No timer runs while a machine sleeps, and clocks are set: a long wait looks at the clock this often. */
const LONGEST_NAP_MS = 30_000;

export async function sleepUntil(at: number, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let left = at - clock.now(); left > 0 && !signal.aborted; left = at - clock.now())
    await clock.sleep(Math.min(left, LONGEST_NAP_MS), signal);
}
