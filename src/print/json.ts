import type { Diagnostic, Range } from '../check/diagnostic.ts';
import { stringifySafely } from '../words/for-terminal.ts';
import { concludeReport } from './conclude.ts';
import { addTallies, countSeverity, type Report } from './report.ts';

/** The report for programs. `version` is that of the output format; it grows only when readers must change. */
export function printJson(report: Report): string {
  const view = {
    version: 1,
    tool: { name: 'selfassess', version: report.version },
    draft: report.draft,
    summary: {
      files: report.verdicts.length,
      errors: countSeverity(report, 'error'),
      warnings: countSeverity(report, 'warning'),
      ...addTallies(report),
      conclusion: concludeReport(report),
    },
    files: report.verdicts.map(({ file, tally, diagnostics }) => ({
      file,
      ...tally,
      diagnostics: diagnostics.map(viewDiagnostic),
    })),
  };
  return `${stringifySafely(view)}\n`;
}

function viewDiagnostic({ rule, severity, message, help, range, path, provision, related, fix }: Diagnostic) {
  return {
    rule,
    severity,
    message,
    help,
    provision: provision || null,
    path,
    range: viewRange(range),
    related: related.map((other) => ({
      note: other.note,
      file: other.file,
      range: viewRange(other.range),
    })),
    fixable: fix.length > 0,
  };
}

function viewRange({ start, end }: Range) {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
