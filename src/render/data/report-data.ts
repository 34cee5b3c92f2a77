import type { Code } from '../../codes/code.ts';
import type {
  Cell,
  Entry,
  ReportBlock,
  ReportPublication,
} from '../../publication/report/report-publication.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import { listTables } from './figure-data.ts';
import {
  day,
  given,
  readCode,
  readLandlord,
  readPeriod,
  readResponse,
  readText,
  writeData,
} from './publication-data.ts';

/** What the report was made from. */
export interface ReportSources {
  readonly code: Code;
  readonly period: AnnualReport['period'];
  readonly response: Assessment['response'];
}

/**
 * The annual report for programs; `schemas/published-report.schema.json` describes it. Its figures are those of the tables
 * that are published: what is kept back there is kept back here.
 */
export function renderReportData(
  report: ReportPublication,
  { code, period, response }: ReportSources,
): string {
  const charts = report.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.exhibits.flatMap((exhibit) => exhibit.charts)),
  );
  return writeData('published-report', {
    ...{ title: report.title, language: report.lang, draft: report.draft.is, lacks: report.draft.lacks },
    landlord: readLandlord(report),
    code: readCode(code),
    period: readPeriod(period),
    highlights: report.highlights,
    parts: report.parts.map(({ letter, title, source, requirement, blocks }) => ({
      ...{ letter, title, source },
      requirement: given(requirement),
      blocks: blocks.map(readBlock),
    })),
    tables: listTables(report),
    charts: charts.map(({ id, title, finding, description, figures }) => ({
      ...{ id, title },
      finding: given(finding),
      ...{ description, figures },
    })),
    response: readResponse(report.response, day(response.considered) ?? ''),
    method: report.method,
  });
}

function readBlock({ title, state, prose, links, exhibits, entries, columns }: ReportBlock) {
  return {
    title: given(title),
    state: given(state),
    text: readText(prose),
    sentences: exhibits.flatMap((exhibit) => exhibit.sentences),
    links: links.map(({ text, href }) => ({ text, href: given(href) })),
    entries: entries.map(readEntry),
    items: columns.map((cells) => cells.map(readCell)),
  };
}

function readEntry({ title, facts, text, below }: Entry) {
  return {
    title: title.text,
    href: given(title.href),
    facts: given(facts),
    text: readText(text),
    fields: below.map(readCell),
  };
}

function readCell({ label, prose, words }: Cell) {
  return { label, words: given(words), text: readText(prose) };
}
