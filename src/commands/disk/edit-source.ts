import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { editText } from '../../source/edit/edit-text.ts';
import { openText, type Value } from '../../source/edit/edit-value.ts';
import { mendText } from '../../source/mend.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
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
export function findOneAssessment(dir: string, cwd: string): string {
  const [path, other] = findAssessments([dir], cwd);
  if (path !== undefined && other === undefined) return path;
  throw new CommandError(`${dir} holds more than one self-assessment.`, 'Give the folder of one year.');
}

/**
 * Reads a file for editing. `path` is absolute.
 * @throws CommandError if anything in it may not be read as its writer meant.
 */
export async function openSource(path: string, cwd: string): Promise<EditableSource> {
  const codes = await openCodes(dirname(path), cwd);
  const source = parseSource(readFileSync(path), showPath(path, cwd), grammarFrom(codes));
  const opened = source.sound && source.slips.length === 0 ? openText(source.text) : undefined;
  if (opened) return { source, value: opened.value };
  throw new CommandError(
    `${source.file} cannot be changed automatically: something in it may not be read as you meant it.`,
    `Run “selfassess check ${source.file}”, and first correct what it lists.`,
  );
}

/**
 * The text of a file edited to say what is wanted; whatever already says it stays as it is. `codes` are those it may
 * answer.
 * @throws CommandError if the edited text would not be read that way.
 */
export function editSource(
  { file, text }: Pick<Source, 'file' | 'text'>,
  wanted: Value,
  codes: Codes,
): string {
  const edits = editText(text, wanted);
  const after = edits && mendText(text, edits).text;
  if (after !== undefined) {
    const { sound, slips } = parseSource(new TextEncoder().encode(after), file, grammarFrom(codes));
    if (sound && slips.length === 0) return after;
  }
  throw new CommandError(
    `${file} was not changed: the change could not be written into it safely.`,
    'Make the change by hand, and please report the file if you can.',
  );
}
