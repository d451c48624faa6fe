/**
 * schedule/patient: a batch for those who go on for years. It waits while another run is at work on the folder, and
 * outlives a run that came to no end (a full disk): the next one goes on where it was.
 */
import { ConfigError, LockError } from '../model/errors.ts';
import type { Clock } from './clock.ts';

const LOCKED_PAUSE_MS = 5000;

/** What stops a run seldom passes in a second, and each attempt costs a look at every file. */
const FAILED_PAUSE_MS = 60_000;

export interface Patience {
  clock: Clock;
  signal: AbortSignal;
  /** Told once for each wait. */
  onTrouble: (error: unknown) => void;
}

/** @throws {ConfigError} for it would come again each time */
export function patient(batch: () => Promise<void>, { clock, signal, onTrouble }: Patience): () => Promise<void> {
  return async () => {
    let isWaiting = false;
    while (!signal.aborted) {
      try {
        return await batch();
      } catch (error) {
        if (error instanceof ConfigError) throw error;
        const isLocked = error instanceof LockError;
        if (!(isLocked && isWaiting)) onTrouble(error);
        isWaiting = isLocked;
        await clock.sleep(isLocked ? LOCKED_PAUSE_MS : FAILED_PAUSE_MS, signal);
      }
    }
  };
}
