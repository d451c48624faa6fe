/** durable: what makes a change on disk outlive a crash. A file counts once it is synced and so is its folder. */
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a whole file and syncs it. The name becomes durable with its folder. */
export async function writeSynced(path: string, content: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Syncs what is in a file. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Syncs the names in a folder: which files are there. */
export async function syncFolder(path: string): Promise<void> {
  await syncFile(path);
}

/** Moves something that is synced to its final name, durably. */
export async function publish(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}
