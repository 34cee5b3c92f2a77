import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

/** A date that is not written year-month-day, or is not in the calendar. */
export const invalidDate: Rule<FormContext> = {
  id: 'invalid-date',
  severity: 'error',
  gap: false,
  find: ({ schemaErrors }) =>
    schemaErrors
      .filter(({ keyword }) => keyword === 'format')
      .map(({ path, data }) => ({
        path,
        at: 'value',
        covers: path,
        message: `${describePath(path)} is “${data}”, which is not a date${isShaped(data) ? ' in the calendar' : ' as this file writes it'}.`,
        help: adviseOn(String(data).trim()),
      })),
};

function isShaped(data: unknown): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(data));
}

function adviseOn(written: string): string {
  if (isShaped(written)) return `Correct the day or the month. ${describeMonth(written)}`;
  const date = rewriteDate(written);
  return `Write the date as year, month and day${date ? `: ${date}` : ', such as 2026-10-31'}.`;
}

function describeMonth(written: string): string {
  const [year = 0, month = 0] = written.split('-').map(Number);
  const days = countDays(year, month);
  return days > 0
    ? `Month ${month} of ${year} has ${days} days.`
    : 'The month goes from 01 to 12, and stands before the day.';
}

/** 0 where there is no such month. */
function countDays(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A British date (`31/10/2026`, `31 October 2026`) the way the file wants it, or `''`. */
function rewriteDate(written: string): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?[/. -]+([a-z]+|\d{1,2})[/. ,-]+(\d{4})$/i.exec(written) ?? [];
  const number = Number(month) || months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (Number(day) < 1 || Number(day) > countDays(Number(year), number)) return '';
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
