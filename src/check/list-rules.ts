import { slipRules } from '../source/slips/slip.ts';
import type { Severity } from './diagnostic.ts';
import { judgementRules } from './judgement-rules.ts';
import { reportRules } from './report/report-rules.ts';
import { staleBaseline } from './rules/record/stale-baseline.ts';
import { unusedWaiver } from './rules/record/unused-waiver.ts';
import { caseLeftOut } from './rules/report/case-left-out.ts';
import { codeRules, documentRules } from './rules.ts';

/** What a landlord should know of a rule beside its page. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** Whether a draft makes it a warning. */
  readonly gap: boolean;
  /** Whether the settings may switch it off or make it graver or milder. */
  readonly settable: boolean;
  /** Whether it judges the words, so that a reason can stand against it: a provision may waive it, a baseline hold it. */
  readonly waivable: boolean;
}

/**
 * Every rule there is. What is missing and what cannot be read stays as it is: a check that can be switched off by
 * accident proves nothing. So only the rules that judge the words, and those that only ever warn, can be set.
 */
export function listRules(): RuleFacts[] {
  const firm = [...documentRules, ...codeRules, ...reportRules, caseLeftOut, unusedWaiver, staleBaseline];
  return [
    ...firm.map(({ id, severity, gap }) => ({
      ...{ id, severity, gap },
      settable: severity === 'warning' && !gap,
      waivable: false,
    })),
    ...judgementRules.map(({ id, severity, gap }) => ({
      ...{ id, severity, gap },
      settable: !gap,
      waivable: true,
    })),
    ...slipRules.map((id) => ({
      ...{ id, severity: 'error' as const, gap: false },
      settable: false,
      waivable: false,
    })),
  ];
}
