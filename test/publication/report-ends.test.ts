import { describe, expect, test } from 'vitest';
import type { Exhibit, ReportPublication } from '../../src/publication/report/report-publication.ts';
import type { AnnualReport, YearOfReport } from '../../src/records/annual-report.ts';
import { readRate } from '../../src/register/count/rate.ts';
import type { Figures } from '../../src/register/figures.ts';
import { breakdown, makeReport, makeTypedYear, makeYear, publishReport } from '../render/report-sample.ts';
import { scenes } from '../render/report-scenes.ts';
import { readSample } from '../render/sample.ts';

const publish = (report: AnnualReport) => publishReport(report, readSample());
const listExhibits = ({ parts }: ReportPublication): Exhibit[] =>
  parts.flatMap(({ blocks }) => blocks.flatMap(({ exhibits }) => exhibits));
const listTables = (publication: ReportPublication) =>
  listExhibits(publication).flatMap(({ tables, more }) => [...tables, ...more.tables]);

describe('three complaints', () => {
  const small = publish(scenes.small());
  const tables = listTables(small);
  const rowsOf = (id: string) => tables.find((table) => table.id === id)?.rows ?? [];

  test('have no percentage but CH02, which has its numbers beside it', () => {
    const percentages = tables.flatMap(({ rows }) =>
      rows.flatMap(({ name, cells }) => (cells.some((cell) => cell.endsWith('%')) ? [name] : [])),
    );
    expect(new Set(percentages)).toEqual(new Set(['Share in time (CH02)']));
    expect(rowsOf('headline-1').map(({ name, cells }) => [name, ...cells])).toEqual(
      expect.arrayContaining([
        ['Share acknowledged in time', '3 of 3'],
        ['In time (CH02 numerator)', '3'],
        ['Out of (CH02 denominator)', '3'],
      ]),
    );
    expect(rowsOf('escalation').at(-1)).toMatchObject({ name: 'Share escalated', cells: ['1 of 3'] });
  });

  test('have no percentile, no chart and no months but in words', () => {
    expect(rowsOf('days-1').map(({ name }) => name)).toEqual([
      'From acknowledgement: median',
      'From acknowledgement: mean',
      'From receipt: median',
      'From receipt: mean',
    ]);
    expect(listExhibits(small).flatMap(({ charts }) => charts)).toEqual([]);
    expect(tables.filter(({ id }) => /^(?:months|quarters)/.test(id))).toEqual([]);
    expect(listExhibits(small).flatMap(({ sentences }) => sentences)).toEqual([
      'Complaints received in 2025-26. Stage 1: 1 in June 2025 and 2 in November 2025. Stage 2: 1 in December 2025.',
    ]);
  });

  test('are highlighted in numbers', () => {
    expect(small.highlights.map(({ value, label, note }) => `${value} ${label} (${note})`)).toEqual([
      '3 stage 1 complaints received (in 60 homes (50.0 for every 1,000 homes))',
      '3 of 3 stage 1 complaints were answered in time ()',
      '1 stage 2 complaint received (in 60 homes (16.7 for every 1,000 homes))',
      '1 of 1 stage 2 complaint was answered in time ()',
    ]);
  });

  test('name no category that a stage does not have, and say so', () => {
    const table = tables.find(({ id }) => id === 'categories-2');
    expect(table?.rows.map(({ name }) => name)).toEqual(['Repairs', 'All']);
    expect(table?.notes).toEqual(['Names without a complaint at stage 2 are left out.']);
  });
});

test('no complaint is one sentence and the figures that are asked for', () => {
  const none = publish(scenes.none());
  const states = none.parts.flatMap(({ blocks }) => blocks.map(({ state }) => state));
  expect(states).toContain('We received no complaints from 1 April 2025 to 31 March 2026.');
  expect(none.highlights).toEqual([{ value: '0', label: 'complaints received', note: 'in 6 homes' }]);
  expect(listTables(none).map(({ id, rows }) => [id, rows.length])).toEqual([
    ['headline-1', 3],
    ['headline-2', 3],
  ]);
});

describe('six years and many names', () => {
  const big = publish(scenes.big());

  test('stand in tables of three years, each number once', () => {
    const tables = listTables(big);
    expect(tables.filter(({ columns }) => columns.length > 5)).toEqual([]);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    const headline = tables.filter(({ id }) => id.startsWith('headline-1'));
    expect(headline.map(({ columns }) => columns)).toEqual([
      ['2023-24¹', '2024-25', '2025-26', 'Change'],
      ['2020-21¹', '2021-22¹', '2022-23¹'],
    ]);
  });

  test('have what few read at the end', () => {
    const open = listExhibits(big).flatMap(({ tables }) => tables);
    expect(open.filter(({ rows }) => rows.length > 17)).toEqual([]);
    expect(big.appendix.flatMap(({ tables }) => tables.map(({ id }) => id))).toEqual(
      expect.arrayContaining([
        'months-1',
        'categories-1',
        'categories-2',
        'teams-1',
        'headline-1-to-2022-23',
      ]),
    );
    expect(listExhibits(big).find(({ title }) => title === 'Which teams dealt with them')?.sentences).toEqual(
      [
        'The largest of 25 at stage 1 in 2025-26: North repairs team 2,354, East repairs team 1,403 and South repairs team 1,002.',
      ],
    );
  });
});

describe('a note on a year', () => {
  const withYears = (
    years: readonly Figures[],
    changes: readonly Partial<YearOfReport>[],
  ): ReportPublication => {
    const report = makeReport(years);
    return publish({ ...report, years: report.years.map((year, at) => ({ ...year, ...changes[at] })) });
  };
  const headline = (publication: ReportPublication) => listExhibits(publication)[0];

  test('is there if it began before the Code, is typed, or is said to be counted otherwise', () => {
    const published = withYears(
      [makeTypedYear(2023), makeYear(2024), makeYear(2025)],
      [{}, { note: 'Informal complaints were counted.' }, {}],
    );
    expect(headline(published)?.notes).toEqual([
      '¹ 2023-24 began before the Code of 1 April 2024 was in force, so other rules may have held; it is stated as we hold it, not counted from our register as 2025-26 is.',
      '² 2024-25: Informal complaints were counted.',
    ]);
    expect(headline(published)?.tables[0]?.columns).toEqual(['2023-24¹', '2024-25²', '2025-26', 'Change']);
    const labels = headline(published)?.charts[0]?.drawings[0].labels.map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['2023-24¹', '2024-25²', '2025-26']));
  });

  test('keeps a title from saying that figures rose or fell since', () => {
    const years = [makeYear(2024, 0.9), makeYear(2025)];
    const findings = (publication: ReportPublication) =>
      listExhibits(publication).flatMap(({ charts }) => charts.map(({ finding }) => finding));
    expect(findings(withYears(years, [{}, {}]))).toContain('Stage 1 complaints rose to 207, from 187');
    expect(findings(withYears(years, [{ note: 'Counted otherwise.' }, {}]))).toContain(
      'We received 207 stage 1 complaints',
    );
    expect(findings(withYears(years, [{ from: 'typed' }, {}]))).toContain(
      'Stage 1 complaints rose to 207, from 187',
    );
  });

  test('is not there without reason', () => {
    expect(headline(withYears([makeYear(2024), makeYear(2025)], [{}, {}]))?.notes).toEqual([]);
  });
});

test('a share of few responses under one name is not told', () => {
  const year = makeYear(2025);
  const [row] = breakdown([['Assets', [40, 2]]]).rows;
  if (!row) throw new Error('there is no row');
  const upheld = [readRate(1, 4, 100), readRate(1, 2, 100)];
  const teams = { given: true, rows: [{ ...row, upheld }], total: [40, 2] };
  const tables = listTables(publish(makeReport([{ ...year, breakdowns: { ...year.breakdowns, teams } }])));
  const cells = tables.filter(({ id }) => id.startsWith('teams-')).map(({ rows }) => rows[0]?.cells);
  expect(cells).toEqual([
    ['40', '[u]'],
    ['2', '[u]'],
  ]);
});
