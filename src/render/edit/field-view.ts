import type { Field, ListField, MapField, TextField } from '../../form/field.ts';
import { type Posted, renameField, showCitation } from '../../form/read-posted.ts';
import { isMapValue, type Value } from '../../source/edit/edit-value.ts';
import type { NoteView } from '../preview/render-preview.ts';

/** Something that was found, or that is told of a field, with what can be done about it on the page. */
export interface EditNote extends NoteView {
  /** Where it can be said that it does not hold here; `''` where that cannot be said. */
  readonly waive: string;
  /** What names the mend that is certain; `''` where there is none. */
  readonly fix: string;
}

/** A field as a template prints it: what is common to all, and of what kind it is, the others null. */
export interface FieldView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What was found at this field itself. */
  readonly notes: readonly EditNote[];
  /** Whether one of them is an error. */
  readonly wrong: boolean;
  /** The ids of what describes it, hint first; `''` for nothing. */
  readonly described: string;
  readonly line: { readonly value: string; readonly mode: string; readonly short: boolean } | null;
  readonly prose: { readonly value: string; readonly rows: number } | null;
  readonly choice: { readonly options: readonly OptionView[] } | null;
  readonly pick: { readonly options: readonly OptionView[] } | null;
  readonly citation: { readonly documents: readonly OptionView[]; readonly words: string } | null;
  readonly group: { readonly fields: readonly FieldView[]; readonly filled: boolean } | null;
  readonly list: RowsView | null;
  readonly map: RowsView | null;
  /** What stands in the file and no form shows, as text. */
  readonly held: string | null;
}

interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

interface RowsView {
  readonly rows: readonly RowView[];
  /** How many rows there are, for the browser to send along. */
  readonly count: number;
  readonly takesNone: boolean;
  readonly isNone: boolean;
}

interface RowView {
  readonly field: FieldView;
  readonly number: number;
  readonly removable: boolean;
  readonly removed: boolean;
  readonly removeName: string;
  /** Of a map: the name of the box for the key and what it holds; `''` in a list. */
  readonly keyName: string;
  readonly key: string;
  readonly keyId: string;
}

/** What fields are shown with. */
export interface Showing {
  /** The notes of each field by its name. */
  readonly notes: ReadonlyMap<string, readonly EditNote[]>;
  /** The documents that may be cited: their ids and titles. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** What was typed and is to be shown again; undefined to show what stands in the file. */
  readonly posted?: Posted;
  /** The key with which an empty row of a map begins; `''` for none. */
  readonly newKey: string;
  /** How many empty rows the list or map of that name ends with. */
  readonly blanks: (name: string) => number;
  /** A text of the file as a form shows it. */
  readonly toForm: (text: string) => string;
}

/** A field as a template prints it. */
export function viewField(field: Field, showing: Showing): FieldView {
  const { name, label, hint } = field;
  const id = `f-${name.replaceAll('.', '-')}`;
  const notes = showing.notes.get(name) ?? [];
  const described = [...(hint === '' ? [] : [`${id}-hint`]), ...(notes.length === 0 ? [] : [`${id}-notes`])];
  const kinds = {
    ...{
      line: null,
      prose: null,
      choice: null,
      pick: null,
      citation: null,
      group: null,
      list: null,
      map: null,
      held: null,
    },
    ...viewKind(field, id, showing),
  };
  const wrong = notes.some(({ kind }) => kind === 'error');
  return { id, name, label, hint, notes, wrong, described: described.join(' '), ...kinds };
}

function viewKind(field: Field, id: string, showing: Showing): Partial<FieldView> {
  if (field.kind === 'text') return viewText(field, id, showing);
  if (field.kind === 'citation') return viewCitation(field.name, field.start, id, showing);
  if (field.kind === 'group') {
    const fields = field.fields.map((inner) => viewField(inner, showing));
    return { group: { fields, filled: field.fields.some((inner) => isFilled(inner)) } };
  }
  if (field.kind === 'list') return { list: viewList(field, showing) };
  if (field.kind === 'map') return { map: viewMap(field, showing) };
  return { held: writeHeld(field.start) };
}

function isFilled(field: Field): boolean {
  return field.start !== undefined && field.start !== '';
}

function viewText(
  { name, start = '', as, choices, chosen }: TextField,
  id: string,
  { posted, toForm }: Showing,
): Partial<FieldView> {
  const typed = posted?.(name);
  if (as === 'choice' || as === 'pick') {
    const now = typed ?? chosen;
    const options = choices.map(({ value, label }) => ({
      ...{ id: `${id}-${value}`, value, label },
      chosen: value === now,
    }));
    if (as === 'pick') return { pick: { options } };
    const none = {
      id: `${id}-none`,
      value: '',
      label: name === 'comply' ? 'Not answered' : 'Not said',
      chosen: now === '',
    };
    return { choice: { options: [...options, none] } };
  }
  if (as === 'prose') {
    const value = typed ?? toForm(start).trimEnd();
    return { prose: { value, rows: countRows(value) } };
  }
  const value = typed ?? start.trim();
  return { line: { value, mode: as === 'number' ? 'decimal' : 'text', short: as !== 'line' } };
}

/** Chosen: a text as it will stand in a box of some 80 letters, and two lines to go on; no box fills the screen. */
function countRows(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
  return Math.min(Math.max(lines + 2, 4), 18);
}

function viewCitation(
  name: string,
  start: Value | undefined,
  id: string,
  { documents, posted }: Showing,
): Partial<FieldView> {
  const shown = showCitation(start);
  const document = posted?.(`${name}.document`) ?? shown.document;
  const known = documents.some((one) => one.id === document) || document === '';
  const all = known
    ? documents
    : [...documents, { id: document, title: `${document} (not in the register)` }];
  const options = [
    { id: `${id}-words-only`, value: '', label: 'In words only', chosen: document === '' },
    ...all.map((one) => ({
      ...{ id: `${id}-${one.id}`, value: one.id, label: one.title },
      chosen: one.id === document,
    })),
  ];
  return { citation: { documents: options, words: posted?.(`${name}.words`) ?? shown.words } };
}

function viewList(field: ListField, showing: Showing): RowsView {
  const { name, items, blank } = field;
  const rows = countShown(name, items.length, showing);
  const fields = Array.from(
    { length: rows },
    (_, index) => items[index] ?? renameField(blank, `${name}.${items.length}`, `${name}.${index}`),
  );
  return {
    rows: fields.map((one, index) => ({
      ...{
        field: viewField({ ...one, hint: '' }, showing),
        number: index + 1,
        key: '',
        keyName: '',
        keyId: '',
      },
      ...{
        removable: index < items.length,
        removed: isRemoved(name, index, showing),
        removeName: `${name}.${index}.remove`,
      },
    })),
    ...{ count: rows, takesNone: field.takesNone },
    isNone: showing.posted ? showing.posted(`${name}.none`) !== undefined : field.isNone,
  };
}

function viewMap(field: MapField, showing: Showing): RowsView {
  const { name, entries, blank } = field;
  const rows = countShown(name, entries.length, showing);
  return {
    rows: Array.from({ length: rows }, (_, index): RowView => {
      const known = entries[index];
      const from = `${name}.${entries.length}.value`;
      const one = known?.field ?? renameField(blank, from, `${name}.${index}.value`);
      const keyName = `${name}.${index}.key`;
      return {
        ...{ field: viewField({ ...one, hint: '' }, showing), number: index + 1, keyName },
        ...{
          key: showing.posted?.(keyName) ?? known?.key ?? showing.newKey,
          keyId: `f-${keyName.replaceAll('.', '-')}`,
        },
        ...{
          removable: known !== undefined,
          removed: isRemoved(name, index, showing),
          removeName: `${name}.${index}.remove`,
        },
      };
    }),
    ...{ count: rows, takesNone: false, isNone: false },
  };
}

function countShown(name: string, there: number, { posted, blanks }: Showing): number {
  const said = Number(posted?.(`${name}.rows`) ?? 0);
  return Math.max(there, Number.isInteger(said) ? Math.min(said, there + 500) : 0) + blanks(name);
}

function isRemoved(name: string, index: number, { posted }: Showing): boolean {
  return posted?.(`${name}.${index}.remove`) !== undefined;
}

/** What a form does not show as what it is, as lines of keys and words. */
function writeHeld(value: Value, indent = ''): string {
  if (typeof value === 'string') return `${indent}${value}`;
  if (isMapValue(value))
    return [...value]
      .map(([key, inner]) =>
        typeof inner === 'string'
          ? `${indent}${key}: ${inner}`
          : `${indent}${key}:\n${writeHeld(inner, `${indent}  `)}`,
      )
      .join('\n');
  return value.map((item) => `${indent}- ${writeHeld(item, `${indent}  `).trimStart()}`).join('\n');
}
