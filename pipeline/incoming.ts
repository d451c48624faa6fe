/**
 * incoming: the folder inside raw/ in which files become whole before they get their names. A run does not look into
 * it; what a killed `add` left there goes with the next.
 */
import { createWriteStream } from 'node:fs';
import { link, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFile, syncFolder } from './durable.ts';
import { lockFolder, type Lock } from './lock.ts';
import { PageError } from './model/errors.ts';
import { RawReader } from './raw-reader.ts';
import { INCOMING } from './scan.ts';

/** A copy that is whole and synced, but has no name in raw/ yet. */
export interface Copy {
  place: string;
  digest: string;
}

/** What stands at a name: nothing, the same bytes, or something else. */
export type Standing = 'nothing' | 'same' | 'other';

export class Incoming {
  readonly #raw: string;
  readonly #folder: string;
  readonly #lock: Lock;

  private constructor(raw: string, folder: string, lock: Lock) {
    this.#raw = raw;
    this.#folder = folder;
    this.#lock = lock;
  }

  /**
   * @param raw an existing folder, by its real path
   * @throws {LockError} when another `add` is at work on it
   */
  static async open(raw: string): Promise<Incoming> {
    const folder = join(raw, INCOMING);
    await mkdir(folder, { recursive: true });
    return new Incoming(raw, folder, await lockFolder(folder));
  }

  /**
   * Copies a file, one of each `name` at a time.
   *
   * @throws {PageError} `unreadable`, `unsafe`; also when it was written to meanwhile
   */
  async copy(place: Buffer, name: 'page' | 'facts'): Promise<Copy> {
    const copy = join(this.#folder, name);
    await rm(copy, { force: true });
    const reader = await RawReader.open(place);
    try {
      await pipeline(reader.bytes(), createWriteStream(copy, { flags: 'wx' }));
      const digest = await reader.digest();
      if (await reader.hasChanged()) throw new PageError('unreadable', 'written to while it was copied');
      await syncFile(copy);
      return { place: copy, digest };
    } finally {
      await reader.close();
    }
  }

  async standingAt(target: string, { digest }: Copy): Promise<Standing> {
    const stats = await lstat(target).catch(() => undefined);
    if (stats === undefined) return 'nothing';
    return stats.isFile() && (await digestOf(target)) === digest ? 'same' : 'other';
  }

  /** Gives a copy its name. `link` fails where the name is taken: the one way to move a file that cannot overwrite. */
  async name({ place }: Copy, target: string): Promise<void> {
    const made = await mkdir(dirname(target), { recursive: true });
    await link(place, target);
    await syncFolder(dirname(target));
    for (let folder = dirname(target); made !== undefined && folder.length > this.#raw.length; folder = dirname(folder))
      await syncFolder(dirname(folder));
  }

  /** Whether a name is inside raw/ by every folder on the way, links followed. */
  async isInside(target: string): Promise<boolean> {
    let folder = dirname(target);
    let real: string | undefined;
    while ((real = await realpath(folder).catch(() => undefined)) === undefined) folder = dirname(folder);
    return `${real}/`.startsWith(`${this.#raw}/`);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await this.#lock.release();
  }
}

async function digestOf(path: string): Promise<string> {
  const reader = await RawReader.open(Buffer.from(path));
  try {
    return await reader.digest();
  } finally {
    await reader.close();
  }
}
