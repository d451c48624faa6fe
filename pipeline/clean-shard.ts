/**
 * clean-shard: the pages of one shard through the recipe. The one place where a page's errors are caught: whatever a
 * page does, it costs that page.
 */
import { PageError } from './model/errors.ts';
import { Dropped, quarantined, reasonOf, type Outcome } from './outcome.ts';
import type { Loss, Resume, Shard, ShardSettings } from './shard.ts';
import { ShardFile } from './shard-file.ts';
import { printSpoolLine } from './spool.ts';

/** Told where the work is, so that a page that never ends can be named by whoever keeps the time. */
export interface Watch {
  /** Work on a page begins; it will be the outcome of this number. */
  begin: (outcome: number) => void;
  end: (outcome: number) => void;
}

const NOBODY_WATCHES: Watch = { begin: () => {}, end: () => {} };
const FROM_THE_START: Resume = { done: 0, lost: [] };

/**
 * One outcome for each page, and one for each file, in order. Reads raw files and nothing else; the same shard gives
 * the same outcomes wherever it is worked.
 */
export async function* cleanShard(
  shard: Shard,
  settings: ShardSettings,
  watch = NOBODY_WATCHES,
  resume: Resume = FROM_THE_START,
): AsyncGenerator<Outcome> {
  let outcome = 0;
  for (const file of shard.files) {
    const worked = new ShardFile(file, settings);
    try {
      for await (const each of outcomesOf(worked, file.path, outcome, watch, resume)) {
        if (outcome >= resume.done && each !== undefined) yield each;
        watch.end(++outcome);
      }
    } finally {
      await worked.close();
    }
  }
}

/** Undefined for an outcome that is safe already. */
async function* outcomesOf(
  worked: ShardFile,
  path: string,
  first: number,
  watch: Watch,
  resume: Resume,
): AsyncGenerator<Outcome | undefined> {
  const lost = new Map(resume.lost);
  let index = worked.firstIndex;
  let outcome = first;
  try {
    giveUpAt(lost.get(first));
    for await (const found of worked.pages()) {
      const loss = lost.get(outcome);
      const key = { path, index: index++ };
      if (outcome < resume.done) yield undefined;
      else if (loss !== undefined) yield quarantined(key, loss.reason, loss.detail, found.page);
      else {
        watch.begin(outcome);
        yield worked.outcomeOf(found, key);
      }
      giveUpAt(lost.get(++outcome));
    }
  } catch (error) {
    const key = { path, index };
    yield error instanceof Dropped ? error.outcome(key) : quarantined(key, ...reasonOf(error));
  }
  if (worked.endsFile) yield printSpoolLine('file', { path, index }, await worked.row());
}

/** @throws {PageError} where reading on would cost a worker again */
function giveUpAt(loss: Loss | undefined): void {
  if (loss?.endsFile === true) throw new PageError(loss.reason, loss.detail);
}
