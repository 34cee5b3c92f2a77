import type { Diagnostic } from '../check/diagnostic.ts';
import { showControls } from '../words/short-text.ts';
import { isOpenGap } from './assessment-parts.ts';
import type { Report } from './report.ts';

/** What one rule found in a run. */
interface RuleRow {
  readonly rule: string;
  readonly errors: number;
  readonly gaps: number;
  readonly warnings: number;
  readonly first: Diagnostic;
}

/**
 * A table of what each rule found, most errors first, in a draft its gaps apart from its warnings, in lines no wider than `width` columns unless a file's name is: the
 * first place is a line where all findings are in one file, else the file and the line.
 */
export function printRuleTable({ verdicts, draft }: Report, width: number): string[] {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const rows = countByRule(all, draft);
  const isOneFile = new Set(all.map(({ file }) => file)).size === 1;
  const place = ({ file, range: { start } }: Diagnostic) =>
    isOneFile ? `line ${start.line}` : showControls(`${file}:${start.line}`);
  const heads = ['Errors', ...(draft ? ['Gaps'] : []), 'Warnings'];
  const cells = rows.map(({ rule, errors, gaps, warnings, first }) => ({
    rule,
    counts: [errors, ...(draft ? [gaps] : []), warnings].map(String),
    first: place(first),
  }));
  const widest = Math.max(...cells.map(({ rule }) => rule.length));
  return [{ rule: 'Rule', counts: heads, first: 'First' }, ...cells].flatMap(({ rule, counts, first }) => {
    const numbers = counts.map((number, index) => number.padStart(heads[index]?.length ?? 0));
    const line = [rule.padEnd(widest), ...numbers].join('  ');
    return line.length + 2 + first.length <= width ? [`${line}  ${first}`] : [line, `    ${first}`];
  });
}

function countByRule(all: readonly Diagnostic[], draft: boolean): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  for (const one of all) {
    const { rule, severity } = one;
    const row = rows.get(rule) ?? { rule, errors: 0, gaps: 0, warnings: 0, first: one };
    const kind = severity === 'error' ? 'errors' : isOpenGap(one, draft) ? 'gaps' : 'warnings';
    rows.set(rule, { ...row, [kind]: row[kind] + 1 });
  }
  return [...rows.values()].sort(
    (a, b) => b.errors - a.errors || b.gaps - a.gaps || b.warnings - a.warnings || (a.rule < b.rule ? -1 : 1),
  );
}
