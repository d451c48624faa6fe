/** engines/worker: the inside of a thread. Takes one order at a time; says where it is in memory it shares. */
/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { cleanShard, type Watch } from '../clean-shard.ts';
import { assign } from '../dedup.ts';
import { parcelOf, type Parcel } from '../spool.ts';
import { threadNumber } from './thread-clock.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts';
import { NEXT_OUTCOME, PAGE_IN_WORK, THREAD } from './worker-messages.ts';

/** Outcomes are sent in parcels of about this length: few messages, little memory. */
const PARCEL_LENGTH = 1 << 18;

const place = new Int32Array(workerData as SharedArrayBuffer);
const port = parentPort!;
Atomics.store(place, THREAD, threadNumber());

const watch: Watch = {
  begin(outcome) {
    Atomics.store(place, NEXT_OUTCOME, outcome);
    Atomics.store(place, PAGE_IN_WORK, 1);
  },
  end(next) {
    Atomics.store(place, PAGE_IN_WORK, 0);
    Atomics.store(place, NEXT_OUTCOME, next);
  },
};

/** Waits until the parcel is safe, so that no more than one is ever under way. */
async function send(parcel: Parcel): Promise<void> {
  const isTaken = new Promise((resolve) => port.once('message', resolve));
  const answer: WorkerAnswer = { kind: 'outcomes', parcel };
  port.postMessage(answer, [parcel.bytes.buffer]);
  await isTaken;
}

async function work(order: WorkerOrder): Promise<void> {
  if (order.kind === 'dedup') return assign(order.job);
  let lines = '';
  let count = 0;
  for await (const outcome of cleanShard(order.shard, order.settings, watch, order.resume)) {
    // The page is done; sending it is not its work.
    Atomics.store(place, PAGE_IN_WORK, 0);
    lines += outcome;
    count++;
    if (lines.length < PARCEL_LENGTH) continue;
    await send(parcelOf(lines, count));
    lines = '';
    count = 0;
  }
  if (count > 0) await send(parcelOf(lines, count));
}

async function answered(order: WorkerOrder): Promise<void> {
  let answer: WorkerAnswer = { kind: 'done' };
  try {
    await work(order);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    answer = { kind: 'failed', code, message };
  }
  listen();
  port.postMessage(answer);
}

function listen(): void {
  port.once('message', (order: WorkerOrder) => {
    void answered(order);
  });
}

listen();
