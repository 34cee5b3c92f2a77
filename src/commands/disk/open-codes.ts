import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CodeShelf, OpenedCodes } from '../../check/code/own-codes.ts';
import type { Verdict } from '../../check/verdict.ts';
import type { Code } from '../../codes/code.ts';
import { type Codes, packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { isFile, isFolder } from './exists-in.ts';
import { showPath } from './find-assessments.ts';

/** The folder beside an assessment, or beside a folder above it, where a landlord keeps Codes of its own. */
export const codesFolder = 'codes';

/** The Codes that an assessment in that folder (an absolute path) may answer. Messages name files as from `cwd`. */
export async function openCodes(folder: string, cwd: string): Promise<OpenedCodes> {
  const shelf = openShelf(folder, cwd);
  if (!shelf) return withoutOwn;
  // Loaded only where there may be such a Code: what checks it is half as large as the check itself.
  const { addOwnCodes } = await import('../../check/code/own-codes.ts');
  return addOwnCodes([shelf]);
}

const withoutOwn: OpenedCodes = {
  get ids() {
    return packageCodes.ids;
  },
  find: packageCodes.find,
  advise: packageCodes.advise,
  findMap: packageCodes.findMap,
  refuse: packageCodes.refuse,
  listFaulty: () => [],
};

/** The files of the `codes/` folders in that folder and above it; undefined where there is no such folder. */
export function openShelf(folder: string, cwd: string): CodeShelf | undefined {
  const folders = findFolders(folder);
  if (folders.length === 0) return undefined;
  return {
    read: (name) => {
      const path = folders.map((one) => join(one, name)).find(isFile);
      return path === undefined ? undefined : { shown: showPath(path, cwd), bytes: readFileSync(path) };
    },
    list: () => folders.flatMap((one) => readdirSync(one).filter((name) => isFile(join(one, name)))),
  };
}

function findFolders(folder: string): string[] {
  const own = join(folder, codesFolder);
  const above = dirname(folder) === folder ? [] : findFolders(dirname(folder));
  return isFolder(own) ? [own, ...above] : above;
}

/** Whether an absolute path is that of a landlord's own Code. */
export function isCodeFile(path: string): boolean {
  return basename(dirname(path)) === codesFolder && /^[a-z0-9-]+\.yaml$/.test(basename(path)) && isFile(path);
}

/** The verdict on the file of a landlord's own Code (an absolute path). */
export async function checkCodeFile(path: string, cwd: string): Promise<Verdict> {
  const { checkOwn } = await import('../../check/code/own-codes.ts');
  const file = { shown: showPath(path, cwd), bytes: readFileSync(path) };
  return checkOwn(file, basename(path, '.yaml')).verdict;
}

/**
 * The Code of that id.
 * @throws CommandError that says why it cannot be used, or names the ids there are.
 */
export function requireCode(id: string, codes: Codes): Code {
  const code = codes.find(id);
  if (code) return code;
  const refusal = codes.refuse(id);
  if (refusal) throw new CommandError(refusal.message, refusal.help);
  throw new CommandError(`There is no Code “${id}”.`, `The Codes are: ${codes.ids.join(', ')}.`);
}

/**
 * The Code that a file names.
 * @throws CommandError that says why it cannot be used, or that the file names none.
 */
export function requireNamedCode(id: string, file: string, codes: Codes): Code {
  if (codes.find(id) || codes.refuse(id)) return requireCode(id, codes);
  throw new CommandError(`${file} names no Code that we know.`, 'Add code: to it first.');
}
