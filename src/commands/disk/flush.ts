import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a new file and has it on the disk before it returns. @throws EEXIST if something of that name is there. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, content);
    flush(file, unable);
  } finally {
    closeSync(file);
  }
}

/** Has the names of a folder on the disk: without it, a file that was moved may be lost with the power. */
export function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch (error) {
    // Windows opens no folder, and keeps its names by itself.
    if (hasCode(error, ['EISDIR', 'EPERM', 'EACCES'])) return;
    throw error;
  }
  try {
    flush(folder, [...unable, 'EISDIR', 'EPERM', 'EBADF', 'EACCES']);
  } finally {
    closeSync(folder);
  }
}

/** What file systems say that know no flushing. */
const unable = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

function flush(file: number, forgiven: readonly string[]): void {
  try {
    fsyncSync(file);
  } catch (error) {
    if (!hasCode(error, forgiven)) throw error;
  }
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
