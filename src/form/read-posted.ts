import { isMapValue, isSameValue, type Value, withKey } from '../source/edit/edit-value.ts';
import type { CitationField, Field, GroupField, ListField, MapField, TextField } from './field.ts';

/** What a browser sent of a form: the value of each name, undefined where the form had no such field. */
export type Posted = (name: string) => string | undefined;

/** What is written in the file for what was typed. */
export interface Reading {
  /** What is written for the words typed in a field; `''` if nothing is left. */
  fromForm(typed: string, field: TextField): string;
  /** A day as the file has it, ISO; as it was typed if it is none. */
  readDay(typed: string): string;
  /** Hears what could not be taken: the name of the field, and why, in a sentence. */
  refuse(name: string, why: string): void;
}

/**
 * What a part of a file should say after a form was filled in: what was not touched is as it was, to the letter. Undefined if nothing
 * is left of it.
 */
export function readPosted(field: Field, posted: Posted, reading: Reading): Value | undefined {
  if (field.kind === 'text') return readText(field, posted, reading);
  if (field.kind === 'citation') return readCitation(field, posted);
  if (field.kind === 'group') return readGroup(field, posted, reading);
  if (field.kind === 'list') return readList(field, posted, reading);
  if (field.kind === 'map') return readMap(field, posted, reading);
  return field.start;
}

function readText(field: TextField, posted: Posted, reading: Reading): string | undefined {
  const { name, start, as, chosen } = field;
  const typed = posted(name);
  if (typed === undefined) return start;
  if (as === 'choice' || as === 'pick') return typed === chosen ? start : typed || blankOf(start);
  if (as === 'prose') {
    const written = reading.fromForm(typed, field);
    if (written === start) return start;
    return written === '' ? blankOf(start) : written;
  }
  const line = toLine(typed);
  if (line === toLine(start ?? '')) return start;
  if (line === '') return blankOf(start);
  return as === 'day' ? reading.readDay(line) : line;
}

/** A field that was there without a value stays so; one that was emptied goes. */
function blankOf(start: string | undefined): string | undefined {
  return start?.trim() === '' ? start : undefined;
}

/** What a line holds: one that was pasted in may have had breaks. */
function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readCitation({ name, start }: CitationField, posted: Posted): Value | undefined {
  const [document, words] = [posted(`${name}.document`), posted(`${name}.words`)];
  if (document === undefined && words === undefined) return start;
  const shown = showCitation(start);
  // The id is one of those that were to be chosen, and not a line that was typed.
  const now = { document: document ?? '', words: toLine(words ?? '') };
  if (now.document === shown.document && now.words === toLine(shown.words)) return start;
  if (now.document === '') return now.words === '' ? undefined : now.words;
  return new Map([[now.document, now.words]]);
}

/** The parts of a citation as a form shows them. */
export function showCitation(start: Value | undefined): {
  readonly document: string;
  readonly words: string;
} {
  if (typeof start === 'string') return { document: '', words: start };
  const [[document, words] = ['', '']] = isMapValue(start) ? [...start] : [];
  return { document, words: typeof words === 'string' ? words : '' };
}

function readGroup(field: GroupField, posted: Posted, reading: Reading): Value | undefined {
  // What is held stays by itself; its key may have dots too.
  const fields = field.fields.filter(({ kind }) => kind !== 'held');
  const order = fields.map(keyOf);
  const before = isMapValue(field.start) ? field.start : new Map<string, Value>();
  const after = fields.reduce(
    (map, inner) => withKey(map, keyOf(inner), readPosted(inner, posted, reading), order),
    before,
  );
  const [[only, word] = ['', '']] = [...after];
  // One word stood for all the fields, and still says all that there is.
  if (field.word !== '' && after.size === 1 && only === 'state' && word === field.word) return field.start;
  if (isSameValue(before, after)) return field.start;
  return after.size === 0 ? undefined : after;
}

function keyOf({ name }: Field): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function readList(field: ListField, posted: Posted, reading: Reading): Value | undefined {
  const { name, items, start } = field;
  if (field.takesNone && posted(`${name}.none`) !== undefined) return field.isNone ? start : 'none';
  const kept = items.flatMap((item, index) =>
    posted(`${name}.${index}.remove`) !== undefined ? [] : readItem(item, posted, reading),
  );
  const added = listNew(field, posted).flatMap((item) => readItem(item, posted, reading));
  const after = [...kept, ...added];
  const before = typeof start === 'string' ? (field.isNone || start === '' ? [] : [start]) : (start ?? []);
  // The word `none` in the file, with nothing said otherwise, stays; a box unticked takes it away.
  if (isSameValue(before, after) && (!field.isNone || posted(`${name}.shown`) === undefined)) return start;
  return after.length === 0 ? undefined : after;
}

function readItem(field: Field, posted: Posted, reading: Reading): Value[] {
  const value = readPosted(field, posted, reading);
  return value === undefined || value === '' ? [] : [value];
}

/** The rows that were added to a form: it says how many it had. Chosen: no form has more than a few hundred. */
function listNew({ name, items, blank }: ListField, posted: Posted): Field[] {
  const rows = countRows(name, items.length, posted);
  return Array.from({ length: rows - items.length }, (_, index) =>
    renameField(blank, `${name}.${items.length}`, `${name}.${items.length + index}`),
  );
}

const mostRows = 500;

/** How many rows a list or a map had in the form that was sent; not fewer than it has in the file. */
function countRows(name: string, fewest: number, posted: Posted): number {
  const said = Number(posted(`${name}.rows`) ?? fewest);
  return Number.isInteger(said) ? Math.min(Math.max(said, fewest), fewest + mostRows) : fewest;
}

/** The same field under another name: a row in another place. */
export function renameField<F extends Field>(field: F, from: string, to: string): F {
  const name = to + field.name.slice(from.length);
  const rename = <Inner extends Field>(inner: Inner) => renameField(inner, from, to);
  if (field.kind === 'group') return { ...field, name, fields: field.fields.map(rename) };
  if (field.kind === 'list')
    return { ...field, name, items: field.items.map(rename), blank: rename(field.blank) };
  if (field.kind === 'map') return { ...field, name, blank: rename(field.blank) };
  return { ...field, name };
}

function readMap(field: MapField, posted: Posted, reading: Reading): Value | undefined {
  const { name, entries, start } = field;
  const known = entries.flatMap(({ key, field: inner }, index): [string, Value][] => {
    if (posted(`${name}.${index}.remove`) !== undefined) return [];
    const value = readPosted(inner, posted, reading);
    const renamed = toLine(posted(`${name}.${index}.key`) ?? key);
    return value === undefined ? [] : [[renamed === '' || renamed === toLine(key) ? key : renamed, value]];
  });
  const rows = countRows(name, entries.length, posted);
  const added = Array.from({ length: rows - entries.length }, (_, index) => entries.length + index).flatMap(
    (index): [string, Value][] => {
      const key = toLine(posted(`${name}.${index}.key`) ?? '');
      const from = `${name}.${entries.length}.value`;
      const value = readPosted(renameField(field.blank, from, `${name}.${index}.value`), posted, reading);
      if (key !== '') return [[key, value ?? '']];
      if (value !== undefined && value !== '')
        reading.refuse(`${name}.${index}.key`, 'Give a name to what you wrote here.');
      return [];
    },
  );
  const after = new Map<string, Value>();
  for (const [key, value] of [...known, ...added]) {
    if (after.has(key)) reading.refuse(name, `“${key}” is there twice. Only the first was kept.`);
    else after.set(key, value);
  }
  if (start && isSameValue(start, after)) return start;
  return after.size === 0 ? (start?.size === 0 ? start : undefined) : after;
}
