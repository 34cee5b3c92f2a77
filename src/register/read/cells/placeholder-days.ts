import { composeDay } from '../../../words/calendar.ts';
import { parseDate } from '../../../words/parse-date.ts';
import { isTooLong, undressCell } from './undress-cell.ts';

/**
 * Whether a cell holds what stands for “no day” in a column of dates: a day that systems put there, in any usual way
 * of writing it and with any time; a day or month of 0; a pattern that was never filled in.
 */
export function isPlaceholderDay(cell: string): boolean {
  if (isTooLong(cell) || !suspicious.test(cell)) return false;
  const text = undressCell(cell);
  if (zeros.test(text) || unfilled.test(text)) return true;
  return (['day', 'month'] as const).some((first) => {
    const written = parseDate(text, first);
    return written !== undefined && placeholders.has(composeDay(written.year, written.month, written.day));
  });
}

/**
 * What systems write for “none”: SQL Server’s first day, days 0 and 1 of Excel and Access, the first day
 * of Unix, and days that are never reached.
 */
const placeholders: ReadonlySet<string> = new Set([
  ...['1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1901-01-01', '1970-01-01'],
  ...['2099-12-31', '2999-12-31', '9999-12-31', '9999-01-01'],
]);

/** Whatever does not match needs no closer look: most cells. */
const suspicious =
  /0001|1753|1899|190[01]|1970|2099|2999|9999|(?:^|[-/. ])00?(?:[-/. ]|$)|^0000|\/0000|^[0 ]?0:|^(?:d{1,2}[-/. ]m|yyyy|_)/i;

const time = '(?:(?:t|\\s+)[\\d:.]+(?:\\s*[ap]m)?z?)?';

/** `0000-00-00`, `00/00/0000`, the first day of .NET, and Excel’s day 0 as its formats show it: `1900-01-00`, `00/01/1900`, `00-Jan-00`. */
const zeros = new RegExp(
  `^(?:0000(?:-00-00|0000|/00/00)|0001-01-01|0?1/0?1/0001|00?[-/.]00?[-/.]00(?:00)?|1900[-/]01[-/]00|(?:[a-z]+,?\\s+)?00?[-/. ](?:0?1|jan(?:uary)?)[-/. ](?:19)?00|(?:0?1|jan(?:uary)?)[-/. ]00?,?[-/. ](?:19)?00|00?:00(?::00)?)${time}$`,
  'i',
);

/** `dd/mm/yyyy`, `__/__/____`. */
const unfilled = /^(?:d{1,2}[-/. ]m{1,4}[-/. ]y{2,4}|y{4}[-/.]mm[-/.]dd|_+[-/.]_+[-/.]_+)$/i;
