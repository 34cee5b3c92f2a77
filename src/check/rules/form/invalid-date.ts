import { adviseOnDate, tellNoSuchDay } from '../../advise-on-date.ts';
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
        message: `${describePath(path)} is “${data}”, which is not a date${isShaped(data) ? ' in the calendar' : ' in the form this file uses'}.`,
        help: adviseOn(String(data).trim()),
      })),
};

function isShaped(data: unknown): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(data));
}

function adviseOn(written: string): string {
  if (isShaped(written)) return `Correct the day or the month. ${tellNoSuchDay(written) || monthsGo}`;
  const [, alone] = /^(\d{4}-\d{2}-\d{2})[ \t]+\S/.exec(written) ?? [];
  if (alone)
    return `Write the date alone: ${alone}. If the rest is a note, put a # and a space in front of it.`;
  return adviseOnDate(written);
}

const monthsGo = 'The month goes from 01 to 12, and comes before the day.';
