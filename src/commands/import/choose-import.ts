import { CommandError } from '../../command-error.ts';
import type { World } from '../world.ts';
import { runImport } from './import.ts';

/** What `import` was told. */
export interface ImportArguments {
  /** The new folder to write. */
  readonly out?: string;
  /** The folder of the self-assessment that an edited sheet changes. */
  readonly into?: string;
  readonly dryRun: boolean;
  /** The Code's id. */
  readonly code: string;
  readonly quiet: boolean;
}

/**
 * `selfassess import`: documents into a new self-assessment, or an edited sheet into the one it came from.
 * @throws CommandError where the options do not say which.
 */
export async function chooseImport(
  files: readonly string[],
  options: ImportArguments,
  world: World,
): Promise<number> {
  const { out, into, dryRun, code, quiet } = options;
  if (into !== undefined) return importInto(files, { ...options, into }, world);
  if (dryRun) {
    throw new CommandError('--dry-run shows what --into would change.', 'Write --into DIR --dry-run.');
  }
  if (out === undefined) {
    throw new CommandError(
      'Where to is not said.',
      'Add --out and a new folder; or, for an edited data/self-assessment.csv, --into and the folder of its self-assessment.',
    );
  }
  const account = quiet ? { write: () => undefined } : world.stderr;
  return runImport(files, { out, code }, { cwd: world.cwd, stderr: account });
}

async function importInto(
  [file = '', ...others]: readonly string[],
  options: ImportArguments & { readonly into: string },
  world: World,
): Promise<number> {
  if (others.length > 0 || options.out !== undefined) {
    throw new CommandError(
      others.length > 0
        ? 'Only one spreadsheet goes into a self-assessment.'
        : '--out and --into do not go together.',
      'Name one edited data/self-assessment.csv and --into the folder of its self-assessment.',
    );
  }
  const { importSpreadsheet } = await import('./import-spreadsheet.ts');
  return importSpreadsheet(file, options, world);
}
