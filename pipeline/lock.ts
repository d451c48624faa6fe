/**
 * lock: one run at a time on an output folder. The kernel holds both halves of the lock, so it is gone the moment the
 * process is, however it ends; there is no lock file that could go stale.
 *
 * - `flock` on the folder itself. Node has no flock, but a lock belongs to the open file, and a child process shares
 *   the one it is handed: util-linux `flock` locks it for us and exits. Holds between containers, and on NFS since v4.
 * - an abstract unix socket named after the folder's device and inode: needs no program, but ends at the borders of a
 *   network namespace. Linux only.
 *
 * At least one must be there. What this cannot see: another host, on a file system without flock.
 */
import { spawn } from 'node:child_process';
import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { LockError, RunError } from './model/errors.ts';

/** What `flock --conflict-exit-code` is told to say when another process holds the lock. */
const HELD = 75;

/** The first file descriptor of a child after its standard streams. */
const CHILD_DESCRIPTOR = 3;

export interface Lock {
  release: () => Promise<void>;
}

/**
 * @param folder an existing folder
 * @throws {LockError} when another run holds it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const handle = await open(folder, 'r');
  let server: Server | undefined;
  try {
    const { dev, ino } = await handle.stat({ bigint: true });
    const isLocked = await flock(handle, folder);
    if (process.platform === 'linux') server = await bind(`\0sluice-${dev}-${ino}`, folder);
    if (!isLocked && server === undefined)
      throw new RunError('Expected the program flock (util-linux) on this system, found none: runs cannot be kept apart');
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    async release() {
      await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
      await handle.close();
    },
  };
}

/** @returns false where there is no program to ask, or the file system knows no such lock */
function flock(handle: FileHandle, folder: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const args = ['--exclusive', '--nonblock', '--conflict-exit-code', String(HELD), String(CHILD_DESCRIPTOR)];
    const child = spawn('flock', args, { stdio: ['ignore', 'ignore', 'ignore', handle.fd] });
    child.on('error', () => resolve(false));
    child.on('exit', (status) => {
      if (status === HELD) reject(held(folder));
      else resolve(status === 0);
    });
  });
}

function bind(name: string, folder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? held(folder) : new RunError(`Cannot lock ${folder}: ${cause.message}`, { cause }));
    });
    server.listen(name, () => resolve(server));
    server.unref();
  });
}

function held(folder: string): LockError {
  return new LockError(`Another run holds the lock on ${folder}`);
}
