import type { ReportFile } from '../../records/generated/report.ts';
import type { Path } from '../../source/source.ts';
import { findInPassage, personalData } from '../rules/words/personal-data.ts';
import type { ReportContext, ReportRule } from './report-rule.ts';

/** The rule of that name for the words of an annual report. */
export const reportPersonalData: ReportRule = {
  ...personalData,
  find: ({ document, basics }: ReportContext) =>
    listPassages(document).flatMap((passage) =>
      findInPassage(passage, {
        document: { contact: basics.contact, landlord: { website: basics.website } },
      }),
    ),
};

/** Every text of the report that is published as prose. */
function listPassages(document: ReportFile): { path: Path; text: string }[] {
  const { analysis = '', refused, findings, improvements, publications } = document;
  const report = document['ombudsman-report'];
  const lists: [string, unknown][] = [
    ['refused', refused],
    ['findings', findings],
    ['improvements', improvements],
    ['publications', publications],
  ];
  return [
    { path: ['analysis'], text: analysis },
    { path: ['ombudsman-report', 'summary'], text: typeof report === 'object' ? (report.summary ?? '') : '' },
    ...lists.flatMap(([key, items]) =>
      Array.isArray(items) ? items.flatMap((item, index) => listTexts([key, index], item)) : [],
    ),
  ].filter(({ text }) => text.trim() !== '');
}

function listTexts(path: Path, item: unknown): { path: Path; text: string }[] {
  return Object.entries(Object(item)).flatMap(([key, text]) =>
    typeof text === 'string' && key !== 'url' ? [{ path: [...path, key], text }] : [],
  );
}
