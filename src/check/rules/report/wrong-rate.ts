import { listStages } from '../../../codes/stages.ts';
import { readCounting } from '../../../records/plan-count.ts';
import { agrees } from '../../../records/rounding.ts';
import { readOnTime, readStageEntry } from '../../../records/typed-figures.ts';
import type { Counting } from '../../../register/counting.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { listTypedStages, listTypedYears, type TypedStage } from '../../report/typed-years.ts';
import type { Finding } from '../../rule.ts';

/** A typed percentage, rate or average that differs, by more than rounding, from what the typed numbers give. */
export const wrongRate: ReportRule = {
  id: 'wrong-rate',
  severity: 'error',
  gap: false,
  find: (context) => {
    const counting = readCounting(context.document, '');
    return [
      ...listTypedStages(context).flatMap((stage) => findInStage(stage, counting)),
      ...findEscalation(context),
      ...findCompensation(context),
    ];
  },
};

function findInStage(stage: TypedStage, counting: Counting): Finding[] {
  const { entry, homes } = stage;
  const onTime = readOnTime(entry, counting);
  return [
    ...compare(stage, 'acknowledged-percent', entry['acknowledged-in-time'], entry.received, 100),
    ...compare(stage, 'on-time-percent', numberOf(onTime.numerator), numberOf(onTime.denominator), 100),
    ...compare(stage, 'per-1000', entry.received, homes || undefined, 1000),
  ];
}

function numberOf(figure: number | null | 'suppressed'): number | undefined {
  return typeof figure === 'number' ? figure : undefined;
}

function compare(
  { path, name, entry }: TypedStage,
  key: 'acknowledged-percent' | 'on-time-percent' | 'per-1000',
  part: number | undefined,
  whole: number | undefined,
  per: number,
): Finding[] {
  const typed = entry[key];
  if (typed === undefined || part === undefined || !whole) return [];
  const rate = (part / whole) * per;
  if (agrees(typed, rate)) return [];
  const unit = per === 100 ? '%' : ' for every 1,000 homes';
  return [
    {
      path: [...path, key],
      at: 'value',
      message: `${name}: ${part} of ${whole} is ${rate.toFixed(1)}${unit}, but ${typed} is typed.`,
      help: `Correct the number that is wrong, or take ${key} out and it will be worked out.`,
    },
  ];
}

function findEscalation(context: ReportContext): Finding[] {
  return listTypedYears(context).flatMap(({ path, suffix, year }): Finding[] => {
    const typed = year['escalation-percent'];
    const stages = listStages(context.code);
    const first = readStageEntry(year, stages[0] ?? 0).received;
    const last = readStageEntry(year, stages.at(-1) ?? 0).received;
    if (
      stages.length < 2 ||
      typed === undefined ||
      !first ||
      last === undefined ||
      agrees(typed, (last / first) * 100)
    )
      return [];
    return [
      {
        path: [...path, 'escalation-percent'],
        at: 'value',
        message: `Escalation${suffix}: ${last} of ${first} is ${((last / first) * 100).toFixed(1)}%, but ${typed} is typed.`,
        help: 'Correct the number that is wrong, or take escalation-percent out and it will be worked out.',
      },
    ];
  });
}

function findCompensation({ document }: ReportContext): Finding[] {
  const { total, cases, average } = document.performance?.compensation ?? {};
  if (total === undefined || !cases || average === undefined || agrees(average, total / cases)) return [];
  return [
    {
      path: ['performance', 'compensation', 'average'],
      at: 'value',
      message: `Compensation: £${total.toLocaleString('en-GB')} in ${cases} cases is £${(total / cases).toFixed(2)} for each, but ${average} is typed.`,
      help: 'Correct the total, the number of cases or the average.',
    },
  ];
}
