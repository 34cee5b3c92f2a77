import { unknownProvision } from '../rules/form/unknown-provision.ts';
import type { ReportRule } from './report-rule.ts';

/** The rule of that name for the findings of an annual report. */
export const reportUnknownProvision: ReportRule = {
  ...unknownProvision,
  find: ({ document, code }) => {
    const { findings } = document;
    if (!Array.isArray(findings)) return [];
    return findings.flatMap(({ provision = '' }, index) =>
      provision === '' || code.provisions.some(({ id }) => id === provision.trim())
        ? []
        : [
            {
              path: ['findings', index, 'provision'],
              at: 'value' as const,
              message: `“${provision}” is not a provision of the ${code.title} (${code.edition}).`,
              help: 'Write its number, such as "6.3"; what found no provision in particular goes without.',
            },
          ],
    );
  },
};
