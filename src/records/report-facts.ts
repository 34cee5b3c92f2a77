import type { Code } from '../codes/code.ts';
import type { ReportContent } from '../codes/report-order.ts';
import { listFigureStages, nameStageKey } from '../codes/stages.ts';
import { breakdownKinds } from '../register/figures.ts';
import type { Fact } from './facts.ts';

type Row = readonly [string, Fact['shown'], Fact['compared'], Fact['rolled']];

const period: readonly Row[] = [
  ['period.from', 'no: the assessment’s is', 'no: the assessment’s is', 'renewed'],
  ['period.to', 'no: the assessment’s is', 'no: the assessment’s is', 'renewed'],
];

/** Every field of `report.yaml` under a Code, in the order of its schema. `import` writes no report. */
export function listReportFacts(code: Code): Fact[] {
  const contents = code.report?.contents ?? [];
  const figures = contents.some(({ kind }) => kind === 'figures') ? listFigures(code) : [];
  return [...period, ...figures, ...contents.flatMap(listPart)].map(([path, shown, compared, rolled]) => ({
    ...{ path, shown, compared, rolled },
    imported: 'no',
  }));
}

function listFigures(code: Code): Row[] {
  const stages = listFigureStages(code).map(nameStageKey);
  return [
    ['performance.register', 'report', 'figures', 'emptied'],
    ['performance.register[]', 'report', 'figures', 'emptied'],
    ['performance.register[].file', 'report', 'figures', 'emptied'],
    ...['handler', 'columns.*', 'outcomes.*[]', 'dates'].map(
      (key): Row => [`performance.register[].${key}`, 'report', 'figures', 'carried'],
    ),
    ['performance.register[].stages.*[]', ofStages, ofStages, 'carried'],
    ['performance.register[].stage', 'report', 'figures', 'carried'],
    ['performance.register[].sheet', inWorkbook, inWorkbook, 'carried'],
    ['performance.columns.*', 'report', 'figures', 'carried'],
    ['performance.outcomes.*[]', 'report', 'figures', 'carried'],
    ['performance.dates', 'report', 'figures', 'carried'],
    ['performance.stages.*[]', ofStages, ofStages, 'carried'],
    ['performance.sheet', inWorkbook, inWorkbook, 'carried'],
    ['performance.reopened', 'report', 'fact: counting', 'carried'],
    ['performance.tenures[]', 'report', 'fact: counting', 'carried'],
    ['performance.closure-days[]', 'report', 'fact: counting', 'emptied'],
    ['performance.counted', 'report', 'fact: counted-on', 'emptied'],
    ['performance.day-one', 'report', 'fact: counting', 'carried'],
    ['performance.extensions', 'report', 'fact: counting', 'carried'],
    ['performance.share-of', 'report', 'fact: counting', 'carried'],
    ['performance.suppress-below', 'report', 'fact: counting', 'carried'],
    ...listYear('performance.figures', 'moved', stages),
    ['performance.previous[].from', 'report', 'no: says which year is compared', 'carried'],
    ['performance.previous[].to', 'report', 'no: says which year is compared', 'carried'],
    ['performance.previous[].note', 'report', 'no: says how an earlier year was counted', 'carried'],
    ...listYear('performance.previous[]', 'carried', stages),
    ['performance.compensation.total', 'report', 'fact: compensation', 'emptied'],
    ['performance.compensation.cases', 'report', 'fact: compensation', 'emptied'],
    ['performance.compensation.average', 'report', 'fact: compensation', 'emptied'],
    ...['total', 'cases', 'average'].map(
      (key): Row => [`performance.compensation.ordered.${key}`, 'report', 'fact: compensation', 'emptied'],
    ),
    ['performance.determinations.total', 'report', 'fact: determinations', 'emptied'],
    ...[
      'severe-maladministration',
      'maladministration',
      'service-failure',
      'reasonable-redress',
      'no-maladministration',
      'resolved-with-intervention',
      'outside-jurisdiction',
      'withdrawn',
    ].map((key) => decided(`findings.${key}`)),
    decided('maladministration-rate'),
    ...['made', 'in-time', 'late', 'outstanding'].map((key) => decided(`orders.${key}`)),
    ...otherMeasures.map(
      ([key, rolled]): Row => [`performance.other[].${key}`, 'report', 'fact: other-measures', rolled],
    ),
  ];
}

const ofStages = 'no: says how a register tells stages';
const inWorkbook = 'no: says where in a workbook the cases are';

const otherMeasures: readonly (readonly [string, Fact['rolled']])[] = [
  ['measure', 'carried'],
  ['value', 'emptied'],
  ['unit', 'carried'],
  ['previous', 'renewed'],
  ['target', 'emptied'],
  ['benchmark.value', 'emptied'],
  ['benchmark.what', 'emptied'],
  ['benchmark.source', 'emptied'],
];

/** A part, what may be said instead of it, and its fields. */
function listPart({ key, kind, fields }: ReportContent): Row[] {
  if (kind === 'assessment' || kind === 'figures') return [];
  const below = fields.map((field) => `${key}${kind === 'list' ? '[]' : ''}.${field.key}`);
  const paths = [key, ...(kind === 'document' ? [`${key}.state`] : []), ...below];
  return paths.map((path) => [path, 'report', `wording: ${key}`, 'emptied']);
}

function decided(key: string): Row {
  return [`performance.determinations.${key}`, 'report', 'fact: determinations', 'emptied'];
}

/** The figures of a year. */
function listYear(year: string, rolled: Fact['rolled'], stages: readonly string[]): Row[] {
  const keys = [
    'homes',
    ...stages.flatMap(listStage),
    'escalation-percent',
    'refused',
    ...['name', 'number'].map((key) => `refused-by-reason[].${key}`),
    'escalations-refused',
    ...['name', 'number'].map((key) => `escalations-refused-by-reason[].${key}`),
    'service-requests',
    ...[...breakdownKinds, 'months'].flatMap((rows) => [
      `${rows}[].name`,
      ...stages.flatMap((stage) =>
        ['received', 'on-time-percent', 'upheld-percent'].map((key) => `${rows}[].${stage}.${key}`),
      ),
    ]),
  ];
  return keys.map((key) => {
    const only = key.endsWith('.closed') ? 'no: only the sums of what is typed need it' : undefined;
    return [`${year}.${key}`, only ?? 'report', only ?? 'figures', rolled];
  });
}

function listStage(stage: string): string[] {
  const days = ['median', 'mean', 'percentile-90'];
  return [
    ...['received', 'acknowledged', 'acknowledged-in-time', 'acknowledgement-not-yet-due', 'responded'],
    ...['in-time', 'in-time-extended', 'extended', 'open', 'not-yet-due', 'overdue', 'unclear', 'closed'],
    ...['upheld', 'partly-upheld', 'not-upheld', 'other', 'not-recorded', 'withdrawn'].map(
      (key) => `outcomes.${key}`,
    ),
    ...['upheld', 'partly-upheld', 'not-upheld', 'other'].map((key) => `outcomes-percent.${key}`),
    ...days.map((key) => `days.${key}`),
    ...days.map((key) => `days-from-receipt.${key}`),
    ...['per-1000', 'acknowledged-percent', 'on-time-percent'],
  ].map((key) => `${stage}.${key}`);
}
