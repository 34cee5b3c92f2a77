import type { Field, GroupField, MapField, TextField } from '../../../form/field.ts';
import { nameKey } from '../../../form/open-field.ts';
import type { Heads } from '../../../register/heads/read-heads.ts';
import type { CaseField } from '../../../register/read/case-fields.ts';
import type { Value } from '../../../source/edit/edit-value.ts';
import { squashText } from '../../../words/compare.ts';

/**
 * Columns of a register as a group: for each of ours what the register calls it, chosen from its headings, or typed where those are
 * not known. The names of the fields are the same either way.
 */
export function openColumns(
  map: MapField,
  fields: readonly CaseField[],
  heads: Heads | undefined,
): GroupField {
  const { name, label, start } = map;
  const hint = heads ? chosenHint : typedHint;
  const known = fields.map((field) => openColumn(name, field, start?.get(field.name), heads));
  const names = new Set(fields.map((field) => field.name));
  const others = [...(start ?? [])].filter(([key]) => !names.has(key));
  return {
    ...{ kind: 'group', name, label, hint, start, word: '' },
    fields: [...known, ...others.map(([key, value]) => openOther(name, key, value))],
  };
}

const chosenHint =
  'Which heading of your register stands for what. A heading that we know is chosen already, and nothing is written in the file for it; choose another only where it is the wrong one. With each stands how its rows are filled; of what they say, nothing is shown.';
const typedHint =
  'What your register calls its columns. Its headings cannot be shown here: there is no such file yet, or its first row may be a case. Type them as they stand in the register.';

function openColumn(
  group: string,
  { name, description, required }: CaseField,
  start: Value | undefined,
  heads: Heads | undefined,
): Field {
  const guess = heads?.columns.find((one) => one.name === name);
  const own = {
    ...{ name: `${group}.${name}`, label: nameKey(name) },
    hint: [description, ...(required ? ['It must be there.'] : []), ...describeLikely(guess?.likely)].join(
      ' ',
    ),
  };
  if (start !== undefined && typeof start !== 'string') return { kind: 'held', ...own, start };
  const field = { kind: 'text', ...own, start, fresh: 'line' } as const;
  if (!heads) return { ...field, as: 'line', choices: [], chosen: '' };
  return { ...field, as: 'pick', ...offerHeadings(name, start, guess?.found ?? '', heads) };
}

function describeLikely(likely = ''): string[] {
  return likely === '' ? [] : [`Perhaps it is “${likely}”.`];
}

/**
 * The headings that may be chosen. Nothing is written for the one that is found without; a heading that the file names stays as it is
 * written there.
 */
function offerHeadings(
  name: string,
  start: string | undefined,
  found: string,
  { headings }: Heads,
): Pick<TextField, 'choices' | 'chosen'> {
  const written = start?.trim() ?? '';
  const isSame = (heading: string) => squashText(heading) === squashText(written);
  const isKnown = written === '' || written === denied || headings.some(isSame);
  const choices = [
    ...(found !== '' && isSame(found) ? [] : [{ value: '', label: found || noHeading }]),
    ...(isKnown ? [] : [{ value: written, label: `${written} (not in the register)` }]),
    ...headings
      .filter((heading) => heading !== found || isSame(heading))
      .map((heading) => ({ value: isSame(heading) ? written : heading, label: heading })),
    ...(name === 'stage' && (found !== '' || written === denied)
      ? [{ value: denied, label: 'No column tells the stage' }]
      : []),
  ];
  return { choices, chosen: written };
}

const noHeading = 'None of them';
/** What the file says where no column tells of stages. */
const denied = 'none';

/** A name that is none of ours can be emptied. */
function openOther(group: string, key: string, start: Value): Field {
  const own = { name: `${group}.${key}`, label: key, hint: 'This is none of our names for a column.' };
  if (typeof start !== 'string' || key.includes('.')) return { kind: 'held', ...own, start };
  return { kind: 'text', ...own, start, as: 'line', choices: [], chosen: '', fresh: 'line' };
}

/** The columns of registers in an opened part of the report, each in place of the map that the schema makes of them. */
export function replaceColumns(field: Field, open: (map: MapField) => Field): Field {
  if (field.kind === 'group')
    return { ...field, fields: field.fields.map((inner) => replaceColumns(inner, open)) };
  if (field.kind === 'list')
    return { ...field, items: field.items.map((inner) => replaceColumns(inner, open)) };
  return field.kind === 'map' && field.name.endsWith('.columns') ? open(field) : field;
}
