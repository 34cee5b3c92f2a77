import type { Code } from '../codes/code.ts';
import type { AnnualReport, YearOfReport } from '../records/annual-report.ts';
import { editText } from '../source/edit/edit-text.ts';
import {
  findValue,
  isMapValue,
  openText,
  type Value,
  type ValueMap,
  withKey,
  withValue,
} from '../source/edit/edit-value.ts';
import { mendText } from '../source/mend.ts';
import type { Period } from './roll-assessment.ts';
import { typeFigures } from './type-figures.ts';

const order = [
  ...[
    'register',
    'columns',
    'outcomes',
    'dates',
    'closure-days',
    'counted',
    'day-one',
    'extensions',
    'share-of',
  ],
  ...['suppress-below', 'figures', 'previous', 'compensation', 'determinations'],
];

/** What is said of the figures of one year, and is to be said anew. The register is one year's too. */
const ofTheYear = ['register', 'figures', 'closure-days', 'counted', 'compensation', 'determinations'].map(
  (key) => ['performance', key],
);

/** The Code whose report is carried over, and that of the new one, which may be the same. */
export interface ReportMove {
  readonly from: Code;
  readonly to: Code;
}

/**
 * Next year's draft of an annual report: how figures are counted is carried, last year's become an entry of `previous`
 * with the counted ones typed out, since the register does not come along; all else is blank, and what the new Code's report
 * has no part for is left out. `report` is the old one as read. Undefined where the text cannot be edited.
 */
export function rollReport(
  text: string,
  report: AnnualReport,
  period: Period,
  move: ReportMove,
): string | undefined {
  const before = openText(text)?.value;
  if (!isMapValue(before)) return undefined;
  const previous = listPrevious(before, report);
  const dated = before.has('period') ? withKey(before, 'period', writePeriod(period)) : before;
  const filled =
    previous.length === 0 ? dated : withValue(dated, ['performance', 'previous'], () => previous, order);
  const parts = listKeys(move.from).filter((key) => key !== 'performance');
  const paths = [...ofTheYear, ...parts.map((key) => [key])];
  const emptied = paths.reduce((rest: Value, path) => empty(rest, path), filled ?? dated);
  const edits = editText(text, leaveOut(emptied, move));
  return edits && mendText(text, edits).text;
}

/** The keys of the report that hold something of its parts. */
function listKeys({ report }: Code): string[] {
  return (report?.contents ?? []).filter(({ kind }) => kind !== 'assessment').map(({ key }) => key);
}

function leaveOut(value: Value, { from, to }: ReportMove): Value {
  const known = listKeys(to);
  const gone = listKeys(from).filter((key) => !known.includes(key));
  return isMapValue(value) ? new Map([...value].filter(([key]) => !gone.includes(key))) : value;
}

function writePeriod({ from, to }: Period): ValueMap {
  return new Map([
    ['from', from],
    ['to', to],
  ]);
}

function empty(value: Value, path: readonly string[]): Value {
  if (findValue(value, path) === undefined) return value;
  return withValue(value, path, () => '') ?? value;
}

/** Last year first, then the earlier ones as they were written, but for those that were counted. */
function listPrevious(before: ValueMap, { years }: AnnualReport): Value[] {
  const written = findValue(before, ['performance', 'previous']);
  const items = typeof written === 'string' || isMapValue(written) ? [] : (written ?? []);
  const earlier = items.map((item) => {
    const year = isMapValue(item) ? findYear(years, item) : undefined;
    return year?.from === 'register' ? typeFigures(year.figures) : item;
  });
  const own = years.at(-1);
  const typed = findValue(before, ['performance', 'figures']);
  if (!own || own.from === 'missing') return earlier;
  if (own.from === 'typed' && isMapValue(typed)) return [datedFigures(typed, own), ...earlier];
  return [typeFigures(own.figures), ...earlier];
}

function findYear(years: readonly YearOfReport[], item: ValueMap): YearOfReport | undefined {
  return years.find(
    ({ figures: { period } }) => period.from === item.get('from') && period.to === item.get('to'),
  );
}

/** Typed figures as they were typed, with the days of their year and the homes. */
function datedFigures(typed: ValueMap, { figures: { period, homes } }: YearOfReport): ValueMap {
  const owned: [string, Value][] = homes > 0 ? [['homes', String(homes)]] : [];
  return new Map([...writePeriod(period), ...owned, ...typed]);
}
