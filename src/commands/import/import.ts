import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { packageRoot } from '../../package-root.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import { type OutputFile, writeFolder } from '../disk/write-folder.ts';
import type { World } from '../world.ts';

/** What `import` was told: the folder to write, and the Code's id. */
export interface ImportOptions {
  readonly out: string;
  readonly code: string;
}

/**
 * Imports documents into a new folder and prints the account of it. The folder is written whole or not at all, and
 * never over another. Gives exit code 0 where any provision was placed (the account and `check` say what is lacking),
 * otherwise 1.
 */
export async function runImport(
  files: readonly string[],
  options: ImportOptions,
  world: Pick<World, 'cwd' | 'stderr'>,
): Promise<number> {
  const out = resolve(world.cwd, options.out);
  refuseToOverwrite(out, options.out);
  const code = requireCode(options.code, await openCodes(out, world.cwd));
  const [{ importDocument }, { printAccount }, { writeReport }, { mostBytes, tooLarge }] = await Promise.all([
    import('../../import/import-document.ts'),
    import('../../import/write/print-account.ts'),
    import('../../import/write/write-report.ts'),
    import('../../import/read/tell-form.ts'),
  ]);
  const documents = files.map((file) => {
    const path = resolve(world.cwd, file);
    const size = sizeOf(path, file);
    if (size > mostBytes) throw tooLarge(basename(file), size);
    return { name: basename(file), bytes: readDocument(path, file) };
  });
  const { yaml, account } = await importDocument(documents, code, { schema: addressSchema(out) });
  world.stderr.write(printAccount(account));
  if (account.placed.length === 0) {
    world.stderr.write('\nNothing was written.\n');
    return 1;
  }
  writeDraft(out, [
    { path: 'self-assessment.yaml', content: yaml },
    { path: 'import-report.md', content: writeReport(account) },
  ]);
  world.stderr.write(
    `\nWritten to ${options.out}, with this account in full as import-report.md. ` +
      `Next, type: selfassess check ${quoted(options.out)}\n`,
  );
  return 0;
}

/** Where an editor finds the schema from a file in that folder: the one this package brings. */
function addressSchema(folder: string): string {
  const path = relative(folder, join(packageRoot, 'schemas/self-assessment.schema.json'));
  return path.split(sep).join('/');
}

function refuseToOverwrite(out: string, shown: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) {
    throw new CommandError(`${shown} is a file, and import never overwrites.`, 'Give --out a new folder.');
  }
  if (readdirSync(out).length > 0) {
    throw new CommandError(`${shown} is not empty, and import never overwrites.`, 'Give --out a new folder.');
  }
}

/** How many bytes a file has: one that is too large isn't read at all. */
function sizeOf(path: string, shown: string): number {
  if (!existsSync(path)) {
    throw new CommandError(`There is no file ${shown}.`, 'Check the name and the folder you are in.');
  }
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

function writeDraft(out: string, files: readonly OutputFile[]): void {
  try {
    writeFolder(out, files);
  } catch (error) {
    throw new CommandError(
      `${out} cannot be written (${reasonOf(error)}).`,
      'Give --out a folder that you may write to.',
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function quoted(path: string): string {
  return /^[\w./:\\~-]+$/.test(path) ? path : `"${path}"`;
}
