import type { Diagnostic } from '../check/diagnostic.ts';
import { showControls } from '../words/short-text.ts';
import type { Report } from './report.ts';

/** What one rule found in a run. */
interface RuleRow {
  readonly rule: string;
  readonly errors: number;
  readonly warnings: number;
  readonly first: Diagnostic;
}

/**
 * A table of what each rule found, most errors first, in lines no wider than `width` columns unless a file's name is: the
 * first place is a line where all findings are in one file, else the file and the line.
 */
export function printRuleTable({ verdicts }: Report, width: number): string[] {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const rows = countByRule(all);
  const isOneFile = new Set(all.map(({ file }) => file)).size === 1;
  const place = ({ file, range: { start } }: Diagnostic) =>
    isOneFile ? `line ${start.line}` : showControls(`${file}:${start.line}`);
  const cells = [
    ['Rule', 'Errors', 'Warnings', 'First'],
    ...rows.map(({ rule, errors, warnings, first }) => [rule, `${errors}`, `${warnings}`, place(first)]),
  ];
  const widest = Math.max(...cells.map(([rule = '']) => rule.length));
  return cells.flatMap(([rule = '', errors = '', warnings = '', first = '']) => {
    const line = `${rule.padEnd(widest)}  ${errors.padStart(6)}  ${warnings.padStart(8)}`;
    return line.length + 2 + first.length <= width ? [`${line}  ${first}`] : [line, `    ${first}`];
  });
}

function countByRule(all: readonly Diagnostic[]): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  for (const one of all) {
    const { rule, severity } = one;
    const { errors, warnings, first } = rows.get(rule) ?? { errors: 0, warnings: 0, first: one };
    rows.set(rule, {
      ...{ rule, first },
      errors: errors + (severity === 'error' ? 1 : 0),
      warnings: warnings + (severity === 'warning' ? 1 : 0),
    });
  }
  return [...rows.values()].sort(
    (a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.rule < b.rule ? -1 : 1),
  );
}
