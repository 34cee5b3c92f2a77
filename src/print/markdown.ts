import type { Diagnostic } from '../check/diagnostic.ts';
import { escapeMarkdown } from '../words/markdown/escape-markdown.ts';
import { cutSigns, makeHarmless } from '../words/short-text.ts';
import { concludeEach, concludeReport } from './conclude.ts';
import type { Report } from './report.ts';

/** GitHub accepts comments of up to 65,536 characters. */
const most = { rows: 50, assessments: 50, characters: 50_000, cell: 400 };

/**
 * The report as Markdown for a job's summary or a comment: the verdict, of several assessments
 * a line for each, then a table, errors first, capped.
 */
export function printMarkdown(report: Report): string {
  const conclusion = `**${escapeMarkdown(concludeReport(report))}**\n`;
  const rows = (['error', 'warning'] as const).flatMap((severity) =>
    report.verdicts.flatMap(({ file, diagnostics }) =>
      diagnostics.filter((one) => one.severity === severity).map((one) => printRow(file, one)),
    ),
  );
  const each = listEach(report);
  if (rows.length === 0) return [conclusion, ...each].join('\n');
  const shown = fitRows(rows);
  const more = rows.length - shown.length;
  return [
    conclusion,
    ...each,
    '| Severity | Where | Provision | What is wrong | What to do | Rule |',
    '|---|---|---|---|---|---|',
    ...shown,
    '',
    ...(more > 0 ? [`… and ${more} more.`, ''] : []),
  ].join('\n');
}

/** Whose assessment is how far, where there are several. */
function listEach(report: Report): string[] {
  const lines = concludeEach(report);
  if (lines.length === 0) return [];
  const more = lines.length - most.assessments;
  return [
    ...lines.slice(0, most.assessments).map((line) => `- ${escapeMarkdown(makeHarmless(line))}`),
    ...(more > 0 ? [`- … and ${more} more.`] : []),
    '',
  ];
}

function printRow(file: string, { severity, range, provision, message, help, rule }: Diagnostic): string {
  const cells = [severity, `${file}:${range.start.line}`, provision, message, help, rule];
  return `| ${cells.map((cell) => escapeMarkdown(cutSigns(makeHarmless(cell), most.cell))).join(' | ')} |`;
}

function fitRows(rows: readonly string[]): string[] {
  let length = 0;
  return rows.filter((row, index) => {
    length += row.length + 1;
    return index < most.rows && length <= most.characters;
  });
}
