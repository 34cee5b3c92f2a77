import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Code } from '../../codes/code.ts';
import { CommandError } from '../../command-error.ts';
import type { Account } from '../../import/write/account.ts';
import { isThere } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import { refuseMissing } from '../disk/no-such-path.ts';

/** The file beside a draft that tells where everything of the documents went. */
export const accountName = 'import-report.md';

/** What became of documents: a draft, what is to be told of it, and the same as the text of a file. */
export interface Imported {
  readonly yaml: string;
  readonly account: Account;
  /** The account as it is printed. */
  readonly printed: string;
  /** The account in full. */
  readonly report: string;
}

/**
 * Reads documents, as one and in order, into a draft and an account of it. Names are as seen from `cwd`; `schema` is the
 * address of the draft's schema. @throws CommandError if one cannot be read, or is too large.
 */
export async function readFiles(
  files: readonly string[],
  given: { readonly code: Code; readonly schema: string },
  cwd: string,
): Promise<Imported> {
  const [{ importDocument }, { printAccount }, { writeReport }, { mostBytes, tooLarge }] = await Promise.all([
    import('../../import/import-document.ts'),
    import('../../import/write/print-account.ts'),
    import('../../import/write/write-report.ts'),
    import('../../import/read/tell-form.ts'),
  ]);
  const documents = files.map((file) => {
    const path = resolve(cwd, file);
    const size = sizeOf(path, file, cwd);
    if (size > mostBytes) throw tooLarge(basename(file), size);
    return { name: basename(file), bytes: readDocument(path, file) };
  });
  const { yaml, account } = await importDocument(documents, given.code, { schema: given.schema });
  return { yaml, account, printed: printAccount(account), report: writeReport(account) };
}

/** The size of a file in bytes: one that is too large is not read at all. */
function sizeOf(path: string, shown: string, cwd: string): number {
  if (!isThere(path)) throw refuseMissing(path, `file ${shown}`, (near) => showPath(near, cwd));
  const about = statSync(path);
  if (!about.isFile()) {
    throw new CommandError(`${shown} is not a file.`, 'Name the saved document itself.');
  }
  return about.size;
}

function readDocument(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`${shown} cannot be read (${reasonOf(error)}).`, 'Check that you may open it.');
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
