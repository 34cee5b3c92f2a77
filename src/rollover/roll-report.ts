import type { Code } from '../codes/code.ts';
import type { AnnualReport, YearOfReport } from '../records/annual-report.ts';
import { listReportFacts } from '../records/report-facts.ts';
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
import { blankFields, listKeys } from './blank-fields.ts';
import type { Period } from './roll-assessment.ts';
import { rollLists } from './roll-lists.ts';
import { typeFigures } from './type-figures.ts';

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
  const facts = listReportFacts(move.from);
  const previous = listPrevious(before, report);
  const dated = before.has('period') ? withKey(before, 'period', writePeriod(period)) : before;
  const filled =
    previous.length === 0
      ? dated
      : withValue(dated, ['performance', 'previous'], () => previous, listKeys(facts, 'performance'));
  const emptied = blankFields(rollLists(filled ?? dated), facts);
  const edits = editText(text, leaveOut(emptied, move));
  return edits && mendText(text, edits).text;
}

/** The report without what only the old Code asks for. */
function leaveOut(value: Value, { from, to }: ReportMove): Value {
  const [were, are] = [from, to].map(({ report }) => (report?.contents ?? []).map(({ key }) => key));
  const gone = (were ?? []).filter((key) => !are?.includes(key));
  return isMapValue(value) ? new Map([...value].filter(([key]) => !gone.includes(key))) : value;
}

function writePeriod({ from, to }: Period): ValueMap {
  return new Map([
    ['from', from],
    ['to', to],
  ]);
}

/** Last year first, then the earlier years: as written, unless their figures were counted. */
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

/** Typed figures as they were typed, with the dates of their year and the homes. */
function datedFigures(typed: ValueMap, { figures: { period, homes } }: YearOfReport): ValueMap {
  const owned: [string, Value][] = homes > 0 ? [['homes', String(homes)]] : [];
  return new Map([...writePeriod(period), ...owned, ...typed]);
}
