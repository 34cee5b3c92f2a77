import { findInText, yearInWords } from '../rules/words/year-in-words.ts';
import { listProse } from './prose-parts.ts';
import type { ReportRule } from './report-rule.ts';

/** The rule of that name for the words of an annual report. */
export const reportYearInWords: ReportRule = {
  ...yearInWords,
  find: (context) =>
    listProse(context).flatMap(({ path, text }) => findInText(path, text, context.report.period)),
};
