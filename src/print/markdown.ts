import type { Diagnostic } from '../check/diagnostic.ts';
import { concludeReport } from './conclude.ts';
import { putOnOneLine } from './one-line.ts';
import type { Report } from './report.ts';

/** GitHub accepts comments of up to 65,536 characters. */
const most = { rows: 50, characters: 60_000 };

/** The report as Markdown for a job's summary or a comment: the verdict, then a table, errors first, capped. */
export function printMarkdown(report: Report): string {
  const conclusion = `**${escapeMarkdown(concludeReport(report))}**\n`;
  const rows = (['error', 'warning'] as const).flatMap((severity) =>
    report.verdicts.flatMap(({ file, diagnostics }) =>
      diagnostics.filter((one) => one.severity === severity).map((one) => printRow(file, one)),
    ),
  );
  if (rows.length === 0) return conclusion;
  const shown = fitRows(rows);
  const more = rows.length - shown.length;
  return [
    conclusion,
    '| Severity | Where | Provision | What is wrong | What to do | Rule |',
    '|---|---|---|---|---|---|',
    ...shown,
    '',
    ...(more > 0 ? [`… and ${more} more.`, ''] : []),
  ].join('\n');
}

function printRow(file: string, { severity, range, provision, message, help, rule }: Diagnostic): string {
  const cells = [severity, `${file}:${range.start.line}`, provision, message, help, rule];
  return `| ${cells.map((cell) => escapeMarkdown(cut(putOnOneLine(cell)))).join(' | ')} |`;
}

function fitRows(rows: readonly string[]): string[] {
  let length = 0;
  return rows.filter((row, index) => {
    length += row.length + 1;
    return index < most.rows && length <= most.characters;
  });
}

/** A quotation of a whole page would drown the rest of the table. */
function cut(text: string): string {
  const signs = [...text];
  return signs.length > 400 ? `${signs.slice(0, 399).join('')}…` : text;
}

/** Escapes every character special to Markdown; no address becomes a link, and no @ notifies anybody. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&#!$]/g, '\\$&')
    .replaceAll('://', ':\\//')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll('@', '@\u200b');
}
