import { brokenMarkup, findInText } from '../rules/form/broken-markup.ts';
import { listProse } from './prose-parts.ts';
import type { ReportRule } from './report-rule.ts';
import { listWrittenFields } from './written-fields.ts';

/** The rule of that name for the words of an annual report. */
export const reportBrokenMarkup: ReportRule = {
  ...brokenMarkup,
  find: (context) =>
    [...listProse(context), ...listWrittenFields(context, ['words', 'markdown'])].flatMap(findInText),
};
