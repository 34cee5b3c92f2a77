import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';

/** The file that makes a folder a publication. */
export const assessmentName = 'self-assessment.yaml';

/** The annual report, which is checked and published with the self-assessment beside it. */
export const reportName = 'report.yaml';
const passedOver = new Set(['node_modules', 'public', 'dist']);

/**
 * The absolute paths of the self-assessments that the arguments stand for: a YAML file, its folder, or a tree of
 * folders; an annual report stands for the self-assessment beside it. Sorted within each argument, each file once.
 * @throws CommandError if a path does not exist, holds no self-assessment, or is a folder named like the file.
 */
export function findAssessments(paths: readonly string[], cwd: string): string[] {
  const wanted = paths.length > 0 ? paths : ['.'];
  return [...new Set(wanted.flatMap((path) => findIn(resolve(cwd, path), path)))];
}

/** A path as the reader should see it: from where the command was run, with forward slashes. */
export function showPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || '.';
  return shown.split(sep).join('/');
}

function findIn(path: string, written: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new CommandError(
      `There is no file or folder ${written}.`,
      'Check the spelling, and the folder you are in.',
    );
  }
  if (!stat.isDirectory()) {
    if (basename(path) === reportName && existsSync(join(dirname(path), assessmentName)))
      return [join(dirname(path), assessmentName)];
    if (/\.map\.yaml$/.test(path)) {
      throw new CommandError(
        `${written} is a map between two Codes, not a self-assessment.`,
        'Follow it with “selfassess rollover DIR --to NEW --code ID” or “selfassess changes”: they check it.',
      );
    }
    if (/\.ya?ml$/i.test(path)) return [path];
    throw new CommandError(
      `${written} is not a YAML file.`,
      `Give a self-assessment written in YAML, or its folder. “selfassess import” turns a published page into one.`,
    );
  }
  if (basename(path) === assessmentName) {
    throw new CommandError(`${written} is a folder, but it should be a file.`, 'Rename the folder.');
  }
  const found = walk(path);
  if (found.length > 0) return found;
  throw new CommandError(
    `There is no ${assessmentName} in ${written === '.' ? 'this folder' : written} or the folders below it.`,
    `Give the folder of an assessment, such as assessments/my-landlord/2025-26, or make one with “selfassess import PAGE.html --out DIR”.`,
  );
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === assessmentName) {
      if (!statSync(path).isDirectory()) return [path];
      throw new CommandError(`${path} is a folder, but it should be a file.`, 'Rename the folder.');
    }
    return entry.isDirectory() && !entry.name.startsWith('.') && !passedOver.has(entry.name)
      ? walk(path)
      : [];
  });
}
