import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { listTypedStages } from '../../report/typed-years.ts';
import type { Finding } from '../../rule.ts';
import { sumRefused } from './sums/sum-refused.ts';
import { findRepeats, sumRows } from './sums/sum-rows.ts';
import { sumStage, sumTogether } from './sums/sum-stages.ts';

/** Typed figures whose parts do not add up to the whole, or where a part is larger than the whole. */
export const wrongSum: ReportRule = {
  id: 'wrong-sum',
  severity: 'error',
  gap: false,
  find: (context) => {
    const stages = listTypedStages(context);
    return [
      ...stages.flatMap((stage) => [...sumStage(stage), ...sumRows(stage)]),
      ...sumTogether(stages),
      ...sumRefused(context),
      ...findOrders(context),
      ...findRepeats(context),
    ];
  },
};

/** Orders complied with, in time or late, and those outstanding are all that were made. */
function findOrders({ document }: ReportContext): Finding[] {
  const { made, 'in-time': inTime, late, outstanding } = document.performance?.determinations?.orders ?? {};
  const parts = [inTime, late, outstanding].filter((figure) => figure !== undefined);
  const sum = parts.reduce((all, figure) => all + figure, 0);
  if (made === undefined || (parts.length === 3 ? sum === made : sum <= made)) return [];
  return [
    {
      path: ['performance', 'determinations', 'orders'],
      at: 'key',
      message: `Orders: those complied with in time, late and outstanding make ${sum}, but ${made} were made.`,
      help: 'Correct the number that is wrong; each order counts once.',
    },
  ];
}
