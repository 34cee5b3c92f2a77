import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { isThere } from './exists-in.ts';
import { findNearNames, refuseNearNames } from './near-names.ts';
import { refuseMissing } from './no-such-path.ts';

/** The file that makes a folder a publication. */
export const assessmentName = 'self-assessment.yaml';

/** The annual report, which is checked and published with the self-assessment beside it. */
export const reportName = 'report.yaml';

/** The landlord's own procedure, which is checked and published with the self-assessment beside it. */
export const processName = 'process.yaml';

/** The file of settings, in the folder of an assessment or above it. */
export const settingsName = 'selfassess.config.yaml';
const passedOver = new Set(['node_modules', 'public', 'dist']);

/** Whether a folder of that name is not looked into: it is hidden, or holds what was made or installed. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || passedOver.has(name);
}

/**
 * The absolute paths of the self-assessments that the arguments stand for: a YAML file, its folder, or a tree of
 * folders; an annual report or a procedure stands for the self-assessment beside it. Sorted within each argument, each file once.
 * @throws CommandError if a path does not exist, holds no self-assessment, or is a folder named like the file; or if a
 * self-assessment or report would be passed over because it is named otherwise.
 */
export function findAssessments(paths: readonly string[], cwd: string): string[] {
  const wanted = paths.length > 0 ? paths : ['.'];
  const found = [...new Set(wanted.flatMap((path) => findIn(resolve(cwd, path), path, cwd)))];
  const show = found.length === 1 ? (path: string) => basename(path) : (path: string) => showPath(path, cwd);
  const beside = found.map((path) => dirname(path));
  refuseNearNames(beside, report, show);
  refuseNearNames(beside, procedure, show);
  return found;
}

/** A path as the reader should see it: from where the command was run, with forward slashes. */
export function showPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || '.';
  return shown.split(sep).join('/');
}

const assessment = { name: assessmentName, what: 'a self-assessment' };
const report = { name: reportName, what: 'the annual report' };
const procedure = { name: processName, what: 'the landlord’s own procedure' };

function findIn(path: string, written: string, cwd: string): string[] {
  const show = (one: string) => showPath(one, cwd);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) {
    refuseOdd(stat, written);
    return [chooseFile(path, written, show)];
  }
  if (basename(path) === assessmentName) {
    if (!stat) refuseNearNames([dirname(path)], assessment, show);
    else throw new CommandError(`${written} is a folder, but it should be a file.`, 'Rename the folder.');
  }
  if (!stat) {
    throw refuseMissing(path, `file or folder ${written}`, show);
  }
  const { found, folders } = walk(path);
  refuseNearNames(folders, assessment, show);
  if (found.length > 0) return found;
  throw new CommandError(
    `There is no ${assessmentName} in ${written === '.' ? 'this folder' : written} or the folders below it.`,
    `Give the folder of an assessment, such as assessments/my-landlord/2025-26, or begin one with “selfassess init DIR” or “selfassess import PAGE.html --out DIR”.`,
  );
}

/** Who reads a pipe or a device may wait for ever. */
function refuseOdd(stat: Stats, written: string): void {
  if (stat.isFile()) return;
  throw new CommandError(
    `${written} is a pipe or a device, but it should be a file.`,
    'Put the file itself there.',
  );
}

/** The self-assessment that a file stands for. */
function chooseFile(path: string, written: string, show: (path: string) => string): string {
  const folder = dirname(path);
  const isNear = (name: string) => findNearNames(folder, name).includes(basename(path));
  if ([reportName, processName].includes(basename(path)) && isThere(join(folder, assessmentName)))
    return join(folder, assessmentName);
  if (/\.map\.yaml$/.test(path)) {
    throw new CommandError(
      `${written} is a map between two Codes, not a self-assessment.`,
      'Follow it with “selfassess rollover DIR --to NEW --code ID” or “selfassess changes”: they check it.',
    );
  }
  if (isNear(reportName)) refuseNearNames([folder], report, show);
  if (isNear(processName)) refuseNearNames([folder], procedure, show);
  if (/\.ya?ml$/i.test(path)) return path;
  if (isNear(assessmentName)) refuseNearNames([folder], assessment, show);
  throw new CommandError(
    `${written} is not a YAML file.`,
    `Give a self-assessment written in YAML, or its folder. “selfassess import” turns a published page into one.`,
  );
}

/** The self-assessments in a tree of folders, and the folders that were looked into. */
function walk(folder: string): { found: string[]; folders: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  const folders = [folder];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name === assessmentName) {
      const stat = statSync(path);
      if (stat.isDirectory())
        throw new CommandError(`${path} is a folder, but it should be a file.`, 'Rename the folder.');
      refuseOdd(stat, path);
      found.push(path);
    } else if (entry.isDirectory() && !isPassedOver(entry.name)) {
      const below = walk(path);
      found.push(...below.found);
      folders.push(...below.folders);
    }
  }
  return { found, folders };
}
