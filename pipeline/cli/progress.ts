/**
 * cli/progress: how far a run is. A bar with rates, time left and where the pages went on a terminal; elsewhere a plain
 * line now and then, so that a log stays short. Prints numbers only, never a name from the input.
 */
import type { DoneShard, RunOptions } from '../run.ts';
import type { Plan } from '../plan.ts';
import type { OutcomeCounts } from '../spool.ts';

const REDRAW_MS = 200;
const LINE_EVERY_MS = 30_000;
const BAR_WIDTH = 24;
const CLEAR_LINE = '\r\u001B[2K';
const USUAL_COLUMNS = 80;

/** What of standard error is used. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

export class Progress implements RunOptions {
  readonly #stream: ProgressStream;
  readonly #isTerminal: boolean;
  readonly #now: () => number;
  readonly #outcomes: OutcomeCounts = { record: 0, dropped: 0, quarantine: 0 };
  #files = 0;
  #bytes = 0;
  #doneFiles = 0;
  #doneBytes = 0;
  /** What an earlier run had done took no time of this one. */
  #bytesFromBefore = 0;
  #startedAt = 0;
  #drawnAt = 0;

  /** @param now milliseconds on a clock that only goes forward */
  constructor(stream: ProgressStream, now = (): number => performance.now()) {
    this.#stream = stream;
    this.#isTerminal = stream.isTTY === true;
    this.#now = now;
  }

  readonly onPlan = ({ files, bytes }: Plan): void => {
    this.#files = files.new + files.changed + files.retried;
    this.#bytes = bytes;
    this.#startedAt = this.#drawnAt = this.#now();
    if (!this.#isTerminal && this.#files > 0) this.#stream.write(`${this.#files} files to work, ${megabytes(bytes)} MB\n`);
  };

  readonly onShard = ({ files, bytes, isFromBefore }: DoneShard): void => {
    this.#doneFiles += files;
    this.#doneBytes += bytes;
    if (isFromBefore) this.#bytesFromBefore += bytes;
    this.#showNowAndThen();
  };

  readonly onOutcomes = (counts: OutcomeCounts): void => {
    for (const kind of Object.keys(counts) as Array<keyof OutcomeCounts>) this.#outcomes[kind] += counts[kind];
    this.#showNowAndThen();
  };

  readonly onApply = (): void => {
    if (this.#files > 0) this.#show(`${this.#counts()}; looking for duplicates, writing`);
  };

  end(): void {
    if (this.#isTerminal) this.#stream.write(CLEAR_LINE);
  }

  #showNowAndThen(): void {
    const now = this.#now();
    if (now - this.#drawnAt < (this.#isTerminal ? REDRAW_MS : LINE_EVERY_MS)) return;
    this.#drawnAt = now;
    this.#show(this.#line((now - this.#startedAt) / 1000));
  }

  /** A line that wraps could not be cleared again. */
  #show(line: string): void {
    const { columns = USUAL_COLUMNS } = this.#stream;
    this.#stream.write(this.#isTerminal ? CLEAR_LINE + line.slice(0, columns - 1) : `${line}\n`);
  }

  #line(seconds: number): string {
    const share = this.#bytes === 0 ? this.#doneFiles / Math.max(1, this.#files) : this.#doneBytes / this.#bytes;
    const percent = `${Math.floor(share * 100)} %`;
    const rate = `${Math.round(this.#pages() / seconds)} pages/s, ${megabytes((this.#doneBytes - this.#bytesFromBefore) / seconds)} MB/s`;
    if (!this.#isTerminal)
      return `${this.#doneFiles} of ${this.#files} files, ${percent}, ${rate}, ${this.#timeLeft(seconds)}; ${this.#counts()}`;
    const filled = Math.round(share * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    return `${bar} ${percent}  ${this.#timeLeft(seconds)}  ${rate}  ${this.#counts()}  ${this.#doneFiles}/${this.#files} files`;
  }

  #timeLeft(seconds: number): string {
    const worked = this.#doneBytes - this.#bytesFromBefore;
    return worked === 0 ? 'time left unknown' : `${duration((seconds * (this.#bytes - this.#doneBytes)) / worked)} left`;
  }

  #pages(): number {
    return this.#outcomes.record + this.#outcomes.dropped + this.#outcomes.quarantine;
  }

  /** Of this run's pages; copies are among the records until all are known. */
  #counts(): string {
    const { record, dropped, quarantine } = this.#outcomes;
    return `pages ${this.#pages()} = cleaned ${record} + dropped ${dropped} + quarantine ${quarantine}`;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
