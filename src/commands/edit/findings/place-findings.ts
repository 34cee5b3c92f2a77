import type { Diagnostic } from '../../../check/diagnostic.ts';
import type { Field } from '../../../form/field.ts';
import type { EditNote } from '../../../render/edit/field-view.ts';
import type { FormPage } from '../form-pages.ts';

/** A finding with the field of a form at which it stands; `''` for the form as a whole. */
export interface Placed {
  readonly finding: Diagnostic;
  readonly name: string;
}

/** The findings that concern what is filled in on a page, each at the nearest field that the page has. */
export function placeFindings(
  page: FormPage,
  fields: readonly Field[],
  findings: readonly Diagnostic[],
): Placed[] {
  const names = new Set(fields.flatMap(listNames));
  return findings.flatMap((finding) => {
    const part = page.parts.find(
      ({ path }) =>
        path.every((key, index) => finding.path[index] === key) ||
        (page.provision !== null && finding.provision === page.provision.id),
    );
    if (!part) return [];
    const below = part.path.every((key, index) => finding.path[index] === key)
      ? finding.path.slice(part.path.length).map(String)
      : [];
    const steps = part.prefix === '' ? below : [part.prefix, ...below];
    const name = steps
      .map((_, index) => steps.slice(0, steps.length - index).join('.'))
      .find((one) => names.has(one));
    return [{ finding, name: name ?? part.prefix }];
  });
}

function listNames(field: Field): string[] {
  if (field.kind === 'group') return [field.name, ...field.fields.flatMap(listNames)];
  if (field.kind === 'list') return [field.name, ...field.items.flatMap(listNames)];
  return [field.name];
}

/** Notes by the name of their field. */
export function groupNotes(
  placed: readonly Placed[],
  describe: (finding: Diagnostic) => EditNote,
): Map<string, EditNote[]> {
  const grouped = new Map<string, EditNote[]>();
  for (const { finding, name } of placed)
    grouped.set(name, [...(grouped.get(name) ?? []), describe(finding)]);
  return grouped;
}
