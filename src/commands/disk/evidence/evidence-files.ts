import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Readable } from 'node:stream';
import type { Assessment } from '../../../records/assessment.ts';
import { type SharedEvidence, sharedFolder } from '../../../records/document.ts';
import { existsIn } from '../exists-in.ts';

/** Where the files of an evidence register lie, by their paths in it. */
export interface EvidenceFiles {
  /** Whether it is shared by several assessments. */
  readonly isShared: (file: string) => boolean;
  readonly exists: (file: string) => boolean;
  readonly read: (file: string) => Buffer;
  /** Its first bytes. */
  readonly begin: (file: string) => Buffer;
  readonly open: (file: string) => Readable;
}

/**
 * The evidence files of an assessment in `folder`, and those that it may cite of `shared`, which lie below `from`. Both are
 * absolute; `from` is `''` where nothing is shared.
 */
export function findEvidence(folder: string, shared: SharedEvidence, from: string): EvidenceFiles {
  const named = new Set(Object.values(shared).flatMap((entry) => entry?.file ?? []));
  const isShared = (file: string) => from !== '' && named.has(file);
  const [own, others] = [existsIn(folder), existsIn(from)];
  const locate = (file: string) => (isShared(file) ? join(from, dropFolder(file)) : join(folder, file));
  return {
    isShared,
    exists: (file) => (isShared(file) ? others(dropFolder(file)) : own(file)),
    read: (file) => readFileSync(locate(file)),
    begin: (file) => readStart(locate(file)),
    open: (file) => createReadStream(locate(file)),
  };
}

function readStart(path: string): Buffer {
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** The path of a shared file from the folder of the file that shares it. */
export function dropFolder(file: string): string {
  return file.slice(sharedFolder.length + 1);
}

/** The files that an evidence register names, each once. */
export function listNamedFiles({ register }: Pick<Assessment, 'register'>): readonly string[] {
  const files = register.map(({ file }) => file).filter((file) => file !== '');
  return [...new Set(files.map((file) => posix.normalize(file)))];
}
