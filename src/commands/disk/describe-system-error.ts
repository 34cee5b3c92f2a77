const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your space on the disk is used up',
  ENOENT: 'it is not there',
  EEXIST: 'something of another kind is there',
  ENOTDIR: 'a part of its path is a file and not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EBUSY: 'something else is using it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/**
 * What the system refused, as a sentence and what to do; undefined for an error that is not the system's. The disk,
 * the permissions and the names are the user's, so this is no fault of ours.
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
