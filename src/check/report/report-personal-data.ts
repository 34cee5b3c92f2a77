import type { Passage } from '../prose/passages.ts';
import { findInPassage, personalData } from '../rules/words/personal-data.ts';
import { listProse } from './prose-parts.ts';
import type { ReportContext, ReportRule } from './report-rule.ts';
import { listWrittenFields } from './written-fields.ts';

/** The rule of that name for the words of an annual report. */
export const reportPersonalData: ReportRule = {
  ...personalData,
  find: (context) => {
    const { contact, website } = context.basics;
    return listPassages(context).flatMap((passage) =>
      findInPassage(passage, { document: { contact, landlord: { website } } }),
    );
  },
};

/** Every text of the report that is published as prose. */
function listPassages(context: ReportContext): Pick<Passage, 'path' | 'text'>[] {
  return [...listProse(context), ...listWrittenFields(context, ['words', 'markdown'])].filter(
    ({ text }) => text.trim() !== '',
  );
}
