import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type { Diagnostic, Range } from '../check/diagnostic.ts';
import { showControls } from '../words/short-text.ts';
import { fillLines } from '../words/wrap.ts';
import { isOpenGap } from './assessment-parts.ts';
import { chooseShown, findRepeats } from './choose-shown.ts';
import { foldAlike } from './fold-alike.ts';
import { buildFrame } from './frame.ts';
import type { Report, TextStyle } from './report.ts';
import { printSummary } from './summary.ts';
import { holdWhatWaits } from './what-waits.ts';

/**
 * The report for a person at a terminal: the diagnostics with their places in the text, and a verdict as the last line.
 * Where a rule finds much the same many times in a file, the help is said once, and the others are short.
 */
export function printText(report: Report, style: TextStyle): string {
  const paint = new Chalk({ level: style.colour ? 1 : 0 });
  const listed = holdWhatWaits(report);
  const verdicts = listed.verdicts.map(foldAlike);
  const shown = chooseShown({ verdicts }, style.mostShown ?? Number.POSITIVE_INFINITY);
  const blocks = verdicts.flatMap(({ text, diagnostics }) => {
    const found = diagnostics.filter((one) => shown.has(one) && !one.last);
    const repeats = findRepeats(found);
    const page: Page = { lines: text.split(/\r?\n/), paint, style, draft: report.draft };
    return found.map((one, index) => {
      const before = found[index - 1];
      const isThere = before?.range.start.offset === one.range.start.offset && before.rule === one.rule;
      return printDiagnostic(one, repeats.has(one) ? (isThere ? 'place' : 'line') : 'full', page);
    });
  });
  const lines = verdicts.flatMap(({ diagnostics }) =>
    diagnostics
      .filter((one) => shown.has(one) && one.last)
      .map((one) => printLine(one, { lines: [], paint, style, draft: report.draft })),
  );
  const hidden = verdicts.flatMap(({ diagnostics, standFor }) =>
    diagnostics.filter((one) => !shown.has(one)).map((one) => standFor.get(one) ?? 1),
  );
  const count = hidden.reduce((sum, one) => sum + one, 0);
  return `${[...blocks, ...lines, printSummary(report, listed, style, count, paint)].join('\n')}\n`;
}

/** What a finding of a file is printed with. */
interface Page {
  readonly lines: readonly string[];
  readonly paint: ChalkInstance;
  readonly style: TextStyle;
  readonly draft: boolean;
}

/** How much of a finding is printed: of a repeat no help, and its line only where that was not shown just before. */
type Extent = 'full' | 'line' | 'place';

/** A finding, its place and what to do. */
function printDiagnostic(diagnostic: Diagnostic, extent: Extent, page: Page): string {
  const { severity, help, file, range, related } = diagnostic;
  const { paint, style } = page;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  const gutter = String(range.start.line + 1).length;
  const indent = ' '.repeat(gutter + 1);
  const note = (label: string, text: string) =>
    `${indent}${paint.cyan(`${label}:`)} ${wrapLines(text, style.width, gutter + 7)}`;
  return [
    ...printMessage(diagnostic, colour, page),
    ...printFrame(file, range, extent, gutter, colour, page),
    ...related.flatMap((other) => [
      note('note', other.note),
      ...(other.file === file && extent === 'full'
        ? printFrame(file, other.range, extent, gutter, paint.cyan, page)
        : [`${' '.repeat(gutter)}${paint.dim('-->')} ${printPlace(other.file, other.range)}`]),
    ]),
    ...(extent === 'full' ? [note('help', nameCommand(help, style))] : []),
    '',
  ].join('\n');
}

/** A finding that can wait: what it is and what to do, without its lines. */
function printLine(diagnostic: Diagnostic, page: Page): string {
  const { severity, message, help } = diagnostic;
  const { paint, style } = page;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  const both = `${message} ${nameCommand(help, style)}`;
  return [...printMessage({ ...diagnostic, message: both }, colour, page), ''].join('\n');
}

/** What it is (error, warning or the gap of a draft), the rule and the message; on a terminal its further lines are indented by two. */
function printMessage(
  diagnostic: Diagnostic,
  colour: ChalkInstance,
  { paint, style, draft }: Page,
): string[] {
  const { rule, message } = diagnostic;
  const kind = isOpenGap(diagnostic, draft) ? 'gap' : diagnostic.severity;
  const head = kind.length + rule.length + 3;
  const width = style.isTerminal ? style.width : Number.POSITIVE_INFINITY;
  const lines = fillLines(splitWords(showControls(message)), stringWidth, (line) =>
    line === 0 ? width - head : width - 2,
  );
  const [first = '', ...more] = lines.map((words) => paint.bold(words.join(' ')));
  return [`${colour.bold(kind)} ${paint.dim(`${rule}:`)} ${first}`, ...more.map((line) => `  ${line}`)];
}

function printFrame(
  file: string,
  range: Range,
  extent: Extent,
  gutter: number,
  colour: ChalkInstance,
  { lines, paint, style: { width } }: Page,
): string[] {
  const bar = paint.dim('|');
  const blank = ' '.repeat(gutter);
  // Nothing of a register is shown: its text is empty lines.
  const isHidden = extent === 'place' || (range.start.line > 1 && lines.every((line) => line === ''));
  const frame = buildFrame(lines, range, width - gutter - 4)
    .filter(({ mark }) => extent === 'full' || mark !== '')
    .flatMap(({ number, text, mark }) => [
      `${paint.dim(String(number).padStart(gutter))} ${bar} ${text}`.trimEnd(),
      ...(mark ? [`${blank} ${bar} ${colour(mark)}`] : []),
    ]);
  return [
    `${blank}${paint.dim('-->')} ${printPlace(file, range)}`,
    ...(isHidden ? [] : [...(extent === 'full' ? [`${blank} ${bar}`] : []), ...frame]),
  ];
}

function printPlace(file: string, { start }: Range): string {
  return `${showControls(file)}:${start.line}:${start.column}`;
}

/** Our commands as they are typed here. */
function nameCommand(text: string, { command = 'selfassess' }: TextStyle): string {
  return text.replaceAll('“selfassess ', `“${command} `);
}

/** The first line wrapped, beside a label `indent` columns wide; those that follow are to be copied, and stay as they are. */
function wrapLines(text: string, width: number, indent: number): string {
  const [advice = '', ...lines] = text.split('\n').map(showControls);
  const filled = fillLines(splitWords(advice), stringWidth, () => width - indent);
  return [...filled.map((words) => words.join(' ')), ...lines].join(`\n${' '.repeat(indent)}`);
}

/** The words of a text; the dash of a list item stays with what it is before. */
function splitWords(text: string): string[] {
  return text.split(/(?<!(?:^| )\(?-) /);
}
