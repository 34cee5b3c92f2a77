import type { ReportRule } from '../../report/report-rule.ts';

/** Something that a register could tell and this one does not, so that figures are missing or other than they seem. */
export const missingColumn: ReportRule = {
  id: 'missing-column',
  severity: 'warning',
  gap: false,
  find: ({ register }) =>
    register.state !== 'counted'
      ? []
      : register.counted.notices.map((notice) => ({
          path: ['performance', 'register'],
          at: 'value',
          message: notice,
          help: 'If the register has it under another name, write that after our name under columns:; else the report says that it is not known.',
        })),
};
