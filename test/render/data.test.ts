import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import type { Code } from '../../src/codes/code.ts';
import { packageRoot } from '../../src/package-root.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildProse } from '../../src/publication/prose/markdown.ts';
import { writeText } from '../../src/publication/prose/write-text.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { renderAssessmentData } from '../../src/render/data/assessment-data.ts';
import { listTables } from '../../src/render/data/figure-data.ts';
import { renderChartCsv, renderFiguresCsv } from '../../src/render/data/figures-csv.ts';
import { renderProcessData } from '../../src/render/data/process-data.ts';
import { renderReportData } from '../../src/render/data/report-data.ts';
import { renderFragment } from '../../src/render/html/fragments.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { publishProcedure } from '../process/publish-procedure.ts';
import { attackReport } from './report-hostile-sample.ts';
import { makeReport, makeSilentReport, makeYear, publishReport, suppressSmall } from './report-sample.ts';
import { blankAssessment, code, needsOf, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';

const ajv = new Ajv.default({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const judge = (schema: string) =>
  ajv.compile(JSON.parse(readFileSync(`${packageRoot}schemas/${schema}.schema.json`, 'utf8')));
const [judgeAssessment, judgeReport] = [judge('published-self-assessment'), judge('published-report')];
const judgeProcess = judge('published-process');

const own = readAnswered('2031');
const write = (assessment: Assessment, draft = false, its: Code = code) =>
  JSON.parse(renderAssessmentData(assessment, its, buildPublication(assessment, its, { draft })));
const writeReport = (report: AnnualReport, assessment = readSample()) => {
  const { period } = report;
  return JSON.parse(
    renderReportData(publishReport(report, assessment), { code, period, response: assessment.response }),
  );
};
const years = [makeYear(2024), makeYear(2025)];

describe('the data of a procedure', () => {
  test.each([
    ['the sample', undefined],
    [
      'one that says next to nothing',
      'stages: [{ name: Stage 1 }]\nother-routes: [{ for: Staff, what: Ask. }]\n',
    ],
    ['one without stages', 'title: Complaints\n'],
  ])('of %s fits its schema', (_, text) => {
    judgeProcess(JSON.parse(renderProcessData(publishProcedure(text), code)));
    expect(judgeProcess.errors ?? []).toEqual([]);
  });

  test('tells times in numbers, and the days of the example as dates', () => {
    const data = JSON.parse(renderProcessData(publishProcedure(), code));
    expect(data.stages[0].times[1]).toEqual({
      what: 'We send you our answer',
      limit: 'within 10 working days of telling you that we have it',
      days: 10,
      from: 'acknowledgement',
    });
    expect(data.stages[1].extension).toMatchObject({ days: 20, from: 'response-due' });
    expect(data.example.stages[0].rows.map((row: { day: string }) => row.day)).toEqual([
      '2026-05-21',
      '2026-05-29',
      '2026-06-12',
      '2026-06-26',
    ]);
    expect(data.regulator.name).toBe('the Housing Ombudsman Service');
    expect(data.refusals.map(({ of }: { of: string }) => of)).toEqual(['not-accepted', 'not-escalated']);
  });
});

describe('the data of a self-assessment', () => {
  test.each([
    ['the sample', () => write(readSample())],
    ['a draft', () => write(readHalfDoneSample(), true)],
    ['a blank draft', () => write(blankAssessment(), true)],
    ['long words', () => write(stressAssessment())],
    ['another form', () => write(own.assessment, false, own.code)],
  ])('of %s fits its schema', (_, make) => {
    judgeAssessment(make());
    expect(judgeAssessment.errors ?? []).toEqual([]);
  });

  test('tells of the approval, of who else looked at it, of the year before and of earlier years', () => {
    const sample = readSample();
    const before = {
      ...sample,
      period: { from: '2024-04-01', to: '2025-03-31' },
      answers: sample.answers.map((one) =>
        one.provision === '1.3'
          ? {
              ...one,
              action: { what: 'Write.', by: '2026-03-31', owner: '', done: '' },
              comply: 'no' as const,
              answer: 'no',
              needs: needsOf('no'),
            }
          : one,
      ),
    };
    const resolution = {
      body: 'Board',
      by: 'Ann Chair',
      role: 'Chair',
      date: '2026-07-22',
      minute: 'HV/26/071',
    };
    const publication = buildPublication(sample, code, {
      draft: false,
      approval: { resolution, digest: '9f2c41d07be8a1b2c3' },
      previous: { assessment: before, code, pairs: pairProvisions(code, code) },
      earlier: [{ text: 'Self-assessment 2024-25', href: '../2024-25/index.html' }],
    });
    const data = JSON.parse(renderAssessmentData(sample, code, publication));
    judgeAssessment(data);
    expect(judgeAssessment.errors ?? []).toEqual([]);
    expect(data.approval).toEqual({ text: publication.approval.text, digest: '9f2c41d07be8' });
    expect(data.scrutiny).toHaveLength(sample.scrutiny.length);
    expect(data.scrutiny[0].on).toBe(sample.scrutiny[0]?.on);
    expect(data.since.promises).toContainEqual(expect.objectContaining({ id: '1.3', state: 'Met' }));
    expect(data.earlier[0]).toEqual({ text: 'Self-assessment 2024-25', href: '../2024-25/index.html' });
    const fragment = renderFragment(publication, { heading: 2, idPrefix: '' });
    for (const heading of ['Who else looked at it', publication.since.title])
      expect(fragment).toContain(`>${heading}</h3>`);
  });

  test('says what the page says, with days as dates', () => {
    const data = write(readSample());
    expect(data).toMatchObject({
      version: 1,
      period: { from: '2025-04-01', to: '2026-03-31' },
      assessed: '2026-06-12',
      summary: { provisions: 72 },
      response: { considered: '2026-07-22', minute: 'HV/26/071' },
    });
    const provisions = data.sections.flatMap((section: { parts: { provisions: { id: string }[] }[] }) =>
      section.parts.flatMap((part) => part.provisions),
    );
    expect(provisions.length).toBe(72);
    const late = provisions.find(({ id }: { id: string }) => id === '6.3');
    expect(late).toMatchObject({ answer: 'no', 'counts-as': 'no', action: { by: '2027-01-29' } });
    expect(late.evidence[0]).toMatchObject({ title: 'Complaints policy', where: 'section 6.2', words: null });
  });

  test('has texts as Markdown and as plain words', () => {
    const text = 'See **[it](/x)**:\n\n3. one\n   - two\n\n| A | B |\n|--|--|\n| c | d |';
    expect(writeText(buildProse(text, 0).blocks)).toBe('See it:\n\n3. one\n   - two\n\nA\tB\nc\td');
  });
});

describe('the data of a report', () => {
  test.each([
    ['two years', () => writeReport(makeReport(years))],
    ['small figures kept back', () => writeReport(makeReport(years.map((year) => suppressSmall(year, 10))))],
    ['nothing', () => writeReport(makeSilentReport(), blankAssessment())],
    ['hostile words', () => writeReport(attackReport('=1+1 <b> \u0000'))],
  ])('of %s fits its schema', (_, make) => {
    judgeReport(make());
    expect(judgeReport.errors ?? []).toEqual([]);
  });

  test('has every figure that is published, with its unit, and no other', () => {
    const published = publishReport(makeReport(years.map((year) => suppressSmall(year, 10))), readSample());
    const tables = listTables(published);
    const shown = published.parts.flatMap(({ blocks }) =>
      blocks.flatMap(({ exhibits }) => exhibits.flatMap((one) => [...one.tables, ...one.more.tables])),
    );
    expect(tables.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    const figures = tables.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
    const words = new Set(shown.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
    expect(figures.filter((figure) => !words.has(figure.shown))).toEqual([]);
    expect(new Set(figures.map(({ state }) => state))).toContain('kept-back');
    expect(figures.filter(({ state, value }) => (state === 'known') !== (value !== null))).toEqual([]);
    expect(new Set(figures.map(({ unit }) => unit))).toEqual(
      new Set(['number', 'per cent', 'per 1,000 homes', 'working days', 'pounds']),
    );
    const csv = parse(renderFiguresCsv(published), { bom: true, columns: true }) as { shown: string }[];
    expect(csv.map((row) => row.shown)).toEqual(figures.map((figure) => figure.shown));
  });

  test('has the numbers of each chart, by year where it shows two', () => {
    const report = publishReport(makeReport(years), readSample());
    const read = (name: string) =>
      parse(renderChartCsv(report, `chart-${name}`) ?? '', { bom: true, columns: true }) as Record<
        string,
        string
      >[];
    expect(read('received')[0]).toEqual({
      ...{ series: 'Stage 1, 2025-26', name: 'April 2025', value: '19' },
      ...{ unit: 'complaints', shown: '19' },
    });
    expect(read('received').filter(({ series }) => series === 'Stage 1, 2024-25')[0]?.['name']).toBe(
      'April 2024',
    );
    expect(read('on-time').map(({ name }) => name)).toEqual(['2024-25', '2025-26', '2024-25', '2025-26']);
    expect(read('outcomes').every(({ unit }) => unit === 'per cent')).toBe(true);
    expect(read('categories')[0]?.['name']).toBe('Repairs that took too long');
    expect(renderChartCsv(publishReport(makeSilentReport(), blankAssessment()), 'chart-received')).toBeNull();
  });

  test('holds nothing that a spreadsheet takes for a formula', () => {
    const report = publishReport(attackReport('=cmd|x'), readSample());
    const cells = [renderFiguresCsv(report), renderChartCsv(report, 'chart-categories') ?? ''].flatMap(
      (csv) => (parse(csv, { bom: true }) as string[][]).flat(),
    );
    expect(cells.some((cell) => cell.includes('=cmd|x'))).toBe(true);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  });
});
