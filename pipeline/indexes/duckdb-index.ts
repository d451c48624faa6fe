/**
 * indexes/duckdb-index: an index as one DuckDB file below `.state/`. It runs the statements of the method
 * and knows nothing of them. A file that cannot be read, or was written by another version, is thrown away: the index
 * is rebuilt from the records.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBListValue,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { VERSION } from '../model/version.ts';
import { assignmentOf, exactSql, nearSql, type DedupSql } from '../../stages/recipe.ts';
import { NEAR_RULE, type NearRule } from '../model/near-rule.ts';
import type { AssignedPage, DedupIndex, HeldPage, IndexChange } from './dedup-index.ts';
import { ADDED_COLUMNS, addedRow, batchesOf } from './duckdb-rows.ts';

const FILE = 'near.duckdb';

/** The most rows a chunk of the engine holds. */
const CHUNK_ROWS = 2048;

/** Some seconds in all. */
const OPEN_ATTEMPTS = 20;
const OPEN_PAUSE_MS = 200;

const ID_COLUMN = [VARCHAR];

const idRow = (id: string): DuckDBValue[] => [id];

export interface DuckDbOptions {
  threads: number;
  /** MiB of memory it may fill before it works on disk. */
  memoryMiB: number;
  /** Pages taken in at a time: a larger batch is faster in all, and its working tables are larger. */
  batchPages: number;
  method: 'exact' | 'near';
  /** Thresholds of `near`. */
  rule: NearRule;
}

export const DUCKDB_OPTIONS: DuckDbOptions = { threads: 2, memoryMiB: 384, batchPages: 20_000, method: 'near', rule: NEAR_RULE };

export class DuckDbIndex implements DedupIndex {
  readonly standsFor: string | undefined;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #batchPages: number;
  readonly #sql: DedupSql;
  #isOpen = false;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, options: DuckDbOptions, standsFor: string | undefined) {
    this.#batchPages = options.batchPages;
    this.#sql = sqlOf(options);
    this.#instance = instance;
    this.#connection = connection;
    this.standsFor = standsFor;
  }

  /** @param folder one of its own; whatever is in it may be lost */
  static async open(folder: string, options: DuckDbOptions = DUCKDB_OPTIONS): Promise<DuckDbIndex> {
    return (await whenFree(() => DuckDbIndex.#load(folder, options))) ?? DuckDbIndex.#create(folder, options);
  }

  static async #load(folder: string, options: DuckDbOptions): Promise<DuckDbIndex | undefined> {
    const instance = await instanceIn(folder, options);
    const connection = await instance.connect();
    const about = await connection.runAndReadAll('SELECT format, stands_for FROM about').catch(() => undefined);
    const [format, standsFor] = about?.getRows()[0] ?? [];
    if (format === formatOf(options)) return new DuckDbIndex(instance, connection, options, (standsFor as string | null) ?? undefined);
    connection.closeSync();
    instance.closeSync();
    return undefined;
  }

  static async #create(folder: string, options: DuckDbOptions): Promise<DuckDbIndex> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const instance = await instanceIn(folder, options);
    const connection = await instance.connect();
    for (const statement of sqlOf(options).schema) await connection.run(statement);
    await connection.run('CREATE TABLE about AS SELECT $format AS format, CAST(NULL AS VARCHAR) AS stands_for', {
      format: formatOf(options),
    });
    return new DuckDbIndex(instance, connection, options, undefined);
  }

  /** Of an index as it lies there, which is only read. @returns pages that have a shingle, by its hash */
  static async furniture(folder: string, site: string, rule: NearRule): Promise<Map<number, number>> {
    const instance = await DuckDBInstance.create(join(folder, FILE), { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    try {
      const found = await connection.runAndReadAll(nearSql(rule).furniture, { site });
      return new Map(found.getRows().map(([shingle, pages]) => [shingle as number, Number(pages)]));
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  async *held(): AsyncGenerator<HeldPage> {
    for await (const [id, version] of this.#rows('SELECT id, version FROM pages')) yield { id: id as string, version: version as number };
  }

  async update({ added, removed }: IndexChange): Promise<void> {
    let leaving = [...removed];
    let isFirst = true;
    for await (const batch of batchesOf(added, this.#batchPages)) {
      if (batch.length + leaving.length === 0) return;
      if (!isFirst) await this.#keepUnfinished();
      await this.#begin();
      for (const statement of this.#sql.staging) await this.#connection.run(statement);
      await this.#append('removed', ID_COLUMN, leaving.map(idRow));
      await this.#append('added', ADDED_COLUMNS, batch.map(addedRow));
      await this.#run();
      await this.#connection.run('INSERT INTO all_moved SELECT doc FROM moved');
      leaving = [];
      isFirst = false;
    }
  }

  async *moved(also: Iterable<string> = []): AsyncGenerator<AssignedPage> {
    await this.#begin();
    await this.#connection.run('CREATE OR REPLACE TEMP TABLE asked (id VARCHAR)');
    await this.#append('asked', ID_COLUMN, Array.from(also, idRow));
    yield* this.#assigned(
      this.#sql.assignments('SELECT doc FROM all_moved UNION SELECT doc FROM pages WHERE id IN (SELECT id FROM asked)'),
    );
  }

  assignments(): AsyncIterable<AssignedPage> {
    return this.#assigned(this.#sql.assignments('SELECT doc FROM pages'));
  }

  async commit(standsFor: string): Promise<void> {
    await this.#begin();
    await this.#connection.run('UPDATE about SET stands_for = $standsFor', { standsFor });
    await this.#connection.run('COMMIT');
    this.#isOpen = false;
  }

  async close(): Promise<void> {
    if (this.#isOpen) await this.#connection.run('ROLLBACK');
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #begin(): Promise<void> {
    if (this.#isOpen) return;
    await this.#connection.run('BEGIN');
    await this.#connection.run('CREATE OR REPLACE TEMP TABLE all_moved (doc INTEGER)');
    this.#isOpen = true;
  }

  /** A large update is no single transaction: what is done so far is kept, standing for nothing, and found again by `difference`. */
  async #keepUnfinished(): Promise<void> {
    await this.#connection.run('UPDATE about SET stands_for = NULL');
    await this.#connection.run('COMMIT');
    await this.#connection.run('BEGIN');
  }

  async #run(): Promise<void> {
    for (const statement of this.#sql.update) {
      if (typeof statement === 'string') {
        await this.#connection.run(statement);
        continue;
      }
      do {
        for (const each of statement.repeat) await this.#connection.run(each);
      } while ((await this.#count(statement.while)) > 0n);
    }
  }

  async #count(query: string): Promise<bigint> {
    const [row] = (await this.#connection.runAndReadAll(query)).getRows();
    return row![0] as bigint;
  }

  async #append(table: string, types: readonly DuckDBType[], rows: DuckDBValue[][]): Promise<void> {
    const appender = await this.#connection.createAppender(table, null, 'temp');
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
      const chunk = DuckDBDataChunk.create(types, Math.min(CHUNK_ROWS, rows.length - from));
      chunk.setRows(rows.slice(from, from + CHUNK_ROWS));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  async *#rows(query: string): AsyncGenerator<DuckDBValue[]> {
    const result = await this.#connection.stream(query);
    for await (const rows of result.yieldRows()) yield* rows;
  }

  async *#assigned(query: string): AsyncGenerator<AssignedPage> {
    for await (const [id, path, index, bestId, both, inCopy, shared] of this.#rows(query)) {
      const overlap =
        shared === null ? undefined : { both: Number(both), inCopy: Number(inCopy), shared: (shared as DuckDBListValue).items as number[] };
      const assignment = assignmentOf(id as string, bestId as string, overlap);
      yield { path: path as string, index: index as number, id: id as string, assignment };
    }
  }
}

/**
 * Somebody may be looking into the file (`furniture`), which takes a moment; while they do it cannot be opened.
 *
 * @returns undefined where it cannot be opened at all
 */
async function whenFree<Index>(open: () => Promise<Index>): Promise<Index | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      if (attempt === OPEN_ATTEMPTS || !/lock/i.test((error as Error).message)) return undefined;
      await setTimeout(OPEN_PAUSE_MS);
    }
  }
}

const sqlOf = ({ method, rule }: DuckDbOptions): DedupSql => (method === 'exact' ? exactSql() : nearSql(rule));

/** Another method or other thresholds make another index. */
function formatOf(options: DuckDbOptions): string {
  const { schema, staging, update } = sqlOf(options);
  return `${VERSION} ${createHash('sha256').update(JSON.stringify({ schema, staging, update })).digest('hex')}`;
}

function instanceIn(folder: string, { threads, memoryMiB }: DuckDbOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(join(folder, FILE), {
    threads: String(threads),
    memory_limit: `${memoryMiB}MiB`,
    temp_directory: join(folder, 'tmp'),
    preserve_insertion_order: 'false',
  });
}
