/**
 * spool: the outcomes of a shard on disk, until they are applied. A shard that is whole is one file under the shard's
 * id, so a run that takes over from a killed one does only what is missing.
 *
 * A line is `kind TAB [path,index] TAB JSON`: it is routed without being parsed.
 */
import { createReadStream } from 'node:fs';
import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './lines.ts';
import type { InputKey } from './model/input-key.ts';

/** `page` is the signature of the record before it; `file` says how a raw file was when it was read. */
export type SpoolKind = 'record' | 'page' | 'dropped' | 'quarantine' | 'file';

export interface SpoolLine {
  kind: SpoolKind;
  key: InputKey;
  json: string;
}

/** How many pages went where; copies count as records until all pages are known. */
export type OutcomeCounts = Record<'record' | 'dropped' | 'quarantine', number>;

export function printSpoolLine(kind: SpoolKind, { path, index }: InputKey, value: unknown): string {
  return `${kind}\t${JSON.stringify([path, index])}\t${JSON.stringify(value)}\n`;
}

/** Some outcomes as they are written. Bytes go from thread to thread without a copy. */
export interface Parcel {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many outcomes: those of files too, which `counts` leaves out. */
  outcomes: number;
  counts: OutcomeCounts;
}

/** @param lines whole ones */
export function parcelOf(lines: string, outcomes: number): Parcel {
  return { bytes: new TextEncoder().encode(lines), outcomes, counts: countsIn(lines) };
}

function countsIn(lines: string): OutcomeCounts {
  const counts: OutcomeCounts = { record: 0, dropped: 0, quarantine: 0 };
  for (let start = 0; start < lines.length; start = lines.indexOf('\n', start) + 1) {
    const kind = lines.slice(start, lines.indexOf('\t', start)) as SpoolKind;
    if (kind !== 'page' && kind !== 'file') counts[kind]++;
  }
  return counts;
}

const spoolFile = (folder: string, id: string): string => join(folder, `${id}.lines`);

export async function isSpooled(folder: string, id: string): Promise<boolean> {
  return stat(spoolFile(folder, id)).then(
    () => true,
    () => false,
  );
}

export class SpoolWriter {
  readonly #folder: string;
  readonly #id: string;
  readonly #handle: FileHandle;

  private constructor(folder: string, id: string, handle: FileHandle) {
    this.#folder = folder;
    this.#id = id;
    this.#handle = handle;
  }

  static async open(folder: string, id: string): Promise<SpoolWriter> {
    return new SpoolWriter(folder, id, await open(join(folder, `${id}.unfinished`), 'w'));
  }

  async write({ bytes }: Parcel): Promise<void> {
    await this.#handle.writeFile(bytes);
  }

  async finish(): Promise<void> {
    await this.#handle.sync();
    await this.#handle.close();
    await rename(join(this.#folder, `${this.#id}.unfinished`), spoolFile(this.#folder, this.#id));
  }

  async abandon(): Promise<void> {
    await this.#handle.close();
  }
}

/** @param only lines of this kind; the others are not decoded */
export async function* spooled(folder: string, id: string, only?: SpoolKind): AsyncGenerator<SpoolLine> {
  const start = Buffer.from(only === undefined ? '' : `${only}\t`);
  for await (const { bytes } of linesOf(createReadStream(spoolFile(folder, id)))) {
    if (!bytes!.subarray(0, start.length).equals(start)) continue;
    const line = bytes!.toString('utf8');
    const afterKind = line.indexOf('\t');
    const afterKey = line.indexOf('\t', afterKind + 1);
    const [path, index] = JSON.parse(line.slice(afterKind + 1, afterKey)) as [string, number];
    yield { kind: line.slice(0, afterKind) as SpoolKind, key: { path, index }, json: line.slice(afterKey + 1) };
  }
}
