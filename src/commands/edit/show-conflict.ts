import type { Field } from '../../form/field.ts';
import type { ConflictView, FrameView } from '../../render/edit/render-edit.ts';
import { isMapValue, type Value } from '../../source/edit/edit-value.ts';
import type { FormPage } from './form-pages.ts';
import type { Saved } from './save-form.ts';
import { showRuns } from './show-runs.ts';
import { writeStart } from './start-values.ts';

/** The page on which a person settles what was changed in a form and in the file meanwhile. */
export function showConflict(
  page: FormPage,
  { conflicts, values }: Saved,
  frame: FrameView,
  toForm: (text: string) => string,
): ConflictView {
  const fields = page.parts.flatMap(({ open }, index) => listFields(open(values[index])));
  const what = page.provision ? page.provision.id : page.title;
  return {
    frame,
    heading: `${what} was changed in the file while you were writing`,
    lead: 'What only you changed was saved. This was changed in both; say what is to stand:',
    start: writeStart(values),
    fields: conflicts.map(({ name, part, path, mine, theirs }, index) => ({
      ...{ name, id: `c-${index}`, carried: writeStart([mine, [String(part), ...path]]) },
      label: fields.find((field) => field.name === name)?.label ?? name,
      file: writeOut(theirs, toForm),
      mine: writeOut(mine, toForm),
      runs: typeof mine === 'string' && typeof theirs === 'string' ? showRuns(theirs, mine) : [],
      both:
        typeof mine === 'string' &&
        typeof theirs === 'string' &&
        fields.some((field) => field.name === name && field.kind === 'text' && field.as === 'prose'),
    })),
  };
}

function listFields(field: Field): Field[] {
  return field.kind === 'group' ? [field, ...field.fields.flatMap(listFields)] : [field];
}

function writeOut(value: Value | undefined, toForm: (text: string) => string): string {
  if (value === undefined || value === '') return '(nothing)';
  if (typeof value === 'string') return toForm(value);
  if (isMapValue(value))
    return [...value].map(([key, inner]) => `${key}: ${writeOut(inner, toForm)}`).join('\n');
  return value.map((item) => `- ${writeOut(item, toForm)}`).join('\n');
}
