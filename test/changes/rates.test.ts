import { expect, test } from 'vitest';
import type { Version } from '../../src/changes/changes.ts';
import { tellRate } from '../../src/publication/changes/changes-rates.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Figures } from '../../src/register/figures.ts';
import { makeReport, makeUnknownYear, makeYear } from '../render/report-sample.ts';
import { blankAssessment, code } from '../render/sample.ts';

const [was, is] = [makeYear(2024, 1, 0.2), makeYear(2025, 1, 0.1)];

/** A version in which everything is answered. */
function version(report: AnnualReport | null, comply: 'yes' | 'no' = 'yes'): Version {
  const blank = blankAssessment();
  const answers = blank.answers.map((one) => ({ ...one, answer: comply, comply }));
  return { assessment: { ...blank, answers }, code, report, procedure: null, approval: '' };
}

const report = (...years: Figures[]) => version(makeReport(years));

/** What stands beside a provision that is answered anew. */
function tell(before: Version, after: Version, provision = '6.3'): string {
  const details = tellRate(before, after)({ provision, kind: 'started', before: 'no', after: 'yes' });
  return details.map(({ name, text }) => `${name}: ${text}`).join('; ');
}

test.each([
  [
    'both reports have one',
    report(was),
    report(is),
    'Answered in time: 89.9% of stage 1 complaints in 2025-26, 80.2% in 2024-25',
  ],
  [
    'only the later report has one, of both years',
    version(null),
    report(was, is),
    'Answered in time: 89.9% of stage 1 complaints in 2025-26, 80.2% in 2024-25',
  ],
  [
    'there is one of this year only',
    version(null),
    report(is),
    'Answered in time: 89.9% of stage 1 complaints in 2025-26',
  ],
  [
    'both are on the same year',
    report(is),
    report(is),
    'Answered in time: 89.9% of stage 1 complaints in 2025-26',
  ],
  [
    'last year’s is not known',
    report(makeUnknownYear(2024)),
    report(is),
    'Answered in time: 89.9% of stage 1 complaints in 2025-26, not known in 2024-25',
  ],
  ['there is none', report(makeUnknownYear(2024)), report(makeUnknownYear(2025)), ''],
  ['there is no report', report(was), version(null), ''],
])('where %s, a new Yes has the figures beside it', (_, before, after, told) => {
  expect(tell(before, after)).toBe(told);
});

test('a figure kept back stays so', () => {
  const stages = is.stages.map((stage) => ({
    ...stage,
    onTime: { numerator: 'suppressed', denominator: 'suppressed', value: 'suppressed' } as const,
  }));
  const told = tell(report(was), report({ ...is, stages }), '6.14');
  expect(told).toBe('Answered in time: kept back in 2025-26, 93.9% in 2024-25');
});

test('nothing stands beside a No, or beside a provision that sets no time limit', () => {
  expect(tell(report(was), version(makeReport([is]), 'no'))).toBe('');
  expect(tell(report(was), report(is), '1.2')).toBe('');
});
