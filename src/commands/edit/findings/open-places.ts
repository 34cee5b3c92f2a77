import type { Diagnostic } from '../../../check/diagnostic.ts';
import type { Field } from '../../../form/field.ts';
import type { FileKind } from '../../../form/files.ts';
import { addressDocument } from '../addresses.ts';
import { openReportPage } from '../columns/open-report-page.ts';
import { type FormPage, findFormPage, listFormPages } from '../form-pages.ts';
import { readValues } from '../save-form.ts';
import type { Sitting } from '../sitting.ts';
import { placeFindings } from './place-findings.ts';

/** Where a finding is put right: the page, undefined where no form has it, and the name of the field; `''` for the form as a whole. */
interface Place {
  readonly page: FormPage | undefined;
  readonly name: string;
}

/** Finds the fields that findings are about. A page is opened once for all of them. */
export function openPlaces(sitting: Sitting): (file: FileKind, finding: Diagnostic) => Promise<Place> {
  const { files } = sitting;
  const pages = listFormPages(files);
  const opened = new Map<string, Promise<{ readonly page: FormPage; readonly fields: readonly Field[] }>>();
  const open = async (found: FormPage) => {
    const page = await openReportPage(sitting, found);
    const values = readValues(page, files.open(page.file));
    return { page, fields: page.parts.map((part, index) => part.open(values[index])) };
  };
  return async (file, finding) => {
    const found = findPage(file, finding, pages) ?? findDocument(sitting, finding);
    if (!found) return { page: undefined, name: '' };
    const known = opened.get(found.address) ?? open(found);
    opened.set(found.address, known);
    const { page, fields } = await known;
    if (typeof finding.path[0] === 'number') return { page, name: 'performance.register' };
    return { page, name: placeFindings(page, fields, [finding])[0]?.name ?? '' };
  };
}

/** A finding in the register of cases is of the page on which that is named. */
function findPage(
  file: FileKind,
  { path, provision }: Diagnostic,
  pages: readonly FormPage[],
): FormPage | undefined {
  const [first] = path;
  const key = file === 'report' && typeof first === 'number' ? 'performance' : first;
  return pages.find(
    (page) =>
      page.file === file &&
      (page.provision
        ? (key === 'provisions' && page.provision.id === path[1]) ||
          (file === 'assessment' && page.provision.id === provision)
        : page.parts.some(({ path: [one] }) => one === key)),
  );
}

function findDocument({ files }: Sitting, { path: [key, id] }: Diagnostic): FormPage | undefined {
  return key === 'evidence' && typeof id === 'string' ? findFormPage(files, addressDocument(id)) : undefined;
}
