/**
 * add: new scrapes into raw/. A file arrives whole or not at all, is looked at before it counts, and never takes the
 * place of another.
 */
import { createReadStream, createWriteStream, type BigIntStats } from 'node:fs';
import { link, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Limits } from './config.ts';
import { syncFolder, syncFile } from './durable.ts';
import { lockFolder } from './lock.ts';
import { PageError } from './model/errors.ts';
import { placeOf, RawReader } from './raw-reader.ts';
import { stampOf } from './raw-stamp.ts';
import { INCOMING, scan, SIDECAR_ENDING, type RawFile } from './scan.ts';
import { expanded } from './sources/codings/expanded.ts';
import { sourceOf } from './sources/registry.ts';

export interface Added {
  /** Below raw/. */
  path: string;
  /** `known`: the same bytes stand at that path already. */
  outcome: 'new' | 'known' | 'refused';
  detail?: string;
}

/**
 * Copies files and folders into raw/: `a/page.html` becomes `raw/page.html`, the folder `a/news` becomes `raw/news`.
 *
 * @throws {LockError} when another `add` is at work on the same folder
 */
export async function* addToRaw(paths: readonly string[], raw: string, limits: Limits): AsyncGenerator<Added> {
  const incoming = join(raw, INCOMING);
  await mkdir(incoming, { recursive: true });
  const lock = await lockFolder(incoming);
  try {
    for (const path of paths) yield* addPath(path, raw, join(incoming, 'file'), limits);
  } finally {
    await rm(incoming, { recursive: true, force: true });
    await lock.release();
  }
}

async function* addPath(path: string, raw: string, incoming: string, limits: Limits): AsyncGenerator<Added> {
  const stats = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) {
    yield { path, outcome: 'refused', detail: stats.code ?? stats.message };
    return;
  }
  const name = basename(await realpath(path));
  const from = dirname(await realpath(path));
  if (!stats.isDirectory()) yield await addFile(from, await single(from, name, stats), raw, incoming, limits);
  else
    for await (const file of scan(join(from, name), new Set()))
      yield await addFile(join(from, name), file, join(raw, name), incoming, limits);
}

async function single(from: string, name: string, stats: BigIntStats): Promise<RawFile> {
  const sidecar = await lstat(join(from, name + SIDECAR_ENDING), { bigint: true }).catch(() => undefined);
  const file = { path: name, stamp: stampOf(stats), ...(sidecar?.isFile() === true ? { sidecar: stampOf(sidecar) } : {}) };
  return stats.isFile() ? file : { ...file, refusal: { reason: 'unsafe', detail: 'no regular file' } };
}

async function addFile(from: string, file: RawFile, to: string, incoming: string, limits: Limits): Promise<Added> {
  const { path } = file;
  try {
    if (file.isHidden === true || /^\.(?!\.)/.test(basename(path))) throw new PageError('unsupported', 'hidden files are no input');
    await checkReadable(from, file, limits);
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    if (file.sidecar !== undefined) await bringIn(join(from, path + SIDECAR_ENDING), incoming, target + SIDECAR_ENDING);
    const outcome = await bringIn(join(from, path), incoming, target);
    return outcome === 'taken' ? { path, outcome: 'refused', detail: 'another file has this name already; it stays' } : { path, outcome };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { path, outcome: 'refused', detail: `${error.code}: ${error.message}` };
  }
}

/** Reads it as a run would. A bad line is the run's to say; a file that breaks off is not taken. */
async function checkReadable(from: string, file: RawFile, limits: Limits): Promise<void> {
  if (file.refusal !== undefined) throw new PageError(file.refusal.reason, file.refusal.detail);
  if (file.bytePath !== undefined) throw new PageError('unsupported', 'the name is not UTF-8');
  const reader = await RawReader.open(placeOf(from, file));
  try {
    const pages = sourceOf(file.path).pages(expanded(reader.bytes(), limits), { path: file.path, limits, startByte: 0 });
    let hasBytes = false;
    for await (const { page } of pages) hasBytes ||= page === undefined || page.bytes === undefined || page.bytes.length > 0;
    if (!hasBytes) throw new PageError('empty', 'no bytes');
  } finally {
    await reader.close();
  }
}

/** `link` fails where the name is taken: the one way to move a file into place that cannot overwrite. */
async function bringIn(from: string, incoming: string, target: string): Promise<'new' | 'known' | 'taken'> {
  await rm(incoming, { force: true });
  await pipeline(createReadStream(from), createWriteStream(incoming, { flags: 'wx' }));
  await syncFile(incoming);
  try {
    await link(incoming, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await digestOfFile(incoming)) === (await digestOfFile(target)) ? 'known' : 'taken';
  } finally {
    await rm(incoming, { force: true });
  }
  await syncFolder(dirname(target));
  return 'new';
}

async function digestOfFile(path: string): Promise<string> {
  const reader = await RawReader.open(Buffer.from(path));
  try {
    return await reader.digest();
  } finally {
    await reader.close();
  }
}
