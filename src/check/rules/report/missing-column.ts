import type { ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/** Something that this register does not record, so that figures are missing or are not what they seem. */
export const missingColumn: ReportRule = {
  id: 'missing-column',
  severity: 'warning',
  gap: false,
  find: ({ register }) =>
    register.state !== 'counted'
      ? []
      : register.counted.notices.map((notice) =>
          describe(notice, adviceFor.find(([form]) => form.test(notice))?.[1] ?? lookAtRegister),
        ),
};

const underAnotherName =
  'If the register has it under another name, write that after our name under columns:; otherwise the report says that it is not known.';
const lookAtRegister =
  'Look at the register: if this is as it should be, nothing need be done; the report says it too.';
const savedAgain =
  'Export it again in UTF-8 (“CSV UTF-8” in a spreadsheet): names of categories and teams are published as they were read.';
const adviceFor: readonly (readonly [RegExp, string])[] = [
  [/has no column/, underAnotherName],
  [/UTF-8/, savedAgain],
];

function describe(message: string, help: string): Finding {
  return { path: ['performance', 'register'], at: 'value', message, help };
}
