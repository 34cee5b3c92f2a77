import { isTyped } from '../plan-count.ts';
import type { ReportContext, ReportRule } from '../report-rule.ts';
import type { Finding } from '../rule.ts';

/** A year that the report compares with, or its own, needs figures: cases in the register, or numbers typed. */
export const yearWithoutFigures: ReportRule = {
  id: 'year-without-figures',
  severity: 'error',
  gap: true,
  find: (context) => [...findEarlier(context), ...findOwn(context)],
};

function findEarlier({ document, report, register }: ReportContext): Finding[] {
  return (document.performance?.previous ?? []).flatMap((year, index) => {
    const known = report.years.find(
      ({ figures: { period } }) => period.from === year.from && period.to === year.to,
    );
    if (known?.from !== 'missing' || register.state === 'unreadable' || isTyped(year)) return [];
    const reason =
      register.state === 'counted'
        ? `${register.file} holds no case of it`
        : 'there is no register to count it from';
    return [
      {
        path: ['performance', 'previous', index, 'from'],
        at: 'value',
        message: `The year from ${year.from} to ${year.to} has no figures: none are typed, and ${reason}.`,
        help: 'Add stage-1: and stage-2: with its numbers, or take the year out.',
      },
    ];
  });
}

function findOwn({ report, register, basics }: ReportContext): Finding[] {
  if (register.state !== 'counted' || report.years.at(-1)?.from !== 'missing') return [];
  const { from, to } = basics.period;
  return [
    {
      path: ['performance', 'register'],
      at: 'value',
      message: `${register.file} holds no case of the report’s own year, ${from} to ${to}.`,
      help: 'Export the cases of that year from your case system, or correct the period of the assessment.',
    },
  ];
}
