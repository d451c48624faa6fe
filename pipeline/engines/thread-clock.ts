/**
 * engines/thread-clock: how long a thread has been working. Time on the processor, where the system tells it (Linux): a
 * page shall not fail because the machine had other things to do.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** The kernel counts in hundredths of a second wherever Node runs (USER_HZ). */
const TICK_MS = 10;

/** Fields of `/proc/…/stat` behind the name in brackets. */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** Of the calling thread; 0 where the system does not tell. */
export function threadNumber(): number {
  try {
    return Number(basename(readlinkSync('/proc/thread-self')));
  } catch {
    return 0;
  }
}

/** Milliseconds on the processor of a thread of this process; undefined where the system does not tell. */
export function processorMs(thread: number): number | undefined {
  if (thread === 0) return undefined;
  try {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * TICK_MS;
  } catch {
    return undefined;
  }
}
