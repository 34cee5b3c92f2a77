import { dirname, join } from 'node:path';
import { askGit } from '../../changes/git.ts';
import { isThere } from '../../disk/exists-in.ts';
import type { Sitting } from '../sitting.ts';

/** Asks git something in the folder of the assessment; nothing that a repository names is run. */
export type AskGit = (words: readonly string[]) => { readonly code: number; readonly output: Buffer };

/** How git is asked about an assessment. @throws CommandError if there is no git, or it will not read the repository. */
export function askBeside({ files, options }: Pick<Sitting, 'files' | 'options'>): AskGit {
  const folder = dirname(files.open('assessment').path);
  return (words) => askGit(words, folder, options.env);
}

/** Whether a path lies in what may be a repository of git: no program is asked. */
export function liesInRepository(path: string): boolean {
  const folder = dirname(path);
  return isThere(join(folder, '.git')) || (folder !== path && liesInRepository(folder));
}

/** A path as git takes it for itself, whatever signs it has. */
export function specOf(path: string): string {
  return `:(top,literal)${path}`;
}

/** The one line that git answered with; `''` where it answered with none. */
export function readLine({ code, output }: ReturnType<AskGit>): string {
  return code === 0 ? output.toString('utf8').replace(/\n$/, '') : '';
}
