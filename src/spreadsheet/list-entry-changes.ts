import { spellAnswer } from '../codes/answers.ts';
import type { Code } from '../codes/code.ts';
import { findValue, isMapValue, type Value } from '../source/edit/edit-value.ts';
import type { SliceChange } from '../source/edit/slice/apply-changes.ts';
import { findClosest } from '../words/closest.ts';
import { foldMarks } from '../words/compare.ts';
import { fromForm, type ProseRoom } from '../words/prose/form-text.ts';
import type { Field } from './cells.ts';
import { type AnswerChange, listLines } from './compare-sheet.ts';

/**
 * What cells change in the entry of a provision, for `editSlice`. A blank takes the value out. `register` has the ids of the
 * evidence register, and `roomOf` tells how a text stands in the file.
 */
export function listEntryChanges(
  { cells }: Pick<AnswerChange, 'cells'>,
  entry: Value | undefined,
  register: readonly string[],
  code: Code,
  roomOf: (path: readonly string[], fresh: 'literal' | 'line') => ProseRoom,
): SliceChange[] {
  const known = new Set(register);
  return [...cells].map(([field, cell]) => {
    const path = places[field];
    const before = entry && findValue(entry, path);
    if (field === 'comply') return { path, value: readAnswer(cell, code) };
    if (field === 'evidence') return { path, value: changeEvidence(before, cell, known) };
    const text = typeof before === 'string' ? before : '';
    return {
      path,
      value: fromForm(cell, text, roomOf(path, field === 'commentary' ? 'literal' : 'line')) || undefined,
    };
  });
}

/** Where each field stands in the entry of a provision. */
const places: Readonly<Record<Field, readonly string[]>> = {
  comply: ['comply'],
  evidence: ['evidence'],
  commentary: ['commentary'],
  action: ['action', 'what'],
  by: ['action', 'by'],
  owner: ['action', 'owner'],
  alternative: ['alternative'],
};

function readAnswer(cell: string, code: Code): string {
  const word = code.answers.find(({ label }) => label === cell);
  return word ? spellAnswer(word) : cell.toLowerCase();
}

/** Items that are still there stay as written. */
function changeEvidence(before: Value | undefined, cell: string, known: ReadonlySet<string>): Value[] {
  const items = typeof before === 'string' ? [before] : isMapValue(before) ? [] : (before ?? []);
  const written = new Map(items.map((item) => [foldMarks(writeItem(item)), item]));
  return listLines(cell).map((line) => written.get(foldMarks(line)) ?? readItem(line, known));
}

function writeItem(item: Value): string {
  if (typeof item === 'string') return item.replace(/(?:(?<!\s)\s+)?\n\s*/g, ' ');
  const pairs = isMapValue(item) ? [...item] : [];
  return pairs.map(([id, words]) => (words === '' ? id : `${id}: ${String(words)}`)).join('\n');
}

/** An item that begins with a register id cites it; so does a misspelt id, so that the check can report it. */
function readItem(line: string, known: ReadonlySet<string>): Value {
  const [, id = '', words = ''] = /^([^\s:]+)\s*:\s+(\S.*)$/.exec(line) ?? [];
  const isCitation = known.has(id) || (id !== '' && findClosest(id, [...known]) !== '');
  return isCitation ? new Map([[id, words]]) : line;
}
