import { listStages } from '../../../codes/stages.ts';
import { readCounting } from '../../../records/plan-count.ts';
import { readOnTime, readStageEntry } from '../../../records/typed-figures.ts';
import type { Counting } from '../../../register/counting.ts';
import type { Path } from '../../../source/source.ts';
import { agrees } from '../../../words/rounding.ts';
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
      ...listTypedStages(context).flatMap((stage) => [
        ...findInStage(stage, counting),
        ...findShares(stage),
        ...findDays(stage),
      ]),
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

/** The landlord's own compensation, and what was ordered. */
function findCompensation({ document }: ReportContext): Finding[] {
  const { ordered, ...own } = document.performance?.compensation ?? {};
  const path = ['performance', 'compensation'];
  return [
    ...findAverage(own, path, 'Compensation'),
    ...findAverage(ordered ?? {}, [...path, 'ordered'], 'Compensation ordered'),
  ];
}

type Amounts = Readonly<Partial<Record<'total' | 'cases' | 'average', number>>>;

function findAverage({ total, cases, average }: Amounts, path: Path, name: string): Finding[] {
  if (total !== undefined && total > 0 && cases === 0) {
    return [
      {
        path: [...path, 'cases'],
        at: 'value',
        message: `${name}: £${total.toLocaleString('en-GB')} cannot come from 0 cases.`,
        help: 'Correct the total or the number of cases.',
      },
    ];
  }
  if (total === undefined || !cases || average === undefined || agrees(average, total / cases)) return [];
  return [
    {
      path: [...path, 'average'],
      at: 'value',
      message: `${name}: £${total.toLocaleString('en-GB')} in ${cases} cases is £${(total / cases).toFixed(2)} for each, but ${average} is typed.`,
      help: 'Correct the total, the number of cases or the average.',
    },
  ];
}

/** Percentages of outcomes beside the numbers. `upheld` alone may be of those upheld in whole or in part. */
function findShares({ path, name, entry }: TypedStage): Finding[] {
  const { responded, outcomes = {}, 'outcomes-percent': shares = {} } = entry;
  return (['upheld', 'partly-upheld', 'not-upheld', 'other'] as const).flatMap((key): Finding[] => {
    const [typed, number] = [shares[key], outcomes[key]];
    if (typed === undefined || number === undefined || !responded) return [];
    const together = key === 'upheld' && shares['partly-upheld'] === undefined;
    const both = number + (together ? (outcomes['partly-upheld'] ?? 0) : 0);
    if ([number, both].some((part) => agrees(typed, (part / responded) * 100))) return [];
    return [
      {
        path: [...path, 'outcomes-percent', key],
        at: 'value',
        message: `${name}: ${number} of ${responded} is ${((number / responded) * 100).toFixed(1)}%, but ${typed} is typed.`,
        help: 'Correct the number that is wrong, or take outcomes-percent out: it is worked out from the numbers.',
      },
    ];
  });
}

/** Half of the responses took the median or longer, so nine in ten cannot have been quicker than that. */
function findDays({ path, name, entry }: TypedStage): Finding[] {
  return (['days', 'days-from-receipt'] as const).flatMap((key): Finding[] => {
    const { median, 'percentile-90': most } = entry[key] ?? {};
    if (median === undefined || most === undefined || median <= most) return [];
    return [
      {
        path: [...path, key, 'median'],
        at: 'value',
        message: `${name}: a median of ${median} working days is above the 90th percentile, ${most}.`,
        help: 'Correct the one that is wrong: half of the responses took no longer than the median, nine in ten no longer than the percentile.',
      },
    ];
  });
}
