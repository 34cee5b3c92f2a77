import type { AnnualReport, YearOfReport } from '../records/annual-report.ts';
import { reportFacts } from '../records/report-facts.ts';
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
import { typeFigures } from './type-figures.ts';

const order = listKeys(reportFacts, 'performance');

/**
 * Next year's draft of an annual report. The settings for counting are carried; last year's figures become an entry
 * of `previous`, with counted ones written out because the register is not carried; all else is blank. `report` is
 * the old one as read. Undefined if the text cannot be edited.
 */
export function rollReport(text: string, report: AnnualReport, period: Period): string | undefined {
  const before = openText(text)?.value;
  if (!isMapValue(before)) return undefined;
  const previous = listPrevious(before, report);
  const dated = before.has('period') ? withKey(before, 'period', writePeriod(period)) : before;
  const filled =
    previous.length === 0 ? dated : withValue(dated, ['performance', 'previous'], () => previous, order);
  const edits = editText(text, blankFields(filled ?? dated, reportFacts));
  return edits && mendText(text, edits).text;
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
