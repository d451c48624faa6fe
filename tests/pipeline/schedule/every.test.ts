/** schedule/every: batches at their moments, one at a time, by a clock that the test turns. */
import { describe, expect, it } from 'vitest';
import { ConfigError, LockError, RunError } from '../../../pipeline/model/errors.ts';
import { parseSchedule } from '../../../pipeline/schedule/cron.ts';
import { every } from '../../../pipeline/schedule/every.ts';
import { patient } from '../../../pipeline/schedule/patient.ts';
import { fakeClock } from './fake-clock.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-05-04T10:05:00Z');
const schedule = parseSchedule('*/15 * * * *');

/** When batches began, in minutes after the start; each takes as long as `takes` says, in minutes. */
async function begun(takes: readonly number[]): Promise<number[]> {
  const clock = fakeClock(START);
  const stop = new AbortController();
  const at: number[] = [];
  const batch = async (): Promise<void> => {
    at.push((clock.now() - START) / MINUTE);
    clock.pass(takes[at.length - 1]! * MINUTE);
    if (at.length === takes.length) stop.abort();
  };
  await every({ schedule, onWait: () => {}, batch, clock, signal: stop.signal });
  return at;
}

describe('every', () => {
  it('runs at each moment of the schedule', async () => {
    expect(await begun([1, 1, 1])).toEqual([10, 25, 40]);
  });

  it('makes up for moments missed by an overrun once, and then keeps the schedule', async () => {
    expect(await begun([40, 1, 1])).toEqual([10, 50, 55]);
  });

  it('makes up once for what a sleeping machine missed', async () => {
    const at: number[] = [];
    const stop = new AbortController();
    let isAsleep = false;
    const clock = fakeClock(START, () => {
      if (isAsleep) return;
      isAsleep = true;
      clock.pass(3 * 60 * MINUTE);
    });
    const batch = async (): Promise<void> => void (at.push(Math.floor((clock.now() - START) / MINUTE)) === 2 && stop.abort());
    await every({ schedule, onWait: () => {}, batch, clock, signal: stop.signal });
    expect(at).toEqual([180, 190]);
  });

  it('ends while it waits, without another batch', async () => {
    const stop = new AbortController();
    const clock = fakeClock(START, () => stop.abort());
    await every({ schedule, onWait: () => {}, batch: () => Promise.reject(new Error('no batch is due')), clock, signal: stop.signal });
    expect(clock.slept).toHaveLength(1);
  });
});

describe('a patient batch', () => {
  async function tried(errors: readonly Error[]) {
    const clock = fakeClock(START);
    const told: unknown[] = [];
    const left = [...errors];
    const batch = async (): Promise<void> => {
      const error = left.shift();
      if (error !== undefined) throw error;
    };
    const outcome = await patient(batch, { clock, signal: new AbortController().signal, onTrouble: (error) => told.push(error) })().catch(
      (error: unknown) => error,
    );
    return { outcome, told, slept: clock.slept, left };
  }

  it('waits for another run to end, and says so once', async () => {
    const { outcome, told, slept, left } = await tried([new LockError('held'), new LockError('held'), new LockError('held')]);
    expect([outcome, told.length, slept.length, left.length]).toEqual([undefined, 1, 3, 0]);
  });

  it('tries again after a run that came to no end, and says so each time', async () => {
    const { outcome, told, slept } = await tried([new RunError('disk full'), new RunError('disk full')]);
    expect([outcome, told.length, slept]).toEqual([undefined, 2, [MINUTE, MINUTE]]);
  });

  it('gives up on a request that makes no sense', async () => {
    const { outcome, told } = await tried([new ConfigError('no such folder')]);
    expect(outcome).toBeInstanceOf(ConfigError);
    expect(told).toEqual([]);
  });

  it('ends when it is stopped while it waits', async () => {
    const stop = new AbortController();
    const clock = fakeClock(START, () => stop.abort());
    const batch = (): Promise<void> => Promise.reject(new LockError('held'));
    await patient(batch, { clock, signal: stop.signal, onTrouble: () => {} })();
    expect(clock.slept).toHaveLength(1);
  });
});
