import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { Settings } from '../../check/leeway/settings.ts';
import type { SharedFiles } from '../../check/shared/check-shared.ts';
import type { Verdict } from '../../check/verdict.ts';
import { packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { type SharedEvidence, sharedFolder } from '../../records/document.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { isSheet } from './evidence/judge-evidence.ts';
import { isSameFile } from './evidence/kept-back.ts';
import { existsIn, isFile } from './exists-in.ts';
import { assessmentName, findAssessments, showPath } from './find-assessments.ts';
import { isInside } from './is-inside.ts';
import { buildSideVerdict, findSettings, loadSettings } from './load-settings.ts';

/** The documents that settings share, and the verdict on their file if it has faults. */
export interface OpenedShared {
  readonly shared: SharedEvidence;
  readonly verdicts: readonly Verdict[];
  /** Absolute; `''` where none are shared. */
  readonly path: string;
}

/** Where the files lie that shared documents name, and what cannot be told where nothing lies on disk, as in git. */
type Beside = Omit<SharedFiles, 'name'>;
const notOnDisk: Beside = { exists: () => true, belongs: () => '' };

/** Reads the file of shared evidence that settings name. `path` is that of the settings file, whose check tells that there is none. */
export async function openShared(settings: Settings, path: string, cwd: string): Promise<OpenedShared> {
  if (settings.sharedEvidence === '') return { shared: {}, verdicts: [], path: '' };
  const found = resolve(dirname(path), settings.sharedEvidence);
  if (!isFile(found)) return { shared: {}, verdicts: [], path: '' };
  const beside = lookBeside(dirname(found), dirname(path), cwd);
  return { ...(await readShared(readFileSync(found), showPath(found, cwd), settings, beside)), path: found };
}

/**
 * The documents of a file of shared evidence, their files named as they are published; `shown` is what the reader knows it
 * by.
 */
export async function readShared(
  bytes: Uint8Array,
  shown: string,
  settings: Settings,
  beside: Beside = notOnDisk,
): Promise<Omit<OpenedShared, 'path'>> {
  // Loaded only where evidence is shared.
  const { checkShared } = await import('../../check/shared/check-shared.ts');
  const source = parseSource(bytes, shown, grammarFrom(packageCodes));
  const name = basename(shown);
  const { shared: written, diagnostics } = checkShared(source, settings, { name, ...beside });
  const shared = Object.fromEntries(Object.entries(written).map(([id, entry]) => [id, nameFile(entry)]));
  return { shared, verdicts: diagnostics.length > 0 ? [buildSideVerdict(source, diagnostics)] : [] };
}

function nameFile(entry: SharedEvidence[string]): SharedEvidence[string] {
  if (entry?.file === undefined) return entry;
  return { ...entry, file: posix.join(sharedFolder, posix.normalize(entry.file)) };
}

/** `from` is the folder whose files are shared, `below` that of the settings. */
function lookBeside(from: string, below: string, cwd: string): Beside {
  const top = realpathSync(from);
  const isOwn = (path: string): boolean =>
    isInside(top, path) && (isFile(join(path, assessmentName)) || (path !== top && isOwn(dirname(path))));
  const exists = existsIn(from);
  let sheets: readonly string[] | undefined;
  const belongs = (file: string) => {
    if (!exists(file)) return '';
    const path = realpathSync(join(from, file));
    if (isOwn(dirname(path))) return 'lies in the folder of an assessment';
    sheets ??= listSheets(below, cwd);
    const same = sheets.find((sheet) => isSameFile(path, sheet));
    return same === undefined ? '' : `is the same as ${showPath(same, cwd)} in the folder of an assessment`;
  };
  return { exists, belongs };
}

/** The sheets in the folders of all assessments below a folder, one of which may be a register of cases. */
function listSheets(below: string, cwd: string): string[] {
  return listAssessments(below, cwd).flatMap((assessment) =>
    readdirSync(dirname(assessment), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isSheet(entry.name))
      .map(({ name }) => join(dirname(assessment), name)),
  );
}

function listAssessments(below: string, cwd: string): string[] {
  try {
    return findAssessments([below], cwd);
  } catch (error) {
    // There are none, or they are called otherwise: what is checked says so.
    if (error instanceof CommandError) return [];
    throw error;
  }
}

/**
 * The documents shared with what lies in a folder. Faults are for `check` to tell.
 * @throws CommandError if the file of them is not there: what is shared would be told as gone.
 */
export async function sharedWith(folder: string, cwd: string): Promise<SharedEvidence> {
  const path = findSettings(folder, cwd);
  if (path === '') return {};
  const { settings } = await loadSettings(path, cwd);
  const { shared, path: found } = await openShared(settings, path, cwd);
  if (settings.sharedEvidence === '' || found !== '') return shared;
  throw new CommandError(
    `There is no file ${settings.sharedEvidence}, which ${showPath(path, cwd)} names after shared-evidence:.`,
    'Put it there, or correct its name; capitals count, and the path starts from the folder of the settings.',
  );
}
