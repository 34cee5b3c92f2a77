import { count } from '../../../words/plurals.ts';
import { agrees } from '../../../words/rounding.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/** The Ombudsman's determinations and findings counted as one: a determination holds one or more findings. */
export const mixedDeterminations: ReportRule = {
  id: 'mixed-determinations',
  severity: 'error',
  gap: false,
  find: ({ document }) => {
    const entry = document.performance?.determinations;
    if (!entry?.findings) return [];
    return [...findFewer(entry), ...findRate(entry)];
  },
};

type Entry = NonNullable<NonNullable<ReportContext['document']['performance']>['determinations']>;

const path = ['performance', 'determinations'];

function findFewer({ total = 0, findings = {} }: Entry): Finding[] {
  const number = add(Object.values(findings));
  if (number >= total) return [];
  return [
    {
      path: [...path, 'findings'],
      at: 'key',
      message: `${count(number, 'finding')} cannot come from ${total} determinations: each holds at least one.`,
      help: 'Count every finding of every determination under findings, and the decisions themselves under total.',
    },
  ];
}

/** Maladministration of any grade as a share of findings considered: not outside jurisdiction and not withdrawn. */
function findRate({ total = 0, findings = {}, 'maladministration-rate': typed }: Entry): Finding[] {
  const { 'outside-jurisdiction': outside = 0, withdrawn = 0 } = findings;
  const considered = add(Object.values(findings)) - outside - withdrawn;
  const poor = add([
    findings['severe-maladministration'],
    findings.maladministration,
    findings['service-failure'],
  ]);
  if (typed === undefined || considered === 0 || agrees(typed, (poor / considered) * 100)) return [];
  const confused = total > 0 && agrees(typed, (poor / total) * 100);
  return [
    {
      path: [...path, 'maladministration-rate'],
      at: 'value',
      message: `${poor} of ${considered} findings considered is ${((poor / considered) * 100).toFixed(1)}%, but ${typed} is typed${confused ? `, which is a share of the ${total} determinations` : ''}.`,
      help: 'Give the rate as a share of findings, leaving out those outside jurisdiction and withdrawn.',
    },
  ];
}

function add(figures: readonly (number | undefined)[]): number {
  return figures.reduce((sum: number, figure) => sum + (figure ?? 0), 0);
}
