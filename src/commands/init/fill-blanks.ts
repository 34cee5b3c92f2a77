import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { findValue, openText } from '../../source/edit/edit-value.ts';
import { editSlice } from '../../source/edit/slice/edit-slice.ts';
import { isTrouble } from '../../source/edit/slice/slice.ts';
import { tellTrouble } from '../../source/edit/slice/tell-trouble.ts';
import { parseSource } from '../../source/read/parse-source.ts';

/** A field of a text that we wrote, and what to write into it. */
export type Filling = readonly [path: readonly string[], value: string];

/** What a text of ours says at a place; `''` if nothing. */
export function readField(text: string, path: readonly string[]): string {
  const value = findValue(openText(text)?.value ?? '', path);
  return typeof value === 'string' ? value : '';
}

/** The text with each of the fields filled in that is blank; every other byte stays. */
export function fillBlanks(file: string, text: string, fillings: readonly Filling[], codes: Codes): string {
  return fillings.reduce(
    (before, [path, value]) =>
      value === '' || readField(before, path) !== '' ? before : fill(file, before, path, value, codes),
    text,
  );
}

function fill(file: string, text: string, path: readonly string[], value: string, codes: Codes): string {
  const grammarOf = grammarFrom(codes);
  const source = parseSource(new TextEncoder().encode(text), file, grammarOf);
  const edited = editSlice(source, path, [{ path: [], value }], grammarOf);
  if (!isTrouble(edited)) return edited.source.text;
  throw new CommandError(
    `${file} was not written with ${path.join(' › ')}. ${tellTrouble(edited)}`,
    'Fill it in by hand.',
  );
}
