import { allStages, atStage, listFigureStages, listStages, nameStageKey } from '../../../codes/stages.ts';
import { isTyped } from '../../../records/plan-count.ts';
import { readStageEntry } from '../../../records/typed-figures.ts';
import { breakdownKinds } from '../../../register/figures.ts';
import { joinList } from '../../../words/lists.ts';
import { isMisread, type ReportContext, type ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';
import { isDecimated } from './unreadable-register.ts';

/** The report's own year, and any it compares with, need figures: cases in the register, or typed numbers. */
export const yearWithoutFigures: ReportRule = {
  id: 'year-without-figures',
  severity: 'error',
  gap: true,
  find: (context) => [
    ...findEarlier(context),
    ...findOwn(context),
    ...findSilentStages(context),
    ...findBare(context),
    ...findUnfinished(context),
  ],
};

function findEarlier(context: ReportContext): Finding[] {
  const { document, report, register, code } = context;
  if (isMisread(context, 'performance', 'register')) return [];
  const keys = listStages(code).map(nameStageKey);
  return (document.performance?.previous ?? []).flatMap((year, index) => {
    const known = report.years.find(
      ({ figures: { period } }) => period.from === year.from && period.to === year.to,
    );
    if (known?.from !== 'missing' || register.state === 'unreadable' || isTyped(year)) return [];
    const reason =
      register.state === 'counted'
        ? `${joinList(register.files)} holds no cases from it`
        : 'there is no register to count it from';
    return [
      {
        path: ['performance', 'previous', index, 'from'],
        at: 'value',
        message: `The year from ${year.from} to ${year.to} has no figures: none are typed, and ${reason}.`,
        help: `Add ${keys.map((key) => `${key}:`).join(' and ')} with its numbers, or take the year out.`,
      },
    ];
  });
}

/**
 * How many complaints came in says nothing of how they were handled, which is what the Code asks for (of the Housing
 * Ombudsman 8.1 (b): a quantitative analysis of complaint handling performance). A gap, as something is missing.
 */
function findBare(context: ReportContext): Finding[] {
  const { document, report, register, code } = context;
  const content = code.report?.contents.find(({ beyondReceived }) => beyondReceived);
  const typed = document.performance?.figures;
  const own = report.years.at(-1);
  const some = own?.figures.stages.some(({ received }) => Number(received ?? 0) > 0);
  if (!content || !typed || !some || register.state !== 'none') return [];
  const stages = listFigureStages(code).map((stage) => readStageEntry(typed, stage));
  const silent = ['received', 'per-1000'];
  const isBare = stages.every((entry) => Object.keys(entry).every((key) => silent.includes(key)));
  const others = [...breakdownKinds, 'months', 'escalation-percent'] as const;
  if (!isBare || others.some((key) => typed[key] !== undefined)) return [];
  return [
    {
      path: ['performance', 'figures'],
      at: 'key',
      message: `The figures say how many complaints were received, and nothing of ${content.asks.replace(/, .*/, '')} (${content.source}).`,
      help: 'Add what you have: responded: and in-time: or on-time-percent:, outcomes: or outcomes-percent:, categories:; or name a register from which they can be counted.',
    },
  ];
}

/** A year's typed figures must at least say how many complaints each stage received. */
function findSilentStages({ document, report, code, register }: ReportContext): Finding[] {
  const own = report.years.at(-1);
  if (!document.performance?.figures || register.state === 'counted' || !own) return [];
  const together = document.performance.figures['all-stages'] !== undefined;
  return own.exact.stages
    .filter(({ stage, received }) => received === null && (stage === allStages) === together)
    .map(({ stage }) => ({
      path: ['performance', 'figures', nameStageKey(stage)],
      at: 'key',
      message: `The figures do not say how many complaints were received${atStage(stage)}${stage === 0 || together ? '' : ` of ${code.stages}`}.`,
      help: `Add received: under ${nameStageKey(stage)}, if only 0; or name a register from which they can be counted.`,
    }));
}

/** Figures counted before the year was over are not the whole year's. */
function findUnfinished({ report, basics, today }: ReportContext): Finding[] {
  const { counting } = report;
  const { to } = basics.period;
  if (counting && counting.countedOn > today) {
    return [
      {
        path: ['performance', 'counted'],
        at: 'value',
        shownAt: ['performance', 'register'],
        message: `The figures are as at ${counting.countedOn}, which is in the future.`,
        help: 'Write a day that has passed after counted: under performance.',
      },
    ];
  }
  if (!counting || !to || counting.countedOn >= to) return [];
  return [
    {
      path: ['performance', 'counted'],
      at: 'value',
      shownAt: ['performance', 'register'],
      message: `The figures are as at ${counting.countedOn}, but the year ends on ${to}.`,
      help: 'Write a later day after counted: under performance; without it, the day the assessment was finished is used.',
    },
  ];
}

function findOwn({ report, register, basics }: ReportContext): Finding[] {
  if (register.state !== 'counted' || isDecimated(register)) return [];
  if (report.years.at(-1)?.from !== 'missing') return [];
  const { from, to } = basics.period;
  return [
    {
      path: ['performance', 'register'],
      at: 'value',
      message: `${joinList(register.files)} holds no cases from the report’s own year, ${from} to ${to}.`,
      help: 'Export the cases of that year from your case system, or correct the period of the assessment.',
    },
  ];
}
