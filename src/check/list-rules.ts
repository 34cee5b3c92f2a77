import { losingSlips, slipRules } from '../source/slips/slip.ts';
import { judgementRules } from './judgement-rules.ts';
import { processRules } from './process/process-rules.ts';
import { reportRules } from './report/report-rules.ts';
import type { RuleFacts } from './rule.ts';
import { brokenBranding } from './rules/form/broken-branding.ts';
import { renamedEvidence } from './rules/form/renamed-evidence.ts';
import { unsoundCode } from './rules/form/unsound-code.ts';
import { staleBaseline } from './rules/record/stale-baseline.ts';
import { unusedWaiver } from './rules/record/unused-waiver.ts';
import { caseInDoubt, caseLeftOut } from './rules/report/case-left-out.ts';
import { unwantedReport } from './rules/report/unwanted-report.ts';
import { codeRules, documentRules } from './rules.ts';

/**
 * Every rule. Those for what is missing or cannot be read cannot be set: a check that can be switched off by
 * accident proves nothing. Only the rules that judge the words, and those that only ever warn, can be.
 */
export function listRules(): RuleFacts[] {
  const firm = [
    ...documentRules,
    ...codeRules.filter((rule) => rule !== renamedEvidence),
    ...reportRules,
    ...processRules,
    ...[unwantedReport, caseLeftOut, caseInDoubt, unusedWaiver, staleBaseline, unsoundCode, brokenBranding],
  ];
  return [
    ...firm.map(({ id, severity, gap, loses = false }) => ({
      ...{ id, severity, gap, loses },
      settable: severity === 'warning' && !gap,
      waivable: false,
    })),
    ...judgementRules.map(({ id, severity, gap, loses = false }) => ({
      ...{ id, severity, gap, loses },
      settable: !gap,
      waivable: true,
    })),
    ...slipRules.map((id) => ({
      ...{ id, severity: 'error' as const, gap: false, loses: losingSlips.includes(id) },
      settable: false,
      waivable: false,
    })),
  ];
}
