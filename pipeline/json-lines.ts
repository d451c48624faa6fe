/** json-lines: values on disk, a line each, written and read as a stream. For what is ours; raw JSONL is a source's. */
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { linesOf } from './lines.ts';

/** Values are written out in parcels of so many. */
const VALUES_PER_WRITE = 512;

export class JsonLinesWriter {
  readonly #handle: FileHandle;
  #pending: string[] = [];

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(path: string): Promise<JsonLinesWriter> {
    return new JsonLinesWriter(await open(path, 'w'));
  }

  async add(value: unknown): Promise<void> {
    this.#pending.push(`${JSON.stringify(value)}\n`);
    if (this.#pending.length >= VALUES_PER_WRITE) await this.#flush();
  }

  /** Whole and synced. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
  }

  /** Closes a file that nobody will read. */
  async abandon(): Promise<void> {
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#pending.join('');
    this.#pending = [];
    await this.#handle.writeFile(text);
  }
}

export async function* readJsonLines<Value>(path: string): AsyncGenerator<Value> {
  for await (const { bytes } of linesOf(createReadStream(path))) yield JSON.parse(bytes!.toString('utf8')) as Value;
}
