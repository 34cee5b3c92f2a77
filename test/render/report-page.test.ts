import { expect, test } from 'vitest';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { renderReportPage, renderReportPrint } from '../../src/render/html/pages.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { attackReport } from './report-hostile-sample.ts';
import {
  makeReport,
  makeSilentReport,
  makeTypedYear,
  makeYear,
  method,
  publishReport,
  suppressSmall,
  surroundings,
} from './report-sample.ts';
import { alone, blankAssessment, readSample } from './sample.ts';
import { validateHtml } from './validate-html.ts';

const publish = (report: AnnualReport, assessment: Assessment, draft = false) =>
  publishReport(report, assessment, { draft, method });
const small = publish(
  makeReport([makeYear(2024, 0.9, 0.19), suppressSmall(makeYear(2025), 3)]),
  readSample(),
);
const silent = publish(makeSilentReport(), blankAssessment(), true);
const hostile = publish(
  attackReport(hostileAssessment('http://x.example').introduction),
  hostileAssessment('http://x.example'),
);
const page = renderReportPage(small, surroundings);
const print = renderReportPrint(small, surroundings);

test('the page of a report', () => expect(withoutStyles(page)).toMatchFileSnapshot('report-page.html'));
test('the page of a silent draft', () =>
  expect(withoutStyles(renderReportPage(silent, { ...surroundings, downloads: [] }))).toMatchFileSnapshot(
    'report-draft.html',
  ));
test('the report to print', () => expect(withoutStyles(print)).toMatchFileSnapshot('report-print.html'));

test.each([
  ['the page of a report', page],
  ['the report to print', print],
  ['the page of a silent draft', renderReportPage(silent, { ...surroundings, downloads: [] })],
  ['a silent draft to print', renderReportPrint(silent, alone)],
  [
    'the page of three years',
    renderReportPage(
      publish(makeReport([makeTypedYear(2023), makeYear(2024), makeYear(2025)]), readSample()),
      surroundings,
    ),
  ],
  ['the page of a hostile report', renderReportPage(hostile, surroundings)],
])('%s is valid HTML', async (_, html) => {
  expect(await validateHtml(html)).toEqual([]);
});

test('a page is light enough for a poor connection', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(200_000);
});

/** The styles have their own files, and the fonts in them are nothing to read. */
function withoutStyles(html: string): string {
  return html.replace(/<style>.*<\/style>/s, '<style>…</style>');
}
