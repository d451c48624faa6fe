/**
 * schedule/watch: a batch whenever something has landed. Looks at the folder instead of waiting for messages of the
 * kernel: those get lost between hosts, and need a handle for every folder.
 */
import type { Clock } from './clock.ts';

/** Soon enough for a person who waits. */
const LOOK_EVERY_MS = 1000;

/** A look at a large folder takes a while; it gets at most a twentieth of the time. */
const PAUSE_PER_LOOK = 19;

export interface WatchJob {
  hasWork: () => Promise<boolean>;
  batch: () => Promise<void>;
  clock: Clock;
  /** Aborted, it ends: at once while it waits, after the batch while one is at work. */
  signal: AbortSignal;
}

export async function watch({ hasWork, batch, clock, signal }: WatchJob): Promise<void> {
  while (!signal.aborted) {
    const lookedAt = clock.now();
    const isDue = await hasWork();
    const tookMs = clock.now() - lookedAt;
    if (isDue && !signal.aborted) await batch();
    else await clock.sleep(Math.max(LOOK_EVERY_MS, tookMs * PAUSE_PER_LOOK), signal);
  }
}
