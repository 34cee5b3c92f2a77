import type { Fact } from './facts.ts';

const fields: readonly [string, Fact['shown'], Fact['compared'], Fact['rolled']][] = [
  ['period.from', 'no: the assessment’s is', 'no: the assessment’s is', 'renewed'],
  ['period.to', 'no: the assessment’s is', 'no: the assessment’s is', 'renewed'],
  ['performance.register', 'report', 'figures', 'emptied'],
  ['performance.columns.*', 'report', 'figures', 'carried'],
  ['performance.outcomes.*[]', 'report', 'figures', 'carried'],
  ['performance.dates', 'report', 'figures', 'carried'],
  ['performance.closure-days[]', 'report', 'fact: counting', 'emptied'],
  ['performance.counted', 'report', 'fact: counted-on', 'emptied'],
  ['performance.day-one', 'report', 'fact: counting', 'carried'],
  ['performance.extensions', 'report', 'fact: counting', 'carried'],
  ['performance.share-of', 'report', 'fact: counting', 'carried'],
  ['performance.suppress-below', 'report', 'fact: counting', 'carried'],
  ...listYear('performance.figures', 'moved'),
  ['performance.previous[].from', 'report', 'no: says which year is compared', 'carried'],
  ['performance.previous[].to', 'report', 'no: says which year is compared', 'carried'],
  ...listYear('performance.previous[]', 'carried'),
  ['performance.compensation.total', 'report', 'fact: compensation', 'emptied'],
  ['performance.compensation.cases', 'report', 'fact: compensation', 'emptied'],
  ['performance.compensation.average', 'report', 'fact: compensation', 'emptied'],
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
  ['analysis', 'report', 'wording: analysis', 'emptied'],
  ['refused', 'report', 'wording: refused', 'emptied'],
  ['refused[].type', 'report', 'wording: refused', 'emptied'],
  ['refused[].number', 'report', 'wording: refused', 'emptied'],
  ['refused[].reason', 'report', 'wording: refused', 'emptied'],
  ['findings', 'report', 'wording: findings', 'emptied'],
  ['findings[].found', 'report', 'wording: findings', 'emptied'],
  ['findings[].provision', 'report', 'wording: findings', 'emptied'],
  ['findings[].date', 'report', 'wording: findings', 'emptied'],
  ['findings[].done', 'report', 'wording: findings', 'emptied'],
  ['findings[].url', 'report', 'wording: findings', 'emptied'],
  ['improvements', 'report', 'wording: improvements', 'emptied'],
  ['improvements[].learned', 'report', 'wording: improvements', 'emptied'],
  ['improvements[].changed', 'report', 'wording: improvements', 'emptied'],
  ['improvements[].when', 'report', 'wording: improvements', 'emptied'],
  ['ombudsman-report', 'report', 'wording: ombudsman-report', 'emptied'],
  ['ombudsman-report.state', 'report', 'wording: ombudsman-report', 'emptied'],
  ['ombudsman-report.title', 'report', 'wording: ombudsman-report', 'emptied'],
  ['ombudsman-report.url', 'report', 'wording: ombudsman-report', 'emptied'],
  ['ombudsman-report.summary', 'report', 'wording: ombudsman-report', 'emptied'],
  ['publications', 'report', 'wording: publications', 'emptied'],
  ['publications[].title', 'report', 'wording: publications', 'emptied'],
  ['publications[].url', 'report', 'wording: publications', 'emptied'],
  ['publications[].summary', 'report', 'wording: publications', 'emptied'],
];

/** Every field of `report.yaml`, in the order of its schema. `import` writes no report. */
export const reportFacts: readonly Fact[] = fields.map(([path, shown, compared, rolled]) => ({
  ...{ path, shown, compared, rolled },
  imported: 'no',
}));

type Row = (typeof fields)[number];

function decided(key: string): Row {
  return [`performance.determinations.${key}`, 'report', 'fact: determinations', 'emptied'];
}

/** The figures of a year. */
function listYear(year: string, rolled: Fact['rolled']): Row[] {
  const keys = [
    'homes',
    ...listStage('stage-1'),
    ...listStage('stage-2'),
    'escalation-percent',
    'refused',
    ...['name', 'number'].map((key) => `refused-by-reason[].${key}`),
    ...['categories', 'teams', 'months'].flatMap((rows) =>
      ['name', 'stage-1', 'stage-2'].map((key) => `${rows}[].${key}`),
    ),
  ];
  return keys.map((key) => {
    const only = key.endsWith('.closed') ? 'no: only the sums of what is typed need it' : undefined;
    return [`${year}.${key}`, only ?? 'report', only ?? 'figures', rolled];
  });
}

function listStage(stage: string): string[] {
  const days = ['median', 'mean', 'percentile-90'];
  return [
    ...['received', 'acknowledged', 'acknowledged-in-time', 'responded', 'in-time', 'in-time-extended'],
    ...['extended', 'open', 'overdue', 'closed'],
    ...['upheld', 'partly-upheld', 'not-upheld', 'not-recorded', 'withdrawn'].map((key) => `outcomes.${key}`),
    ...days.map((key) => `days.${key}`),
    ...days.map((key) => `days-from-receipt.${key}`),
    ...['per-1000', 'acknowledged-percent', 'on-time-percent'],
  ].map((key) => `${stage}.${key}`);
}
