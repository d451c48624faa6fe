/**
 * snapshot/table-update: a table on its way from one state to the next. Files in which nothing changes are carried
 * over as hard links; the rest are merged line by line, so memory does not grow with the table.
 */
import { link, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../durable.ts';
import { compareKeys, comparePaths, type InputKey } from '../model/input-key.ts';
import { ChunkWriter, type Chunk } from './chunk-writer.ts';
import { isLastOfChunk, linesOfChunk, type Table, type TableLine } from './table.ts';

/** A line that went (`after` undefined), came (`before` undefined) or was put in another's place. */
export interface TableChange {
  key: InputKey;
  before: string | undefined;
  after: string | undefined;
}

/** Calls come in ascending key order; a path is withdrawn before anything is put at it. */
export class TableUpdate {
  readonly #old: Table;
  readonly #folder: string;
  readonly #onChange: (change: TableChange) => Promise<void>;
  readonly #chunks: Chunk[] = [];
  /** Old files not looked at yet begin here. */
  #next = 0;
  /** The old file that is being merged, and its first line not yet decided on. */
  #rest: AsyncGenerator<TableLine, undefined> | undefined;
  #line: TableLine | undefined;
  #withdrawn: string | undefined;
  #writer: ChunkWriter | undefined;

  private constructor(old: Table, folder: string, onChange: (change: TableChange) => Promise<void>) {
    this.#old = old;
    this.#folder = folder;
    this.#onChange = onChange;
  }

  /** @param folder new and empty; on the file system of the old one */
  static async begin(old: Table, folder: string, onChange: (change: TableChange) => Promise<void> = async () => {}): Promise<TableUpdate> {
    await mkdir(folder, { recursive: true });
    return new TableUpdate(old, folder, onChange);
  }

  /** Every line at `path` goes, except where one is put again. */
  async withdraw(path: string): Promise<void> {
    await this.#keepUntil({ path, index: -1 });
    this.#withdrawn = path;
  }

  async remove(key: InputKey): Promise<void> {
    const before = await this.#takeAt(key);
    if (before !== undefined) await this.#onChange({ key, before, after: undefined });
  }

  async put(key: InputKey, line: string): Promise<void> {
    const before = await this.#takeAt(key);
    if (before !== line) await this.#onChange({ key, before, after: line });
    await this.#write({ key, line });
  }

  async finish(): Promise<Table> {
    await this.#keepUntil(undefined);
    if (this.#writer !== undefined) this.#chunks.push(await this.#writer.close());
    await syncFolder(this.#folder);
    return { folder: this.#folder, chunks: this.#chunks };
  }

  /** Carries over what stands before `key`; everything that is left where there is none. */
  async #keepUntil(key: InputKey | undefined): Promise<void> {
    for (;;) {
      if (this.#line !== undefined) {
        if (key !== undefined && compareKeys(this.#line.key, key) >= 0) return;
        await this.#keep(this.#line);
        await this.#step();
        continue;
      }
      const chunk = this.#old.chunks[this.#next];
      if (chunk === undefined || (key !== undefined && compareKeys(chunk.first, key) >= 0)) return;
      if (this.#staysWhole(chunk, key)) await this.#link(chunk);
      else await this.#open(chunk);
    }
  }

  async #takeAt(key: InputKey): Promise<string | undefined> {
    await this.#keepUntil(key);
    const chunk = this.#old.chunks[this.#next];
    if (this.#line === undefined && chunk !== undefined && compareKeys(chunk.first, key) === 0) await this.#open(chunk);
    if (this.#line === undefined || compareKeys(this.#line.key, key) !== 0) return undefined;
    const { line } = this.#line;
    await this.#step();
    return line;
  }

  /** Nothing is written into it, nothing in it is withdrawn, and it ends where a file must end. */
  #staysWhole({ first, last }: Chunk, key: InputKey | undefined): boolean {
    if (this.#writer !== undefined || (key !== undefined && compareKeys(last, key) >= 0)) return false;
    if (this.#withdrawn !== undefined && comparePaths(first.path, this.#withdrawn) <= 0 && comparePaths(this.#withdrawn, last.path) <= 0)
      return false;
    return isLastOfChunk(last) || (key === undefined && this.#next === this.#old.chunks.length - 1);
  }

  async #link(chunk: Chunk): Promise<void> {
    await link(join(this.#old.folder, chunk.file), join(this.#folder, chunk.file));
    this.#chunks.push(chunk);
    this.#next++;
  }

  async #open(chunk: Chunk): Promise<void> {
    this.#rest = linesOfChunk(this.#old, chunk);
    this.#next++;
    await this.#step();
  }

  async #step(): Promise<void> {
    this.#line = (await this.#rest!.next()).value;
  }

  async #keep(line: TableLine): Promise<void> {
    if (line.key.path === this.#withdrawn) await this.#onChange({ key: line.key, before: line.line, after: undefined });
    else await this.#write(line);
  }

  async #write({ key, line }: TableLine): Promise<void> {
    this.#writer ??= await ChunkWriter.open(this.#folder);
    await this.#writer.add(key, line);
    if (!isLastOfChunk(key)) return;
    this.#chunks.push(await this.#writer.close());
    this.#writer = undefined;
  }
}
