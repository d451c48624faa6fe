/** A clock that the test turns: sleeping moves it on, and things can be made to happen on the way. */
import type { Clock } from '../../../pipeline/schedule/clock.ts';

export interface FakeClock extends Clock {
  /** How long each sleep was meant to be, in ms. */
  slept: number[];
  /** Work that takes time. */
  pass: (ms: number) => void;
}

/** @param onSleep called in each sleep, at its end */
export function fakeClock(start: number, onSleep: (now: number) => void = () => {}): FakeClock {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    slept,
    pass: (ms) => {
      now += ms;
    },
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
      onSleep(now);
    },
  };
}
