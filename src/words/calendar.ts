/** How many days a month has, counted from 1; 0 if there is no such month. */
export function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO day for a year, a month and a day; `''` if it does not exist. */
export function composeDay(year: number, month: number, day: number): string {
  if (year < 1 || year > 9999 || day < 1 || day > countDays(year, month)) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whether a text is an ISO date that exists. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day !== undefined && composeDay(Number(year), Number(month), Number(day)) !== '';
}

/** Whether a text is a month of a year in figures, `2025-11`. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`);
}

/** An ISO day as the number of days since 1 January 1970; NaN if the text is not one. */
export function numberDay(day: string): number {
  return isDay(day) ? Date.parse(day) / 86_400_000 : Number.NaN;
}

/** A year, a month from 1 and a day as the number of days since 1 January 1970; NaN if there is no such day. */
export function numberDate(year: number, month: number, day: number): number {
  if (year < 100 || day < 1 || day > countDays(year, month)) return Number.NaN;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The ISO day that many days after 1 January 1970. */
export function nameDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The ISO day that many days later. */
export function addDays(day: string, days: number): string {
  return nameDay(numberDay(day) + days);
}

/** The ISO day that many months later: the month's last day if it has no such day, or if the first was a last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = countDays(laterYear, laterMonth);
  return composeDay(laterYear, laterMonth, date === countDays(year, month) ? last : Math.min(date, last));
}
