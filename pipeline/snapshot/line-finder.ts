/** snapshot/line-finder: single lines of a table, asked for in key order. Files without one are passed over unread. */
import { compareKeys, type InputKey } from '../model/input-key.ts';
import { linesOfChunk, type Table, type TableLine } from './table.ts';

export class LineFinder {
  readonly #table: Table;
  #next = 0;
  #lines: AsyncGenerator<TableLine, undefined> | undefined;
  #line: TableLine | undefined;

  constructor(table: Table) {
    this.#table = table;
  }

  async at(key: InputKey): Promise<string> {
    while (this.#line === undefined || compareKeys(this.#line.key, key) < 0) await this.#advance(key);
    if (compareKeys(this.#line.key, key) !== 0) throw new RangeError(`Expected a line for ${key.path}#${key.index}`);
    return this.#line.line;
  }

  async #advance(key: InputKey): Promise<void> {
    this.#line = (await this.#lines?.next())?.value;
    if (this.#line !== undefined) return;
    const { chunks } = this.#table;
    while (this.#next < chunks.length && compareKeys(chunks[this.#next]!.last, key) < 0) this.#next++;
    const chunk = chunks[this.#next++];
    if (chunk === undefined) throw new RangeError(`Expected a line for ${key.path}#${key.index}, the table is at its end`);
    this.#lines = linesOfChunk(this.#table, chunk);
  }
}
