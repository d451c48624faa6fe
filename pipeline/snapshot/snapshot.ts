/**
 * snapshot: what stands in clean/, and how the next state takes its place.
 *
 *     records → .current/records        (the same for duplicates, dropped, quarantine, manifest.json)
 *     .current → .snapshots/7           the one link that is swapped: the commit point
 *     .snapshots/7/…                    never changed once it stands; shares unchanged files with 6 as hard links
 *     .state/7/…                        the index of snapshot 7; without it everything is worked anew
 *     .state/dedup/…                    the signatures of all pages; without it they are made again from the records
 *     runs/7/…                          what run 7 changed
 *     .work/…                           what is not committed; belongs to whoever holds the lock
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, readdir, readlink, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { publish, syncFolder } from '../durable.ts';
import { ConfigError } from '../model/errors.ts';
import type { Chunk } from './chunk-writer.ts';
import { OUTPUT_TABLES, STATE_TABLES, type Manifest, type OutputTable, type StateTable } from './manifest.ts';
import type { Table } from './table.ts';

export interface Snapshot {
  /** 0 where nothing stands yet. */
  number: number;
  manifest: Manifest | undefined;
  output: Record<OutputTable, Table>;
  state: Record<StateTable, Table> | undefined;
}

/** Beside the files of the state: which manifest it belongs to. */
export interface StateIndex {
  format: number;
  manifest: string;
  files: Record<StateTable, readonly Chunk[]>;
}

/** Counts how often the lines of the state have changed their shape; a state of another is none. */
export const STATE_FORMAT = 2;

const LINKED_NAMES = [...OUTPUT_TABLES, 'manifest.json'] as const;

/** Below `.state/`: what outlives its snapshot, because it keeps step by itself. */
export const INDEX_NAME = 'dedup';

export const workFolder = (clean: string): string => join(clean, '.work');

/** The snapshot that stands. One with files missing counts as none, so that the run works everything anew. */
export async function openSnapshot(clean: string): Promise<Snapshot> {
  const number = await currentNumber(clean);
  const folder = join(clean, '.snapshots', String(number));
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  const manifest = text === undefined ? undefined : (JSON.parse(text) as Manifest);
  if (text === undefined || manifest === undefined || !(await isWhole(folder, manifest.files))) {
    return { number, manifest: undefined, output: tablesIn(folder, OUTPUT_TABLES), state: undefined };
  }
  return { number, manifest, output: tablesIn(folder, OUTPUT_TABLES, manifest.files), state: await openState(clean, number, text) };
}

async function openState(clean: string, number: number, manifest: string): Promise<Snapshot['state']> {
  const folder = join(clean, '.state', String(number));
  try {
    const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as StateIndex;
    if (index.format !== STATE_FORMAT || index.manifest !== digestOf(manifest) || !(await isWhole(folder, index.files))) return undefined;
    return tablesIn(folder, STATE_TABLES, index.files);
  } catch {
    return undefined;
  }
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function currentNumber(clean: string): Promise<number> {
  const target = await readlink(join(clean, '.current')).catch(() => '');
  return Number(/^\.snapshots\/(\d+)$/.exec(target)?.[1] ?? 0);
}

function tablesIn<Name extends string>(
  folder: string,
  names: readonly Name[],
  files?: Record<Name, readonly Chunk[]>,
): Record<Name, Table> {
  return Object.fromEntries(names.map((name) => [name, { folder: join(folder, name), chunks: files?.[name] ?? [] }])) as Record<
    Name,
    Table
  >;
}

async function isWhole(folder: string, files: Record<string, readonly Chunk[]>): Promise<boolean> {
  for (const [name, chunks] of Object.entries(files)) {
    for (const { file, bytes } of chunks) {
      const found = await stat(join(folder, name, file)).catch(() => undefined);
      if (found?.size !== bytes) return false;
    }
  }
  return true;
}

/** @throws {ConfigError} when clean/ holds something of ours that is not ours */
export async function checkIsOurs(clean: string): Promise<void> {
  for (const name of ['.current', ...LINKED_NAMES]) {
    const found = await lstat(join(clean, name)).catch(() => undefined);
    if (found !== undefined && !found.isSymbolicLink()) {
      throw new ConfigError(`${join(clean, name)} was not written by this program; give another folder, or move it away`);
    }
  }
}

/** Takes away what killed runs and earlier snapshots left. Finished work of the spool stays for this run to use. */
export async function sweep(clean: string, number: number): Promise<void> {
  const beyond = (folder: string, isStale: (other: number) => boolean): Promise<unknown> =>
    readdir(join(clean, folder))
      .catch(() => [])
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name !== INDEX_NAME && isStale(Number(name)))
            .map((name) => rm(join(clean, folder, name), { recursive: true, force: true })),
        ),
      );
  await beyond('.snapshots', (other) => other !== number);
  await beyond('.state', (other) => other !== number);
  await beyond('runs', (other) => other > number);
  const work = await readdir(workFolder(clean)).catch(() => []);
  await Promise.all(
    work.filter((name) => name !== 'spool').map((name) => rm(join(workFolder(clean), name), { recursive: true, force: true })),
  );
}

/** Makes what is in `.work/{snapshot,state,run}` the next snapshot. Readers see the old one or the new one, whole. */
export async function commit(clean: string, number: number): Promise<void> {
  const work = workFolder(clean);
  for (const part of ['snapshot', 'state', 'run']) await syncFolder(join(work, part));
  for (const folder of ['.snapshots', '.state', 'runs']) await mkdir(join(clean, folder), { recursive: true });
  await publish(join(work, 'state'), join(clean, '.state', String(number)));
  await publish(join(work, 'run'), join(clean, 'runs', String(number)));
  await publish(join(work, 'snapshot'), join(clean, '.snapshots', String(number)));
  for (const name of LINKED_NAMES) await linkOnce(join('.current', name), join(clean, name));
  await symlink(join('.snapshots', String(number)), join(work, 'snapshot'));
  await syncFolder(work);
  await syncFolder(clean);
  await publish(join(work, 'snapshot'), join(clean, '.current'));
}

async function linkOnce(target: string, path: string): Promise<void> {
  await symlink(target, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
