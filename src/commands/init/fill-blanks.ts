import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { findValue, openText, type Value, withValue } from '../../source/edit/edit-value.ts';
import { editSource } from '../disk/edit-source.ts';

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
  const write = (words: string) =>
    editSource({ file, text }, withValue(readWhole(text), path, () => words) ?? '', codes);
  try {
    return write(value);
  } catch (error) {
    // Without quotes it would look like a slip, as `a,` does.
    if (!(error instanceof CommandError)) throw error;
    const quoted = write(standIn).replace(standIn, () => `'${value.replaceAll("'", "''")}'`);
    if (readField(quoted, path) !== value) throw error;
    return editSource({ file, text: quoted }, readWhole(quoted), codes);
  }
}

/** Stands where a value in quotes is to go: a word that is in no text of ours. */
const standIn = 'x0value0x';

function readWhole(text: string): Value {
  return openText(text)?.value ?? '';
}
