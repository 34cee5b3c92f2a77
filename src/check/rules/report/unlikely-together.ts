import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/**
 * Two things a report says that seldom go together. They may both be right, so the rule asks. What the regulator does is
 * in the Code's data: the Housing Ombudsman publishes a report on every landlord with five or more determinations (so
 * its guide to landlord performance reports, of 2021-22), and its findings on cases may be findings on the Code.
 */
export const unlikelyTogether: ReportRule = {
  id: 'unlikely-together',
  severity: 'warning',
  gap: false,
  find: (context) => [
    ...findNotIssued(context),
    ...findNoFindings(context),
    ...findPaid(context, ['compensation']),
    ...findPaid(context, ['compensation', 'ordered']),
  ],
};

function findNotIssued({ document, report, code }: ReportContext): Finding[] {
  const total = document.performance?.determinations?.total ?? 0;
  return (code.report?.contents ?? []).flatMap(({ key, states, label }): Finding[] => {
    const state = states.find((one) => one.state === report.answers[key]?.state);
    if (!state || state.determinationsBelow === 0 || total < state.determinationsBelow) return [];
    return [
      {
        path: [key],
        at: 'value',
        message: `${key} is ${state.state}, beside ${count(total, 'determination')}: is that so?`,
        help: `From ${state.determinationsBelow} determinations in a year on there usually is ${label}. If it is still to come, write that; if there is none, nothing need be done.`,
      },
    ];
  });
}

function findNoFindings({ document, report, code }: ReportContext): Finding[] {
  const findings: Readonly<Record<string, number>> = document.performance?.determinations?.findings ?? {};
  return (code.report?.contents ?? []).flatMap(({ key, noneAskedBeside, label }): Finding[] => {
    const failures = noneAskedBeside.filter((kind) => (findings[kind] ?? 0) > 0);
    if (report.answers[key]?.state !== 'none' || failures.length === 0) return [];
    const told = failures.map((kind) => `${findings[kind]} of ${kind.replaceAll('-', ' ')}`);
    return [
      {
        path: [key],
        at: 'value',
        message: `${key} is none, beside findings on cases, ${joinList(told)}: did none of them concern the Code?`,
        help: `List under ${key} those that are ${label}; if there are none among them, nothing need be done.`,
      },
    ];
  });
}

/** Compensation in so many cases, and not how much. */
function findPaid({ document }: ReportContext, keys: readonly ['compensation', 'ordered'?]): Finding[] {
  const own = document.performance?.compensation;
  const { total, cases, average } = (keys[1] ? own?.ordered : own) ?? {};
  if (!cases || (total ?? average ?? 0) > 0) return [];
  return [
    {
      path: ['performance', ...keys, 'cases'].filter((key) => key !== undefined),
      at: 'value',
      message: `Compensation was paid in ${count(cases, 'case')}, but ${total === undefined ? 'its total is not given' : 'its total is 0'}: is that so?`,
      help: 'Add total: in pounds; without it the report does not show the cases either.',
    },
  ];
}
