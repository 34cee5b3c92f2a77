import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Range } from '../check/diagnostic.ts';
import { concludeReport } from './conclude.ts';
import { buildFrame } from './frame.ts';
import { countSeverity, type Report, type TextStyle } from './report.ts';
import { wrapText } from './wrap.ts';

/** The report for a person at a terminal: every diagnostic with its place in the text, and a verdict as the last line. */
export function printText(report: Report, style: TextStyle): string {
  const paint = new Chalk({ level: style.colour ? 1 : 0 });
  const blocks = report.verdicts.flatMap((verdict) => {
    const lines = verdict.text.split(/\r?\n/);
    return verdict.diagnostics.map((diagnostic) => printDiagnostic(diagnostic, lines, paint, style.width));
  });
  return `${[...blocks, printSummary(report, paint)].join('\n')}\n`;
}

function printDiagnostic(
  diagnostic: Diagnostic,
  lines: readonly string[],
  paint: ChalkInstance,
  width: number,
): string {
  const { severity, rule, message, help, file, range, related } = diagnostic;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  const head = `${severity} ${rule}: `;
  const sentence = wrapText(message, width - head.length, 0).split('\n');
  const gutter = String(range.start.line + 1).length;
  const indent = ' '.repeat(gutter + 1);
  return [
    `${colour.bold(severity)} ${paint.dim(`${rule}:`)} ${paint.bold(sentence.join(' '))}`,
    ...printFrame(file, range, lines, gutter, paint, colour, width),
    ...related.flatMap((other) => [
      `${indent}${paint.cyan('note:')} ${other.note}`,
      ...printFrame(file, other.range, lines, gutter, paint, paint.cyan, width),
    ]),
    `${indent}${paint.cyan('help:')} ${wrapText(help, width - gutter - 7, gutter + 7)}`,
    '',
  ].join('\n');
}

function printFrame(
  file: string,
  range: Range,
  lines: readonly string[],
  gutter: number,
  paint: ChalkInstance,
  colour: ChalkInstance,
  width: number,
): string[] {
  const bar = paint.dim('|');
  const blank = ' '.repeat(gutter);
  const frame = buildFrame(lines, range, width - gutter - 4).flatMap(({ number, text, mark }) => [
    `${paint.dim(String(number).padStart(gutter))} ${bar} ${text}`.trimEnd(),
    ...(mark ? [`${blank} ${bar} ${colour(mark)}`] : []),
  ]);
  return [
    `${blank}${paint.dim('-->')} ${file}:${range.start.line}:${range.start.column}`,
    `${blank} ${bar}`,
    ...frame,
  ];
}

function printSummary(report: Report, paint: ChalkInstance): string {
  const errors = countSeverity(report, 'error');
  const warnings = countSeverity(report, 'warning');
  const counts = [
    errors > 0 ? paint.red(`${errors} ${errors === 1 ? 'error' : 'errors'}`) : '',
    warnings > 0 ? paint.yellow(`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`) : '',
  ].filter((part) => part !== '');
  const [only] = report.verdicts;
  if (!only) return paint.bold(concludeReport(report));
  const where = report.verdicts.length === 1 ? only.file : `${report.verdicts.length} files`;
  const tally = counts.length > 0 ? `${counts.join(' and ')} in ${where}.` : `No problems in ${where}.`;
  return [`${tally}${offerFix(report)}`, paint.bold(concludeReport(report))].join('\n');
}

function offerFix({ verdicts }: Report): string {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const fixable = all.filter(({ fix }) => fix.length > 0).length;
  if (fixable === 0) return '';
  const some = fixable === all.length ? (fixable === 1 ? 'It' : 'All of them') : `${fixable} of them`;
  return ` ${some} can be mended by “selfassess check --fix”.`;
}
