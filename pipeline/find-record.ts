/**
 * find-record: one record of a clean folder by its id. Reads line by line, so that memory does not follow the corpus.
 */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConfigError } from './model/errors.ts';
import { recordSchema, type CleanRecord } from './model/record.ts';

/** Where whole records stand, in the order they are searched. */
const RECORD_FOLDERS = ['records', 'duplicates'];

/** Shorter beginnings of an id would often fit several records. */
const MIN_PREFIX_LENGTH = 6;

/**
 * @param id the id, or its beginning (6 characters or more)
 * @throws {ConfigError} when no record, or more than one, has such an id
 */
export async function findRecord(cleanFolder: string, id: string): Promise<CleanRecord> {
  if (id.length < MIN_PREFIX_LENGTH) throw new ConfigError(`Expected ${MIN_PREFIX_LENGTH} characters of an id or more, got "${id}"`);
  const found: CleanRecord[] = [];
  for (const folder of RECORD_FOLDERS) {
    for await (const record of recordsWithId(join(cleanFolder, folder), id)) found.push(record);
  }
  if (found.length === 1) return found[0]!;
  throw new ConfigError(`Expected one record in ${cleanFolder} whose id begins with "${id}", got ${found.length}`);
}

async function* recordsWithId(folder: string, id: string): AsyncGenerator<CleanRecord> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.jsonl')).toSorted()) {
    for await (const line of createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })) {
      if (!line.includes(`"id":"${id}`)) continue;
      const record = recordSchema.safeParse(JSON.parse(line));
      if (record.success && record.data.id.startsWith(id)) yield record.data;
    }
  }
}
