/** change-log: `changes.jsonl` of a run: each record that came, went or changed, for those who follow the corpus. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonLinesWriter } from './json-lines.ts';
import type { CleanRecord } from './model/record.ts';
import type { TableChange } from './snapshot/table-update.ts';

/** What happened to the records, by kind. */
export type ChangeCounts = Record<'added' | 'replaced' | 'withdrawn', number>;

export class ChangeLog {
  readonly #lines: JsonLinesWriter;
  readonly #counts: ChangeCounts = { added: 0, replaced: 0, withdrawn: 0 };

  private constructor(lines: JsonLinesWriter) {
    this.#lines = lines;
  }

  static async open(folder: string): Promise<ChangeLog> {
    await mkdir(folder, { recursive: true });
    return new ChangeLog(await JsonLinesWriter.open(join(folder, 'changes.jsonl')));
  }

  /** Exactly one of `before` and `after` may be undefined. `was` is the id of a record that another took the place of. */
  async add({ key, before, after }: TableChange): Promise<void> {
    const change = before === undefined ? 'added' : after === undefined ? 'withdrawn' : 'replaced';
    this.#counts[change]++;
    const id = idOf((after ?? before)!);
    await this.#lines.add({ change, id, ...(change === 'replaced' ? { was: idOf(before!) } : {}), input: key });
  }

  async finish(): Promise<ChangeCounts> {
    await this.#lines.finish();
    return this.#counts;
  }
}

function idOf(line: string): string {
  return (JSON.parse(line) as CleanRecord).id;
}
