import { join, posix } from 'node:path';
import type { Code } from '../../codes/code.ts';
import { nextLabel } from '../../scaffold/find-year.ts';
import { formatPeriod } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { isFile } from '../disk/exists-in.ts';
import type { Release } from './find-release.ts';
import type { Repository } from './find-repository.ts';
import { ciFiles } from './read-recipes.ts';
import type { Facts } from './settle-facts.ts';
import type { Made } from './write-missing.ts';

/** What was begun: whose it is, which year, and where; `isTaken` from documents, which the account tells of. */
export function tellBegun(facts: Facts, code: Code, folder: string, isTaken: boolean): string[] {
  const { landlord, year, isGuessed } = facts;
  const number = count(code.provisions.length, 'provision');
  const covers = `${formatPeriod(year)}${isGuessed ? ', the year last ended' : ''}`;
  const state = isTaken ? 'with what the documents answer' : 'to answer';
  return [
    `Begun for ${landlord}, ${year.label} (${covers}): ${number} of the ${code.title} ${code.edition} ${state}, in ${folder}.`,
    ...(isGuessed ? [`Another year is begun with --year, such as --year ${nextLabel(year.label)}.`] : []),
  ];
}

/** The files written to a folder as it was named, a line for each in it, and those that were there, a line each. */
export function tellFiles({ written, kept }: Made, shown: string): string[] {
  const folders = [...new Set(written.map((path) => posix.dirname(path)))];
  const namesIn = (folder: string) =>
    written.filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path));
  return [
    ...(written.length > 0 ? [`Written in ${shown === '.' ? 'this folder' : shown}:`] : []),
    ...folders.map((folder) => `  ${folder === '.' ? '' : `${folder}/ `}${joinList(namesIn(folder))}`),
    ...(kept.length > 0 ? ['Kept, because it was there:'] : []),
    ...kept.map(({ path, add }) => `  ${path}${add === '' ? '' : `. ${add}`}`),
  ];
}

/** Whether there is a file for CI, what it needs, and why there is none. `shown` is the folder as it was named. */
export function tellCi(repository: Repository | undefined, root: string, shown: string): string {
  const again = 'When there is one, run the same command again: what is there is kept.';
  const here = shown === '.' ? 'this folder' : shown;
  if (!repository) return `No file for CI was written, as ${here} is in no git repository. ${again}`;
  const { top, computer, host } = repository;
  if (top !== root)
    return `No file for CI was written, as it would have to stand in the top folder of the repository, ${top}; in ${here} it would run “npx selfassess check --draft”.`;
  if (computer === '') return `No file for CI was written, as .git/config names no host to push to. ${again}`;
  return host
    ? `For CI at ${computer}, there is ${ciFiles[host]}. It installs what package-lock.json names${isFile(join(root, 'package-lock.json')) ? '' : ', which “npm install” writes'}: commit that too.`
    : `No file for CI was written, as we have none for ${computer}; it would run “npx selfassess check assessments --draft”.`;
}

/** How npm gets selfassess, if `package.json` was written. Nothing where another was there. */
export function tellRelease({ release, isReached, copied }: Release, { written }: Made): string[] {
  if (!written.includes('package.json')) return [];
  if (copied !== '')
    return [
      `package.json asks npm for the copy of selfassess in tools/, so that colleagues and CI have it too: type “npm install” there.`,
    ];
  if (isReached)
    return ['For colleagues and CI, type “npm install” where package.json is, and commit package-lock.json.'];
  const file = `selfassess-${release}.tgz`;
  return [
    `package.json asks npm for selfassess ${release}. Where your registry does not have it, copy ${file} into tools/ and install that: npm install --save-dev ./tools/${file}`,
  ];
}
