import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { openText, type Value } from '../../source/edit/edit-value.ts';
import { isUncertain } from '../../source/edit/slice/find-slice.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import type { World } from '../world.ts';
import { findAssessments, showPath } from './find-assessments.ts';
import { openCodes } from './open-codes.ts';

/** A file that we can edit safely. */
export interface EditableSource {
  readonly source: Source;
  readonly value: Value;
}

/**
 * The absolute path of the one self-assessment that a folder holds.
 * @throws CommandError if it holds none, or several.
 */
export function findOneAssessment(dir: string, { cwd, platform }: Pick<World, 'cwd' | 'platform'>): string {
  const paths = findAssessments([dir], cwd);
  const [path, other] = paths;
  if (path !== undefined && other === undefined) return path;
  const folders = paths.map((one) => quoteForShell(dirname(showPath(one, cwd)), platform));
  const shown = folders.slice(0, 20).map((folder) => `\n    ${folder}`);
  const more = folders.length > 20 ? `\n    and ${folders.length - 20} more` : '';
  throw new CommandError(
    `${dir} holds ${folders.length} self-assessments.`,
    `Give the folder of one instead:${shown.join('')}${more}`,
  );
}

/**
 * Reads a file for editing all of it. `path` is absolute.
 * @throws CommandError if anything in it may not be read as its writer meant.
 */
export async function openSource(path: string, cwd: string): Promise<EditableSource> {
  const source = await readSource(path, cwd);
  const opened = source.sound && source.slips.length === 0 ? openText(source.text) : undefined;
  if (opened) return { source, value: opened.value };
  throw refuse(source);
}

/**
 * Reads a file for editing entries of it: those with a slip in their own lines are told by `findSlice`. `path` is absolute.
 * @throws CommandError if it cannot be read to its end, so that entries may be missing, or nothing in it is certain.
 */
export async function openForSlices(path: string, cwd: string): Promise<Source> {
  const source = await readSource(path, cwd);
  if (source.sound && !isUncertain(source)) return source;
  throw refuse(source);
}

async function readSource(path: string, cwd: string): Promise<Source> {
  const codes = await openCodes(dirname(path), cwd);
  return parseSource(readFileSync(path), showPath(path, cwd), grammarFrom(codes));
}

function refuse({ file }: Source): CommandError {
  return new CommandError(
    `${file} cannot be changed automatically: something in it may not be read as you meant it.`,
    `Run “selfassess check ${file}”, and first correct what it lists.`,
  );
}
