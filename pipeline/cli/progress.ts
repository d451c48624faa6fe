/**
 * cli/progress: how far a run is. A bar with rate and time left on a terminal; elsewhere a plain line now and then, so
 * that a log stays short. Prints numbers only, never a name from the input.
 */
import type { RunOptions } from '../run.ts';
import type { Plan } from '../plan.ts';

const REDRAW_MS = 200;
const LINE_EVERY_MS = 30_000;
const BAR_WIDTH = 30;
const CLEAR_LINE = '\r\u001B[2K';

export class Progress implements RunOptions {
  readonly #stream: NodeJS.WriteStream;
  readonly #interval: number;
  #files = 0;
  #bytes = 0;
  #doneFiles = 0;
  #doneBytes = 0;
  #startedAt = 0;
  #drawnAt = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.#interval = stream.isTTY ? REDRAW_MS : LINE_EVERY_MS;
  }

  readonly onPlan = (plan: Plan): void => {
    this.#files = plan.files.new + plan.files.changed;
    this.#bytes = plan.bytes;
    this.#startedAt = this.#drawnAt = performance.now();
    if (!this.#stream.isTTY && this.#files > 0) this.#stream.write(`${this.#files} files to work, ${megabytes(this.#bytes)} MB\n`);
  };

  readonly onShard = ({ files, bytes }: { files: number; bytes: number }): void => {
    this.#doneFiles += files;
    this.#doneBytes += bytes;
    const now = performance.now();
    if (now - this.#drawnAt < this.#interval) return;
    this.#drawnAt = now;
    this.#show(this.#line(now));
  };

  readonly onApply = (): void => this.#show(this.#stream.isTTY ? 'looking for duplicates, writing' : undefined);

  end(): void {
    if (this.#stream.isTTY) this.#stream.write(CLEAR_LINE);
  }

  #show(line: string | undefined): void {
    if (line !== undefined) this.#stream.write(this.#stream.isTTY ? CLEAR_LINE + line : `${line}\n`);
  }

  #line(now: number): string {
    const seconds = (now - this.#startedAt) / 1000;
    const share = this.#bytes === 0 ? this.#doneFiles / this.#files : this.#doneBytes / this.#bytes;
    const left = share === 0 ? '' : `, ${duration((seconds * (1 - share)) / share)} left`;
    const rate = `${megabytes(this.#doneBytes / seconds)} MB/s${left}`;
    const percent = `${Math.floor(share * 100)} %`;
    if (!this.#stream.isTTY) return `${this.#doneFiles} of ${this.#files} files, ${percent}, ${rate}`;
    const filled = Math.round(share * BAR_WIDTH);
    return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${percent}  ${this.#doneFiles}/${this.#files} files  ${rate}`;
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
