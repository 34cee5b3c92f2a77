import { join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { packageRoot } from '../../package-root.ts';
import { sheetPath } from '../build/outputs.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import { refuseToOverwrite, writeFolder } from '../disk/write-folder.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import type { World } from '../world.ts';
import type { ImportArguments } from './declaration.ts';
import { accountName, readFiles } from './read-files.ts';

/**
 * `selfassess import`: makes a new self-assessment of documents, or takes an edited sheet into the one it came from.
 * @throws CommandError if the options do not say which.
 */
export async function runImport(options: ImportArguments, world: World): Promise<number> {
  const { out, into, dryRun } = options;
  if (into !== undefined) return importInto({ ...options, into }, world);
  if (dryRun) {
    throw new CommandError('--dry-run shows what --into would change.', 'Write --into DIR --dry-run.');
  }
  if (out !== undefined) return importDocuments({ ...options, out }, world);
  throw new CommandError(
    'No destination is given.',
    `Add --out and a new folder; or, for an edited ${sheetPath}, --into and the folder of its self-assessment.`,
  );
}

async function importInto(options: ImportArguments & { into: string }, world: World): Promise<number> {
  const [file = '', ...others] = options.files;
  if (others.length > 0 || options.out !== undefined) {
    throw new CommandError(
      others.length > 0
        ? 'Only one spreadsheet goes into a self-assessment.'
        : '--out and --into cannot be used together.',
      `Name one edited ${sheetPath} and --into the folder of its self-assessment.`,
    );
  }
  const { importSpreadsheet } = await import('./import-spreadsheet.ts');
  return importSpreadsheet(file, options, world);
}

/**
 * Imports documents into a new folder and prints the account of it. The folder is written whole or not at all, and
 * never overwrites another. Gives exit code 0 if any provision was placed (the account and `check` say what is
 * missing) and every word found a place, otherwise 1.
 */
async function importDocuments(options: ImportArguments & { out: string }, world: World): Promise<number> {
  const say = (words: string) => options.quiet || world.stderr.write(words);
  const out = resolve(world.cwd, options.out);
  const code = requireCode(options.code, await openCodes(out, world.cwd));
  refuseToOverwrite(out, options.out, 'import', '--out');
  const { yaml, account, printed, report } = await readFiles(
    options.files,
    { code, schema: addressSchema(out) },
    world.cwd,
  );
  say(printed);
  if (account.placed.length === 0) {
    say('\nNothing was written.\n');
    return 1;
  }
  const files = [
    { path: 'self-assessment.yaml', content: yaml },
    { path: accountName, content: report },
  ];
  await writeFolder(out, files, {
    permit: () => refuseToOverwrite(out, options.out, 'import', '--out'),
    say: (sentence) => say(`${sentence}\n`),
  });
  say(
    `\nWritten to ${options.out}. ${accountName} there has this account in full, and where each answer came from. ` +
      `Next, type: selfassess check ${quoteForShell(options.out, world.platform)}\n`,
  );
  return account.left.lost.length > 0 ? 1 : 0;
}

/** Where an editor finds the schema from a file in that folder: the one in this package. */
function addressSchema(folder: string): string {
  const path = relative(folder, join(packageRoot, 'schemas/self-assessment.schema.json'));
  return path.split(sep).join('/');
}
