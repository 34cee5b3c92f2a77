import { stringify } from 'csv-stringify/sync';
import type { ReportPublication } from '../../publication/report/report-publication.ts';
import { guardCell } from '../../spreadsheet/cells.ts';
import { listTables } from './figure-data.ts';

/** The figures of a report, a row each. */
export function renderFiguresCsv(report: ReportPublication): string {
  const rows = listTables(report).flatMap(({ heading, caption, columns, rows: its }) =>
    its.flatMap(({ name, figures }) =>
      figures.map(({ value, unit, shown, state }, at) => [
        ...[heading, caption, name, columns[at] ?? ''],
        ...[value === null ? '' : String(value), unit, shown, state],
      ]),
    ),
  );
  return writeCsv(['heading', 'table', 'figure', 'column', 'value', 'unit', 'shown', 'state'], rows);
}

/** The numbers that a chart of the report shows, a row each; null if it has no such chart. */
export function renderChartCsv(report: ReportPublication, id: string): string | null {
  const exhibits = report.parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.exhibits));
  const chart = exhibits.flatMap(({ charts }) => charts).find((one) => one.id === id);
  if (!chart) return null;
  const rows = chart.figures.map(({ series, name, value, unit, shown }) => [
    ...[series, name],
    ...[value === null ? '' : String(value), unit, shown],
  ]);
  return writeCsv(['series', 'name', 'value', 'unit', 'shown'], rows);
}

/**
 * UTF-8 with a byte-order mark and CRLF, as spreadsheets want it. A number is as it is, below zero too; nothing else can be
 * taken for a formula.
 */
function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((row) =>
    row.map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? cell : guardCell(cell))),
  );
  return stringify([[...head], ...guarded], { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
