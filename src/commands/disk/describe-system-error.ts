const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission',
  EPERM: 'you do not have permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'you have used up your space on the disk',
  EFBIG: 'it is larger than a file may be here',
  ENOENT: 'it does not exist',
  EEXIST: 'something else of that name is there',
  ENOTEMPTY: 'something else was put there meanwhile',
  ENOTDIR: 'part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  EINVAL: 'the disk does not take that',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this computer',
  EMLINK: 'the folder has too many entries',
  ENOMEM: 'there is no memory left for it',
  ELOOP: 'its links go round in a circle',
  EBUSY: 'something else is using it',
  ETXTBSY: 'something else is using it',
  EXDEV: 'part of it is on another disk',
  EIO: 'the disk does not answer as it should',
  ENODEV: 'the disk is not there any more',
  ENXIO: 'the disk is not there any more',
  ESTALE: 'the disk on the network is not there any more',
  ETIMEDOUT: 'the disk on the network does not answer',
  EHOSTDOWN: 'the disk on the network does not answer',
  ENOTCONN: 'the disk on the network does not answer',
  ENOTSUP: 'the disk cannot do that',
  ENOSYS: 'the disk cannot do that',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** Why the system refused, as the end of a sentence; undefined for an error that is not the system's. */
export function findReason(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  // Node itself refuses such a name.
  if (error.code === 'ERR_INVALID_ARG_VALUE' && error.message.includes('null bytes'))
    return 'its name holds a character that no name has';
  return reasons[String(error.code)];
}

/** Whether the system says that there is nothing of that name, or cannot be; not, as a disk that fails, that it cannot tell. */
export function isAbsence(error: unknown): boolean {
  const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP', 'ERR_INVALID_ARG_VALUE'];
  return absent.includes(codeOf(error)) && findReason(error) !== undefined;
}

/** Whether the system says that this user may not. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * What the system refused, as a sentence, and what to do; undefined for an error that is not the system's. The disk,
 * the permissions and the names are the user's, so this is not a fault of ours.
 */
export function describeSystemError(error: unknown): { message: string; help: string } | undefined {
  const reason = findReason(error);
  if (reason === undefined) return undefined;
  const path = error instanceof Error && 'path' in error ? String(error.path) : 'A file';
  return { message: `${path} could not be read or written: ${reason}.`, help };
}

const help = 'Check the name, the permissions and the space on the disk, then run the command again.';
