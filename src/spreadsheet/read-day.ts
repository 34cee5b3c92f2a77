import { isDay } from '../words/calendar.ts';
import { findDates } from '../words/dates-in-words.ts';

/**
 * The ISO day in a cell, however a spreadsheet has written it: `2026-10-31`, `31/10/2026`, `31-Oct-26`. If month and
 * day could be either way round, `before` decides if it is one of the two, otherwise the British order. Undefined if
 * the cell has no day.
 */
export function readDay(cell: string, before: string): string | undefined {
  const text = cell.trim().replace(/[T ]\d{2}:\d{2}(:\d{2})?$/, '');
  if (isDay(text)) return text;
  const [, one = '', two = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (year !== '') return chooseReading([writeDay(year, two, one), writeDay(year, one, two)], before);
  const spaced = text.replace(/(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)/g, ' ');
  const [date] = findDates(spaced);
  return date?.form === 'day' && date.start === 0 && date.end === spaced.length ? date.last : undefined;
}

function chooseReading([british = '', american = '']: readonly string[], before: string): string | undefined {
  if (american === before && isDay(american)) return american;
  return isDay(british) ? british : undefined;
}

function writeDay(year: string, month: string, day: string): string {
  return [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
