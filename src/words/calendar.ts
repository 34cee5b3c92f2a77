/**
 * The ISO day that many months later. The last day of a month, or a day the later month lacks, becomes its last day.
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const isEnd = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return formatDay(Date.UTC(year, month - 1 + months, isEnd ? last : Math.min(date, last)));
}

/** The ISO day that many days later. */
export function addDays(day: string, days: number): string {
  return formatDay(Date.parse(day) + days * 86_400_000);
}

/** Whether a text is an ISO date that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && formatDay(time) === text;
}

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
