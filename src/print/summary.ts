import type { ChalkInstance } from 'chalk';
import { joinList } from '../words/lists.ts';
import { agree, count } from '../words/plurals.ts';
import { showControls } from '../words/short-text.ts';
import { wrapText } from '../words/wrap.ts';
import { isOpenGap } from './assessment-parts.ts';
import { concludeEach, concludeReport } from './conclude.ts';
import { countSeverity, type Report, type TextStyle } from './report.ts';
import { printRuleTable } from './rule-table.ts';
import type { Listed } from './what-waits.ts';

/** From so many findings on, a table by rule is printed above the verdict. */
const manyFindings = 21;

/**
 * The end of the text format: of many findings a table by rule, how many there are, whose assessment is how far where
 * there are several, and the verdict last. `hidden` findings were not shown, and those that wait are not listed at all.
 */
export function printSummary(
  whole: Report,
  { verdicts, waiting }: Listed,
  { width, isTerminal = false, command = 'selfassess' }: TextStyle,
  hidden: number,
  paint: ChalkInstance,
): string {
  const fill = (text: string) =>
    wrapText(showControls(text), isTerminal ? width : Number.POSITIVE_INFINITY, hang);
  const report = { ...whole, verdicts };
  const verdict = fill(concludeReport(whole))
    .split('\n')
    .map((line) => paint.bold(line));
  if (report.verdicts.length === 0) return verdict.join('\n');
  const total = countSeverity(report, 'error') + countSeverity(report, 'warning');
  const rules = new Set(verdicts.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
  // A draft not begun has one finding, which the verdict tells too.
  const isTabled = total >= manyFindings && (waiting === 0 || rules.size > 1);
  const table = isTabled ? [...printRuleTable(report, width), ''] : [];
  const more = `${count(hidden, 'more finding is', 'more findings are')} not shown; --max-shown ${total} shows all.`;
  return [
    ...(hidden > 0 ? [fill(more), ''] : []),
    ...table,
    paintCounts(fill(`${tellCounts(report)}${offerFix(report, command)}`), report, paint),
    ...(waiting > 0 ? [fill(tellWaiting(waiting))] : []),
    ...concludeEach(whole).map(fill),
    ...verdict,
  ].join('\n');
}

const hang = 2;

function tellWaiting(waiting: number): string {
  const gaps = count(waiting, 'more gap', 'more gaps');
  return `${gaps} can wait until every provision is answered, and ${agree(waiting, 'is', 'are')} not listed; without --draft ${agree(waiting, 'it is', 'they are')}.`;
}

function tellCounts(report: Report): string {
  const counts = countKinds(report).map(({ counted }) => counted);
  const found = report.verdicts.filter(({ diagnostics }) => diagnostics.length > 0);
  const [only, ...others] = found.length > 0 ? found : report.verdicts;
  const where = others.length === 0 ? only?.file : `${others.length + 1} files`;
  const isHeld = report.verdicts.some(({ heldGaps = 0 }) => heldGaps > 0);
  return `${counts.length > 0 ? joinList(counts) : `No ${isHeld ? 'new ' : ''}problems`} in ${where}.`;
}

/** What there is of errors, gaps of a draft and other warnings, as in “72 gaps”. */
function countKinds({ verdicts, draft }: Report) {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const gaps = all.filter((one) => isOpenGap(one, draft)).length;
  const kinds = [
    { number: errors, noun: 'error', colour: 'red' },
    { number: gaps, noun: 'gap', colour: 'yellow' },
    { number: all.length - errors - gaps, noun: 'warning', colour: 'yellow' },
  ] as const;
  return kinds
    .filter(({ number }) => number > 0)
    .map(({ number, noun, colour }) => ({ counted: count(number, noun), colour }));
}

/** The counts, which stand at the beginning, in the colours of their severities. */
function paintCounts(text: string, report: Report, paint: ChalkInstance): string {
  return countKinds(report).reduce(
    (painted, { counted, colour }) => painted.replace(counted, () => paint[colour](counted)),
    text,
  );
}

function offerFix({ verdicts, mendable = Number.POSITIVE_INFINITY }: Report, command: string): string {
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics);
  const fixable = Math.min(all.filter(({ fix }) => fix.length > 0).length, mendable);
  if (fixable === 0) return '';
  const some = fixable === all.length ? agree(fixable, 'It', 'All of them') : `${fixable} of them`;
  return ` ${some} can be mended by “${command} check --fix”.`;
}
