/**
 * scan: every file below raw/, in key order. Looks, and opens nothing. Symbolic links are never followed: one that
 * stays inside would only give a page twice.
 */
import { isUtf8 } from 'node:buffer';
import { lstatSync, type BigIntStats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConfigError, type QuarantineReason } from './model/errors.ts';
import { stampOf, type RawStamp } from './raw-stamp.ts';

/** Plain data. */
export interface RawFile {
  /** Relative to raw/, with `/`; the input key. */
  path: string;
  /** The name as bytes (base64), where it is not UTF-8 and `path` only stands for it. */
  bytePath?: string;
  stamp: RawStamp;
  /** `NAME.meta.json` beside it. */
  sidecar?: RawStamp;
  /** A file or folder that is not meant to be read. */
  isHidden?: true;
  /** Only this part of it is meant. */
  slice?: Slice;
  /** Why it is not to be opened. */
  refusal?: { reason: QuarantineReason; detail: string };
}

/** Lines of a large file (slices.ts). */
export interface Slice {
  /** In bytes, from one line's start to another's. */
  start: number;
  end: number;
  /** Of its first page. */
  index: number;
  /** Of the whole file; the last slice has it. */
  digest?: string;
}

/** Facts about the file beside it: `page.html.meta.json` for `page.html`. */
export const SIDECAR_ENDING = '.meta.json';

/** Files looked at before signals and timers get their turn. */
const FILES_PER_TURN = 1000;

const SLASH = Buffer.from('/');

/** Half-copied files and the notes of file managers. Two dots are just a name. */
const HIDDEN = /^\.(?!\.)/;

/** Where `add` keeps what is not whole yet (add.ts). */
export const INCOMING = '.incoming';

/**
 * Hidden files and folders are given as such, and hidden folders not entered.
 *
 * @param ignore paths that are no input
 * @throws {ConfigError} when there is no such folder
 */
export async function* scan(raw: string, ignore: ReadonlySet<string>): AsyncGenerator<RawFile> {
  let looked = 0;
  /** Folders still to be read, the next one last; a file waits among them for its place in the order. */
  const pending: Array<{ bytes: Buffer; path: string; stats?: BigIntStats; sidecar?: RawStamp }> = [{ bytes: Buffer.from(raw), path: '' }];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const isHidden = HIDDEN.test(basename(entry.path));
    if (entry.stats !== undefined && (isHidden || !entry.stats.isDirectory())) {
      const file = rawFile(raw, entry.bytes, entry.path, entry.stats, entry.sidecar);
      yield isHidden ? { ...file, isHidden } : file;
      continue;
    }
    let names: Buffer[];
    try {
      names = await readdir(entry.bytes, { encoding: 'buffer' });
    } catch (error) {
      if (entry.path === '')
        throw new ConfigError(`Cannot read the folder of raw files ${raw}: ${(error as Error).message}`, { cause: error });
      const stamp = stampOf(entry.stats!);
      yield {
        path: entry.path,
        stamp,
        refusal: { reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? 'cannot be listed' },
      };
      continue;
    }
    const found = [];
    for (const [name, bytes] of named(names)) {
      if ((entry.path === '' && name === INCOMING) || ignore.has(entry.path + name)) continue;
      const full = Buffer.concat([entry.bytes, SLASH, bytes]);
      const stats = lstatSync(full, { bigint: true, throwIfNoEntry: false });
      if (stats !== undefined) found.push({ name, bytes: full, stats });
      if (++looked % FILES_PER_TURN === 0) await nextTurn();
    }
    const sidecars = new Map(
      found.filter(({ name, stats }) => name.endsWith(SIDECAR_ENDING) && stats.isFile()).map(({ name, stats }) => [name, stampOf(stats)]),
    );
    const isFile = new Set(found.filter(({ stats }) => stats.isFile()).map(({ name }) => name));
    for (const { name, bytes, stats } of found.toSorted((a, b) => (a.name < b.name ? 1 : -1))) {
      if (sidecars.has(name) && isFile.has(name.slice(0, -SIDECAR_ENDING.length))) continue;
      const sidecar = stats.isFile() ? sidecars.get(name + SIDECAR_ENDING) : undefined;
      const path = entry.path + name + (stats.isDirectory() ? '/' : '');
      pending.push({ bytes, path, stats, ...(sidecar === undefined ? {} : { sidecar }) });
    }
  }
}

function rawFile(raw: string, bytes: Buffer, path: string, stats: BigIntStats, sidecar: RawStamp | undefined): RawFile {
  const isPlain = bytes.equals(Buffer.from(`${raw}/${path}`));
  const file = {
    path,
    stamp: stampOf(stats),
    ...(isPlain ? {} : { bytePath: bytes.toString('base64') }),
    ...(sidecar === undefined ? {} : { sidecar }),
  };
  if (stats.isFile()) return file;
  return { ...file, refusal: { reason: 'unsafe', detail: stats.isSymbolicLink() ? 'a symbolic link' : 'no regular file' } };
}

/** A name that is not UTF-8 is written with `%XX` for its bytes; should a file of that very name exist, it yields. */
function named(names: readonly Buffer[]): Map<string, Buffer> {
  const byName = new Map(names.filter((bytes) => isUtf8(bytes)).map((bytes) => [bytes.toString('utf8'), bytes]));
  for (const bytes of names.filter((name) => !isUtf8(name)).toSorted((a, b) => a.compare(b))) {
    let name = Array.from(bytes, (byte) =>
      byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
    ).join('');
    while (byName.has(name)) name += '%';
    byName.set(name, bytes);
  }
  return byName;
}
