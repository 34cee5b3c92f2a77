import { isSpreadsheetError } from '../../../words/spreadsheet-errors.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';
import { listTexts } from '../../written-texts.ts';

/** What a spreadsheet shows where a formula fails, copied as if it were an answer. */
export const spreadsheetError: Rule<FormContext> = {
  id: 'spreadsheet-error',
  severity: 'error',
  gap: false,
  find: ({ root }) =>
    listTexts(root)
      .filter(({ at, text }) => at === 'value' && isSpreadsheetError(text))
      .map(({ path, text }) => ({
        path,
        at: 'value',
        covers: path,
        message: `${describePath(path)} is “${text.trim()}”, which a spreadsheet shows where it has no value.`,
        help: 'Write what the cell was meant to say. In a spreadsheet, put an apostrophe before text that begins with =, + or -.',
      })),
};
