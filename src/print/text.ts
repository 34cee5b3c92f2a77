import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Range } from '../check/diagnostic.ts';
import { joinList } from '../words/lists.ts';
import { agree, count } from '../words/plurals.ts';
import { wrapText } from '../words/wrap.ts';
import { concludeReport } from './conclude.ts';
import { buildFrame } from './frame.ts';
import { countSeverity, type Report, type TextStyle } from './report.ts';

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
      ...(other.file === file
        ? printFrame(file, other.range, lines, gutter, paint, paint.cyan, width)
        : [`${' '.repeat(gutter)}${paint.dim('-->')} ${printPlace(other.file, other.range)}`]),
    ]),
    `${indent}${paint.cyan('help:')} ${wrapHelp(help, width, gutter + 7)}`,
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
  // Nothing of a register is shown: its text is empty lines.
  const isHidden = range.start.line > 1 && lines.every((line) => line === '');
  const frame = buildFrame(lines, range, width - gutter - 4).flatMap(({ number, text, mark }) => [
    `${paint.dim(String(number).padStart(gutter))} ${bar} ${text}`.trimEnd(),
    ...(mark ? [`${blank} ${bar} ${colour(mark)}`] : []),
  ]);
  return [
    `${blank}${paint.dim('-->')} ${printPlace(file, range)}`,
    ...(isHidden ? [] : [`${blank} ${bar}`, ...frame]),
  ];
}

function printPlace(file: string, { start }: Range): string {
  return `${file}:${start.line}:${start.column}`;
}

function printSummary(report: Report, paint: ChalkInstance): string {
  const errors = countSeverity(report, 'error');
  const warnings = countSeverity(report, 'warning');
  const counts = [
    errors > 0 ? paint.red(count(errors, 'error')) : '',
    warnings > 0 ? paint.yellow(count(warnings, 'warning')) : '',
  ].filter((part) => part !== '');
  if (report.verdicts.length === 0) return paint.bold(concludeReport(report));
  const found = report.verdicts.filter(({ diagnostics }) => diagnostics.length > 0);
  const [only, ...others] = found.length > 0 ? found : report.verdicts;
  const where = others.length === 0 ? only?.file : `${others.length + 1} files`;
  const tally = counts.length > 0 ? `${joinList(counts)} in ${where}.` : `No problems in ${where}.`;
  return [`${tally}${offerFix(report)}`, paint.bold(concludeReport(report))].join('\n');
}

function offerFix({ verdicts }: Report): string {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const fixable = all.filter(({ fix }) => fix.length > 0).length;
  if (fixable === 0) return '';
  const some = fixable === all.length ? agree(fixable, 'It', 'All of them') : `${fixable} of them`;
  return ` ${some} can be mended by “selfassess check --fix”.`;
}

/** Wraps the advice; what follows it on lines of its own is to be copied, and stays as it is. */
function wrapHelp(help: string, width: number, indent: number): string {
  const [advice = '', ...lines] = help.split('\n');
  return [wrapText(advice, width - indent, indent), ...lines.map((line) => ' '.repeat(indent) + line)].join(
    '\n',
  );
}
