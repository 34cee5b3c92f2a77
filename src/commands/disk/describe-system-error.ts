const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission',
  EPERM: 'you do not have permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'you have used up your space on the disk',
  ENOENT: 'it does not exist',
  EEXIST: 'something else of that name is there',
  ENOTDIR: 'part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go round in a circle',
  EBUSY: 'something else is using it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/**
 * What the system refused, as a sentence, and what to do; undefined for an error that is not the system's. The disk,
 * the permissions and the names are the user's, so this is not a fault of ours.
 */
export function describeSystemError(error: unknown): { message: string; help: string } | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const reason = reasons[String(error.code)];
  if (reason === undefined) return undefined;
  const path = 'path' in error ? String(error.path) : 'A file';
  return {
    message: `${path} could not be read or written: ${reason}.`,
    help: 'Check the name, the permissions and the space on the disk, then run the command again.',
  };
}
