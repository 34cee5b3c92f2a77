import { readQuarter } from '../../../records/dates/quarters.ts';
import type { PreviousYear } from '../../../records/generated/report.ts';
import { listQuarters } from '../../../register/list-quarters.ts';
import { isMonth, numberDay } from '../../../words/calendar.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { listTypedYears } from '../../report/typed-years.ts';
import type { Finding } from '../../rule.ts';

/** The report covers the assessment's own year; its earlier years come before that and do not overlap. */
export const reportPeriod: ReportRule = {
  id: 'report-period',
  severity: 'error',
  gap: false,
  find: (context) => [
    ...findOtherPeriod(context),
    ...findWrongYears(context),
    ...findWrongMonths(context),
    ...findWrongQuarters(context),
  ],
};

function findOtherPeriod({ document, basics }: ReportContext): Finding[] {
  const { from, to } = document.period ?? {};
  const own = basics.period;
  const wrong = [
    ...(from && own.from && from !== own.from ? [['from', from, own.from] as const] : []),
    ...(to && own.to && to !== own.to ? [['to', to, own.to] as const] : []),
  ];
  return wrong.map(([key, written, wanted]) => ({
    path: ['period', key],
    at: 'value',
    message: `The report’s period ${key === 'from' ? 'begins' : 'ends'} on ${written}, but the assessment’s on ${wanted} (${basics.file}).`,
    help: `Write ${wanted}, or leave period: out: the report covers the assessment’s period.`,
  }));
}

/** Months are named by year and month, and must fall within the year. */
function findWrongMonths({ document, basics }: ReportContext): Finding[] {
  const { from, to } = basics.period;
  const months = document.performance?.figures?.months ?? [];
  return months.flatMap(({ name = '' }, index): Finding[] => {
    const within = isMonth(name) && name >= from.slice(0, 7) && name <= to.slice(0, 7);
    if (within || name === '' || !from || !to) return [];
    return [
      {
        path: ['performance', 'figures', 'months', index, 'name'],
        at: 'value',
        message: `“${name}” is not a month of the year from ${from} to ${to}.`,
        help: `Write year and month in figures, such as ${from.slice(0, 7)}.`,
      },
    ];
  });
}

function findWrongYears({ document, basics }: ReportContext): Finding[] {
  const years = document.performance?.previous ?? [];
  return years.flatMap((year, index) => {
    const wrong = judgeYear(year, years.slice(0, index), basics.period.from);
    if (!wrong) return [];
    return [
      {
        path: ['performance', 'previous', index, wrong.key],
        at: 'value',
        message: wrong.message,
        help: 'Write the first and the last day of an earlier year, such as 2024-04-01 and 2025-03-31.',
      },
    ];
  });
}

function judgeYear(
  { from, to }: PreviousYear,
  before: readonly PreviousYear[],
  start: string,
): { key: 'from' | 'to'; message: string } | undefined {
  if (!from || !to) return undefined;
  if (from > to)
    return { key: 'to', message: `The earlier year ends on ${to}, before it begins on ${from}.` };
  if (numberDay(to) - numberDay(from) > 732)
    return { key: 'from', message: `The earlier year from ${from} to ${to} is longer than two years.` };
  if (start && from >= start) {
    return {
      key: 'from',
      message: `The year from ${from} is not an earlier one: the report’s own begins on ${start}.`,
    };
  }
  if (start && to >= start) {
    return {
      key: 'to',
      message: `The earlier year ends on ${to}, and the report’s own begins on ${start}: they overlap.`,
    };
  }
  const other = before.find((one) => one.from <= to && from <= one.to);
  return other
    ? { key: 'from', message: `The year from ${from} overlaps the one from ${other.from} above it.` }
    : undefined;
}

/** Quarters are named by their months or their number, and are those of the year. */
function findWrongQuarters(context: ReportContext): Finding[] {
  const { period } = context.basics;
  return listTypedYears(context).flatMap(({ path, year }) => {
    const dates: Partial<PreviousYear> = year;
    const own = path[1] === 'figures' ? period : { from: dates.from ?? '', to: dates.to ?? '' };
    const [first] = listQuarters(own);
    return (year.quarters ?? []).flatMap(({ name = '' }, index): Finding[] => {
      if (first === undefined || name === '' || readQuarter(name, own) !== '') return [];
      return [
        {
          path: [...path, 'quarters', index, 'name'],
          at: 'value',
          message: `“${name}” is not a quarter of the year from ${own.from} to ${own.to}.`,
          help: `Write its months, such as ${first}, or Q1 for the first quarter of the year.`,
        },
      ];
    });
  });
}
