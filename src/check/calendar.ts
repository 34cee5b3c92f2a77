/** The ISO day so many months after another; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const isEnd = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return formatDay(Date.UTC(year, month - 1 + months, isEnd ? last : Math.min(date, last)));
}

/** The ISO day so many days after another. */
export function addDays(day: string, days: number): string {
  return formatDay(Date.parse(day) + days * 86_400_000);
}

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
