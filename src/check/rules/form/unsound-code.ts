import type { CodeFileContext } from '../../code/code-file.ts';
import { findAnswerFaults } from '../../code/find-answer-faults.ts';
import { findColumnFaults } from '../../code/find-column-faults.ts';
import { findProvisionFaults } from '../../code/find-provision-faults.ts';
import { findReportFaults } from '../../code/find-report-faults.ts';
import type { Rule } from '../../rule.ts';

/** A landlord's own Code whose parts do not fit together: two answers with one spelling, an unknown stage. */
export const unsoundCode: Rule<CodeFileContext> = {
  id: 'unsound-code',
  severity: 'error',
  gap: false,
  find: ({ document }) => [
    ...findColumnFaults(document),
    ...findAnswerFaults(document),
    ...findProvisionFaults(document),
    ...findReportFaults(document),
  ],
};
