import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isAbsence } from '../describe-system-error.ts';
import { assessmentName, processName, reportName, settingsName } from '../find-assessments.ts';

/** A file that a publication is made from, and is no part of it. */
export interface WorkingFile {
  /** Absolute. */
  readonly path: string;
  /** `the register of complaints` */
  readonly what: string;
}

/** Why a file, by its path from an assessment's folder, is never published, as in `a YAML file`; `''` if it may be. */
export type KeptBack = (file: string) => string;

/** What may lie in the folder of an assessment and is never published, beside registers, settings and baselines. */
export function listWorkingFiles(folder: string): WorkingFile[] {
  return [
    { path: join(folder, assessmentName), what: 'the self-assessment as it is written' },
    { path: join(folder, reportName), what: 'the annual report as it is written' },
    { path: join(folder, processName), what: 'the procedure as it is written' },
    { path: join(folder, 'approval.yaml'), what: 'the record of the approval' },
    { path: join(folder, 'import-report.md'), what: 'the account of an import' },
    ...listAbove(folder).map((above) => ({ path: join(above, settingsName), what: 'the settings' })),
  ];
}

/**
 * Judges by the path and by the file it leads to: nothing hidden, no YAML, and nothing that is one of those files, be it
 * by another name, a link, or a copy of every byte.
 */
export function keepBack(folder: string, working: readonly WorkingFile[]): KeptBack {
  return (file) => {
    const path = resolve(folder, file);
    const real = findReal(path);
    const ways = real === '' ? [file] : [file, relative(findReal(folder), real)];
    if (ways.some(isHidden)) return 'hidden: a part of its path begins with a dot';
    if (ways.some(isYaml)) return 'a YAML file, such as the publication is made from';
    if (real === '') return '';
    const same = working.find((one) => isSameFile(real, one.path));
    if (!same) return '';
    return basename(same.path) === basename(file)
      ? same.what
      : `the same as ${same.what} (${basename(same.path)})`;
  };
}

function listAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...listAbove(above)];
}

function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part.startsWith('.') && part !== '.' && part !== '..');
}

/** Also those that an editor or a sender keeps beside one: `report.yaml~`, `report.yaml.bak`, `report.yml.txt`. */
function isYaml(path: string): boolean {
  return /\.ya?ml(?![a-z0-9])/i.test(basename(path.split('\\').join(sep)).normalize('NFKC'));
}

/** With links followed; `''` where nothing is. */
function findReal(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return '';
  }
}

/** Whether two files, links followed, are one or hold the same bytes, and hold some. */
export function isSameFile(path: string, other: string): boolean {
  const [own, kept] = [findStat(path), findStat(other)];
  if (!own || !kept) return false;
  if (own.dev === kept.dev && own.ino === kept.ino) return true;
  return own.size === kept.size && own.size > 0 && readFileSync(path).equals(readFileSync(other));
}

function findStat(path: string): Stats | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return undefined;
  }
}
