import { spellAnswer } from '../codes/answers.ts';
import type { Code } from '../codes/code.ts';
import { isMapValue, type Value, type ValueMap, withKey, withValue } from '../source/edit/edit-value.ts';
import { findClosest } from '../words/closest.ts';
import { foldMarks } from '../words/compare.ts';
import type { Field } from './cells.ts';
import { type AnswerChange, listLines } from './compare-sheet.ts';

const entryOrder = ['comply', 'evidence', 'commentary', 'action', 'alternative', 'waive', 'review'];
const actionOrder = ['what', 'by', 'owner', 'done'];

/**
 * What a self-assessment says with the changes made, for `editText`. A new provision comes in the Code's
 * order. A blank takes the value out.
 */
export function applyChanges(before: Value, changes: readonly AnswerChange[], code: Code): Value {
  const ids = code.provisions.map(({ id }) => id);
  const register = isMapValue(before) ? before.get('evidence') : undefined;
  const known = new Set(isMapValue(register) ? register.keys() : []);
  return changes.reduce(
    (value, { provision, cells }) =>
      withValue(
        value,
        ['provisions', provision],
        (entry) => changeEntry(entry, cells, { known, code }),
        ids,
      ) ?? value,
    before,
  );
}

/** What cells are read with: the ids of the evidence register, and the Code. */
interface Reading {
  readonly known: ReadonlySet<string>;
  readonly code: Code;
}

function changeEntry(
  entry: Value | undefined,
  cells: ReadonlyMap<Field, string>,
  reading: Reading,
): ValueMap {
  const before = isMapValue(entry) ? entry : new Map<string, Value>();
  return [...cells].reduce(
    (map, [field, cell]) => changeField(map, field, cell, reading),
    before as ValueMap,
  );
}

function changeField(entry: ValueMap, field: Field, cell: string, { known, code }: Reading): ValueMap {
  if (field === 'comply') {
    const word = code.answers.find(({ label }) => label === cell);
    return withKey(entry, 'comply', word ? spellAnswer(word) : cell.toLowerCase(), entryOrder);
  }
  if (field === 'evidence') {
    const items = changeEvidence(entry.get('evidence'), cell, known);
    return withKey(entry, 'evidence', items.length === 0 ? undefined : items, entryOrder);
  }
  if (field === 'commentary' || field === 'alternative') {
    return withKey(entry, field, changeText(entry.get(field), cell), entryOrder);
  }
  const action = entry.get('action');
  const part = field === 'action' ? 'what' : field;
  const parts = isMapValue(action) ? action : new Map<string, Value>();
  const changed = withKey(parts, part, changeText(parts.get(part), cell), actionOrder);
  return withKey(entry, 'action', changed.size === 0 ? undefined : changed, entryOrder);
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

/** A text ends with a line break if it did before, or if it has several lines. */
function changeText(before: Value | undefined, cell: string): string | undefined {
  if (cell === '') return undefined;
  const ends =
    typeof before === 'string' && before.trim() !== '' ? /(?<!\n)\n*$/.exec(before)?.[0] : undefined;
  return cell + (ends ?? (cell.includes('\n') ? '\n' : ''));
}
