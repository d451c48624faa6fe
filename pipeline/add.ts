/**
 * add: new scrapes into raw/. A file arrives whole or not at all, is looked at before it counts, and never takes the
 * place of another.
 */
import { lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Limits } from './config.ts';
import { Incoming, type Copy } from './incoming.ts';
import { ConfigError, PageError } from './model/errors.ts';
import { placeOf, RawReader, sidecarPlaceOf } from './raw-reader.ts';
import { stampOf } from './raw-stamp.ts';
import { scan, SIDECAR_ENDING, type RawFile } from './scan.ts';
import { MAX_SIDECAR_BYTES, parseSidecar } from './sidecar.ts';
import { expanded } from './sources/codings/expanded.ts';
import { sourceOf } from './sources/registry.ts';

export interface Added {
  /** Below raw/; as it was given, where it got no place there. */
  path: string;
  /** `known`: the same bytes stand at that path already. */
  outcome: 'new' | 'known' | 'refused';
  detail?: string;
}

/**
 * Copies files and folders into raw/: `a/page.html` becomes `raw/page.html`, the folder `a/news` becomes `raw/news`.
 *
 * @throws {LockError} when another `add` is at work on the same folder
 * @throws {ConfigError} when raw/ lies in what is to be added
 */
export async function* addToRaw(paths: readonly string[], raw: string, limits: Limits): AsyncGenerator<Added> {
  await mkdir(raw, { recursive: true });
  const to = await realpath(raw);
  const incoming = await Incoming.open(to);
  try {
    for (const path of paths) yield* addPath(path, to, incoming, limits);
  } finally {
    await incoming.close();
  }
}

async function* addPath(path: string, raw: string, incoming: Incoming, limits: Limits): AsyncGenerator<Added> {
  const name = basename(resolve(path));
  const stats = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) {
    yield { path, outcome: 'refused', detail: stats.code ?? stats.message };
    return;
  }
  const from = await realpath(dirname(resolve(path)));
  const place = join(from, name);
  if (stats.isDirectory() && `${raw}/`.startsWith(`${place}/`))
    throw new ConfigError(`Expected something to add, got ${path}, in which the folder of raw files lies`);
  if (`${place}/`.startsWith(`${raw}/`)) yield { path, outcome: 'refused', detail: 'it lies in the folder of raw files already' };
  else if (stats.isDirectory())
    for await (const file of scan(place, new Set())) yield await addFile(place, file, join(raw, name), raw, incoming, limits);
  else {
    const facts = await lstat(place + SIDECAR_ENDING, { bigint: true }).catch(() => undefined);
    const file: RawFile = {
      path: name,
      stamp: stampOf(stats),
      ...(facts?.isFile() === true ? { sidecar: stampOf(facts) } : {}),
      ...(stats.isFile() ? {} : { refusal: { reason: 'unsafe', detail: 'no regular file' } }),
      ...(/^\.(?!\.)/.test(name) ? { isHidden: true } : {}),
    };
    yield await addFile(from, file, raw, raw, incoming, limits);
  }
}

async function addFile(from: string, file: RawFile, to: string, raw: string, incoming: Incoming, limits: Limits): Promise<Added> {
  const target = join(to, file.path);
  const path = relative(raw, target);
  try {
    checkName(file);
    if (!(await incoming.isInside(target))) throw new PageError('unsafe', 'a link on the way leads out of the folder of raw files');
    const page = await incoming.copy(placeOf(from, file), 'page');
    await checkPages(page, file.path, limits);
    const facts = file.sidecar === undefined ? undefined : await incoming.copy(sidecarPlaceOf(from, file), 'facts');
    if (facts !== undefined) await checkFacts(facts);
    return { path, ...(await named(page, facts, target, incoming)) };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { path, outcome: 'refused', detail: `${error.code}: ${error.message}` };
  }
}

function checkName({ isHidden, refusal, bytePath }: RawFile): void {
  if (isHidden === true) throw new PageError('unsupported', 'hidden files are no input');
  if (refusal !== undefined) throw new PageError(refusal.reason, refusal.detail);
  if (bytePath !== undefined) throw new PageError('unsupported', 'the name is not UTF-8');
}

/** Reads a copy as a run would. A bad line is the run's to say; a file that breaks off is not taken. */
async function checkPages({ place }: Copy, path: string, limits: Limits): Promise<void> {
  const reader = await RawReader.open(Buffer.from(place));
  try {
    const pages = sourceOf(path).pages(await expanded(reader.bytes(), limits), { path, limits, startByte: 0 });
    let hasBytes = false;
    for await (const { page } of pages) hasBytes ||= page === undefined || page.bytes === undefined || page.bytes.length > 0;
    if (!hasBytes) throw new PageError('empty', 'no bytes');
  } finally {
    await reader.close();
  }
}

async function checkFacts({ place }: Copy): Promise<void> {
  const facts = await readFile(place);
  if (facts.length > MAX_SIDECAR_BYTES) throw new PageError('malformed', 'the file with the facts beside it is too large');
  parseSidecar(facts.toString('utf8'));
}

/** Facts come before their page, so that no run meets the page without them; and never to a page they are not about. */
async function named(page: Copy, facts: Copy | undefined, target: string, incoming: Incoming): Promise<Omit<Added, 'path'>> {
  const standing = await incoming.standingAt(target, page);
  const factsStanding = facts === undefined ? 'same' : await incoming.standingAt(target + SIDECAR_ENDING, facts);
  if (standing === 'other') return { outcome: 'refused', detail: 'another file has this name already; it stays' };
  if (factsStanding === 'other') return { outcome: 'refused', detail: 'other facts stand beside this name already; they stay' };
  if (factsStanding === 'nothing') await incoming.name(facts!, target + SIDECAR_ENDING);
  if (standing === 'same') return factsStanding === 'same' ? { outcome: 'known' } : { outcome: 'new', detail: 'the facts beside it' };
  try {
    await incoming.name(page, target);
  } catch (error) {
    if (factsStanding === 'nothing') await rm(target + SIDECAR_ENDING);
    throw error;
  }
  return { outcome: 'new' };
}
