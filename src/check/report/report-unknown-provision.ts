import { unknownProvision } from '../rules/form/unknown-provision.ts';
import type { ReportRule } from './report-rule.ts';
import { listWrittenFields } from './written-fields.ts';

/** The rule of that name for the provisions that an annual report names. */
export const reportUnknownProvision: ReportRule = {
  ...unknownProvision,
  find: (context) => {
    const { code } = context;
    const ids = new Set(code.provisions.map(({ id }) => id));
    return listWrittenFields(context, ['provision'])
      .filter(({ text }) => text !== '' && !ids.has(text.trim()))
      .map(({ path, text, field }) => ({
        path,
        at: 'value',
        message: `“${text}” is not a provision of the ${code.title} (${code.edition}).`,
        help: `Write its number, such as "${field.example || code.provisions[0]?.id}"; leave it out if no particular provision is meant.`,
      }));
  },
};
