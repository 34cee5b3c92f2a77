/** The ISO day that many days after 1 January 1970. */
export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** How systems and people write a day; all-figure dates have the day first. By way of `Intl`, which we do not use. */
export const ways: readonly [name: string, write: (day: number) => string][] = [
  ['ISO', isoOf],
  ['ISO with slashes', (day) => isoOf(day).replaceAll('-', '/')],
  ['eight figures', (day) => isoOf(day).replaceAll('-', '')],
  ['eight figures and a time', (day) => `${isoOf(day).replaceAll('-', '')}T093000Z`],
  ['SQL Server', (day) => `${isoOf(day)} 00:00:00.0000000`],
  ['PostgreSQL', (day) => `${isoOf(day)} 09:30:00.123+01`],
  ['JavaScript', (day) => `${isoOf(day)}T00:00:00.000Z`],
  ['HTTP', (day) => new Date(day * 86_400_000).toUTCString()],
  ['slashes', (day) => part(day, { day: '2-digit', month: '2-digit', year: 'numeric' })],
  ['slashes, two-figure year', (day) => part(day, { day: '2-digit', month: '2-digit', year: '2-digit' })],
  ['slashes and a time', (day) => `${part(day, { dateStyle: 'short' })}, 00:00`],
  [
    'slashes and a weekday',
    (day) => `${part(day, { weekday: 'short' })} ${part(day, { dateStyle: 'short' })}`,
  ],
  ['full stops', (day) => part(day, { dateStyle: 'short' }).replaceAll('/', '.')],
  ['no leading 0', (day) => part(day, { dateStyle: 'short' }).replace(/\b0/g, '')],
  ['medium', (day) => part(day, { dateStyle: 'medium' })],
  ['long', (day) => part(day, { dateStyle: 'long' })],
  ['full', (day) => part(day, { dateStyle: 'full' })],
  ['full, American', (day) => part(day, { dateStyle: 'full' }, 'en-US')],
  ['medium, American', (day) => part(day, { dateStyle: 'medium' }, 'en-US')],
  [
    'SQL Server, converted',
    (day) => `${part(day, { dateStyle: 'medium' }, 'en-US').replace(',', '')} 12:00AM`,
  ],
  [
    'Oracle',
    (day) => `${part(day, { dateStyle: 'medium' }).replaceAll(' ', '-').toUpperCase()} 12.00.00.000 AM`,
  ],
  ['Excel, short year', (day) => short(day).replaceAll(' ', '-')],
  ['SAS', (day) => part(day, { dateStyle: 'medium' }).replaceAll(' ', '').toUpperCase()],
  ['a day number', (day) => String(day + 25_569)],
  ['a day number with a time', (day) => `${day + 25_569}.75`],
  ['a formula', (day) => `="${part(day, { dateStyle: 'short' })}"`],
  [
    'an ordinal',
    (day) => part(day, { dateStyle: 'long' }).replace(/^\d+/, (date) => `${date}${ordinalOf(date)}`),
  ],
];

function part(day: number, options: Intl.DateTimeFormatOptions, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day * 86_400_000);
}

function short(day: number): string {
  return part(day, { day: 'numeric', month: 'short', year: '2-digit' });
}

function ordinalOf(date: string): string {
  if (/^1[123]$/.test(date)) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[date.slice(-1)] ?? 'th';
}
